import { type Instant, MINUTE } from '@anlan/kernel/time'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { whereaboutsAt } from '@anlan/positioning/contract/whereabouts'
import type { Place } from '../../contract/inspection/place.ts'
import type { Witness } from '../../contract/records.ts'
import { type Spot, witness } from '../../rules/inspection/witness.ts'

/** Places that are drawn, on the plan of their area; without one on the first plan, as the map shows them. */
const spotsOf = async (scope: Scope, places: readonly Pick<Place, 'id' | 'area' | 'x' | 'y'>[]): Promise<Spot[]> => {
  const drawn = places.filter(({ x, y }) => x !== null && y !== null)
  if (drawn.length === 0) return []
  const [areas, plans] = [await everyRow(scope, areaRegister), await everyRow(scope, planRegister)]
  return drawn.flatMap(({ id, area, x, y }) => {
    const plan = areas.find(({ data }) => data.name === area && data.plan !== '')?.data.plan ?? plans[0]?.data.name
    return plan === undefined || x === null || y === null ? [] : [{ place: id, plan, x, y }]
  })
}

interface Figures {
  readonly minutes: number
  readonly positionMetres: number
}

/** What positioning saw of whoever answers in the time for which a proof of presence would be fresh; null for nothing. */
export const witnessOf = async (scope: Scope, places: readonly Pick<Place, 'id' | 'area' | 'x' | 'y'>[], at: Instant, { minutes, positionMetres }: Figures): Promise<Witness | null> => {
  if (scope.person === null) return null
  const spots = await spotsOf(scope, places)
  if (spots.length === 0) return null
  const until = Math.min(at, scope.now)
  const seen = await scope.ask(whereaboutsAt, { person: scope.person, at: until, since: until - minutes * MINUTE })
  return seen.accepted ? witness(spots, seen.value, positionMetres) : null
}
