import { accept, type Decision } from '@anlan/kernel/decision'
import { spotOnPlan } from '@anlan/positioning/contract/at-site'
import { isOnSite } from '@anlan/positioning/contract/guardian-watch'
import { fileExists } from '@anlan/platform/files/file-store'
import type { Scope } from '@anlan/platform/module/scope'
import type { ClauseId } from '@anlan/standards/clause'
import type { Permit, WorkPlace } from '../contract/permit.ts'
import type { Presence, PresenceProof } from '../contract/person.ts'
import { figureOf } from '../rules/gas/needs.ts'
import { mustBeHere, type PresenceFacts, presenceOf, whyNotHere } from '../rules/presence.ts'
import { deviceFits } from './device.ts'
import { loadSetting } from './load-setting.ts'

const seenAt = async (scope: Scope, { plan, x, y, floor }: WorkPlace, metres: number): Promise<number | null> => {
  if (scope.person === null) return null
  const found = await scope.ask(isOnSite, { person: scope.person, site: { plan, x, y, radius: metres, floor } })
  return found.accepted && found.value.answer === 'inside' ? (found.value.at ?? scope.now) : null
}

/** Metres from the work to where a phone says that it is, by the surveyed ground of the plan. */
const fixAt = async (scope: Scope, { plan, x, y }: WorkPlace, proofs: readonly PresenceProof[]): Promise<PresenceFacts['fix']> => {
  const fix = proofs.find((it) => it.kind === 'fix')
  if (fix === undefined) return undefined
  const found = await scope.ask(spotOnPlan, { plan, lon: fix.longitude, lat: fix.latitude })
  if (!found.accepted) return { metres: null, why: found.refusal.message }
  const { spot, why } = found.value
  return { metres: spot === null ? null : Math.hypot(spot.x - x, spot.y - y), why }
}

const presenceFacts = async (scope: Scope, { id, request: { guardians, place } }: Permit, proofs: readonly PresenceProof[]): Promise<PresenceFacts> => {
  const { setting: { sufficient, figures } } = await loadSetting(scope)
  const metres = figureOf(figures, 'presenceMetres')
  const photos = proofs.flatMap((it) => (it.kind === 'photo' ? [it.photo] : []))
  const arrived = await Promise.all(photos.map((photo) => fileExists(scope, photo)))
  const fix = await fixAt(scope, place, proofs)
  return {
    now: scope.now, permit: id, person: scope.person ?? '', sufficient, minutes: figureOf(figures, 'presenceMinutes'), guardians,
    seenAt: proofs.some(({ kind }) => kind === 'position') ? await seenAt(scope, place, metres) : null, photos: photos.filter((_id, at) => arrived[at] === true),
    metres, accuracy: figureOf(figures, 'fixAccuracyMetres'), ...(fix === undefined ? {} : { fix }),
  }
}

/** What the proofs that somebody brought are worth for this permit. */
export const presenceAt = async (scope: Scope, permit: Permit, proofs: readonly PresenceProof[]): Promise<Presence> => presenceOf(proofs, await presenceFacts(scope, permit, proofs))

/** For steps that nobody takes from the office. */
export const standsHere = async (scope: Scope, permit: Permit, proofs: readonly PresenceProof[], what: string, clause: ClauseId): Promise<Decision<Presence>> => {
  const device = await deviceFits(scope, permit)
  if (!device.accepted) return device
  const facts = await presenceFacts(scope, permit, proofs)
  const presence = presenceOf(proofs, facts)
  const here = mustBeHere(presence, what, clause, whyNotHere(proofs, facts))
  return here.accepted ? accept(presence) : here
}
