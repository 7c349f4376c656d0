import { endWatch, type Site, watchPersons } from '@anlan/positioning/contract/guardian-watch'
import type { Id } from '@anlan/kernel/id'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../contract/permit.ts'
import { figureOf } from '../rules/gas/needs.ts'
import { forgetWatchAsked, keepWatchAsked, watchAskedFor } from '../store/guardian-watches.ts'
import { loadSetting } from './load-setting.ts'

/** The work and as far around it as a guardian may stand, on every floor: he guards a scaffold from its foot. */
export const guardianSite = ({ request: { place: { plan, x, y, radius } } }: Permit, metres: number) => ({ plan, x, y, radius: radius + metres, floor: null }) satisfies Site

/** People stay until they have put it away; it is stopped when its time is up anyway. */
const AFTER = HOUR
const TITLE = 50
const titleOf = ({ kind, request: { place } }: Permit): string => `${place.spot.slice(0, TITLE - WORK_KINDS[kind].length)}${WORK_KINDS[kind]}`

const end = async (scope: Scope, permit: Id): Promise<void> => {
  await scope.order(endWatch, { id: permit })
  await forgetWatchAsked(scope.tx, scope.org, permit)
}

/** Asks for those who can be watched: who has no card is left out, and is unknown, not gone. */
const ask = async (scope: Scope, permit: Permit, persons: readonly Id[], site: Site, graceSeconds: number): Promise<void> => {
  if (persons.length === 0) return
  const until = Math.max(permit.request.until, scope.now + MINUTE) + AFTER
  const watched = await scope.order(watchPersons, { id: permit.id, subject: permit.id, title: titleOf(permit), duty: 'guardian', persons: [...persons], site, from: scope.now, until, graceSeconds, level: 'red' })
  const bare = watched.accepted ? undefined : watched.refusal.facts?.['persons']
  if (Array.isArray(bare) && bare.length > 0) await ask(scope, permit, persons.filter((id) => !bare.includes(id)), site, graceSeconds)
}

/** Has positioning watch exactly those who guard now, as long as work goes on (GB 30871-2022 4.10, AQ 3064.2-2025 5.9.6). Again changes nothing, unless `anew`: somebody has a card now. */
export const followGuardians = async (scope: Scope, permit: Permit, anew = false): Promise<void> => {
  const { tx, org } = scope
  const before = await watchAskedFor(tx, org, permit.id)
  if (permit.state !== 'working') {
    if (before !== undefined) await end(scope, permit.id)
    return
  }
  const { figures } = (await loadSetting(scope)).setting
  const site = guardianSite(permit, figureOf(figures, 'guardianMetres'))
  const wanted = { permit: permit.id, persons: permit.request.guardians.map(({ id }) => id), site: JSON.stringify(site), until: permit.request.until }
  if (!anew && before !== undefined && before.site === wanted.site && before.until === wanted.until && before.persons.join() === wanted.persons.join()) return
  // Others guard now: what stood of those before is nobody's any more.
  if (before !== undefined) await end(scope, permit.id)
  await ask(scope, permit, wanted.persons, site, figureOf(figures, 'guardianGraceSeconds'))
  await keepWatchAsked(tx, org, wanted)
}
