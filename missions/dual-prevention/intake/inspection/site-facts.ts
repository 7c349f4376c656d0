import type { Id } from '@anlan/kernel/id'
import { terminalHere } from '@anlan/people/contract/terminal'
import { areaRegister, measurementPointRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { figure, resolve, type Rules } from '@anlan/standards/profile'
import type { Place } from '../../contract/inspection/place.ts'
import type { ExplosionState, InspectionSetting } from '../../contract/inspection/setting.ts'
import { explosionState } from '../../rules/inspection/explosion-proof.ts'
import type { PointLimits } from '../../rules/inspection/readings.ts'
import { ownFigures } from '../../rules/inspection/setting.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { loadSetting } from '../../store/inspection/settings.ts'
import { rulesOf } from '../rules-of.ts'

export const settingOf = async ({ tx, org }: Scope): Promise<InspectionSetting> => (await loadSetting(tx, org)).setting

/** The figures of the enterprise's profile, with its own stricter ones. */
export const inspectionRules = async (scope: Scope, setting: InspectionSetting): Promise<Rules> => resolve({ base: (await rulesOf(scope)).profile, own: ownFigures(setting) }, scope.now)

export const proofFigures = (rules: Rules) => ({ minutes: figure(rules, 'presence-minutes').value, metres: figure(rules, 'presence-metres').value, positionMetres: figure(rules, 'position-metres').value })


/** Names of the areas with an explosive atmosphere. */
const explosiveAreas = async (scope: Scope): Promise<string[]> => {
  const rows = await everyRow(scope, areaRegister)
  return rows.filter(({ data }) => data.explosive).map(({ data }) => data.name)
}

export interface SiteFacts {
  readonly places: readonly Place[]
  readonly explosion: { readonly state: ExplosionState; readonly areas: readonly string[]; readonly terminals: number; readonly here: { readonly id: Id; readonly name: string; readonly explosionProof: boolean } | null }
}

/** Places with what *plant* says of their areas, and which device is here by what *people* knows. */
export const siteFacts = async (scope: Scope, setting: InspectionSetting, known?: readonly Omit<Place, 'explosive'>[]): Promise<SiteFacts> => {
  const [places, areas, terminals] = await Promise.all([known ?? loadPlaces(scope.tx, scope.org), explosiveAreas(scope), scope.ask(terminalHere, {})])
  const { here, explosionProof } = terminals.accepted ? terminals.value : { here: null, explosionProof: 0 }
  return {
    places: places.map((place) => ({ ...place, explosive: areas.includes(place.area) })),
    explosion: { state: explosionState(setting.explosionProof, { areas: areas.length, terminals: explosionProof }), areas, terminals: explosionProof, here },
  }
}

/** These points with their limits, in the order asked for; deleted ones are left out. */
export const pointsOf = async (scope: Scope, ids: readonly Id[]): Promise<PointLimits[]> => {
  if (ids.length === 0) return []
  const rows = await everyRow(scope, measurementPointRegister)
  return ids.flatMap((wanted) => {
    const row = rows.find(({ id }) => id === wanted)
    if (row === undefined) return []
    const { tag, name, unit, low, high, highHigh, rangeLow, rangeHigh } = row.data
    return [{ id: row.id, tag, name, unit, low, high, highHigh, rangeLow, rangeHigh }]
  })
}
