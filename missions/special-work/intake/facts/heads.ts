import { peopleAtSite } from '@anlan/positioning/contract/at-site'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import { figureOf } from '../../rules/gas/needs.ts'
import { headsOf } from '../../rules/heads.ts'
import { standingWorkAlarms } from '../../store/work-alarms.ts'
import type { Common } from './asked-once.ts'

/** People at the work by positioning, while it goes on. How long there have been too many, the warning of it says. */
export const headsAt = async (scope: Scope, permit: Permit, common: Common): Promise<{ heads: number | null; crowd: number | null; since: number | null }> => {
  const { plan, x, y, radius, floor } = permit.request.place
  const found = permit.state === 'working' ? await scope.ask(peopleAtSite, { site: { plan, x, y, radius, floor } }) : undefined
  if (found?.accepted !== true || !found.value.counted) return { heads: null, crowd: null, since: null }
  const crowdedSince = (await standingWorkAlarms(scope.tx, scope.org, permit.id)).get('heads-seen') ?? null
  return { ...headsOf(permit, found.value.people, { now: scope.now, crowdedSince, seconds: figureOf((await common.setting()).figures, 'headsSeconds') }), since: crowdedSince }
}
