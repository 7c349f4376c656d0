import { accept, type Decision } from '@anlan/kernel/decision'
import { isOnSite } from '@anlan/positioning/contract/guardian-watch'
import { fileExists } from '@anlan/platform/files/file-store'
import type { Scope } from '@anlan/platform/module/scope'
import type { ClauseId } from '@anlan/standards/clause'
import type { Permit, WorkPlace } from '../contract/permit.ts'
import type { Presence, PresenceProof } from '../contract/person.ts'
import { figureOf } from '../rules/gas/needs.ts'
import { mustBeHere, presenceOf } from '../rules/presence.ts'
import { loadSetting } from './load-setting.ts'

const seenAt = async (scope: Scope, { plan, x, y, floor }: WorkPlace, metres: number): Promise<number | null> => {
  if (scope.person === null) return null
  const found = await scope.ask(isOnSite, { person: scope.person, site: { plan, x, y, radius: metres, floor } })
  return found.accepted && found.value.answer === 'inside' ? (found.value.at ?? scope.now) : null
}

/** What the proofs that somebody brought are worth for this permit. */
export const presenceAt = async (scope: Scope, permit: Permit, proofs: readonly PresenceProof[]): Promise<Presence> => {
  const { setting: { sufficient, figures } } = await loadSetting(scope)
  const photos = proofs.flatMap((it) => (it.kind === 'photo' ? [it.photo] : []))
  const arrived = await Promise.all(photos.map((id) => fileExists(scope, id)))
  return presenceOf(proofs, {
    now: scope.now, permit: permit.id, person: scope.person ?? '', sufficient, minutes: figureOf(figures, 'presenceMinutes'), guardians: permit.request.guardians,
    seenAt: proofs.some(({ kind }) => kind === 'position') ? await seenAt(scope, permit.request.place, figureOf(figures, 'presenceMetres')) : null, photos: photos.filter((_id, at) => arrived[at] === true),
  })
}

/** For steps that nobody takes from the office. */
export const standsHere = async (scope: Scope, permit: Permit, proofs: readonly PresenceProof[], what: string, clause: ClauseId): Promise<Decision<Presence>> => {
  const presence = await presenceAt(scope, permit, proofs)
  const here = mustBeHere(presence, what, clause)
  return here.accepted ? accept(presence) : here
}
