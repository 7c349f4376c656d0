import type { MapUnit, MapZone } from '../../contract/risk-map.ts'
import { gravestLevel } from '../unit-level.ts'

export interface PlanArea {
  readonly id: string
  readonly name: string
  readonly polygon: readonly { readonly x: number; readonly y: number }[]
  readonly explosive: boolean
}

export interface Zones {
  readonly zones: MapZone[]
  readonly placeless: string[]
  readonly unknownAreas: string[]
}

const drawn = (ring: MapUnit['polygon'] | PlanArea['polygon']): boolean => ring !== null && ring.length >= 3

const levelsOf = (units: readonly MapUnit[]) => ({
  inherent: gravestLevel(units.map((it) => it.inherent)),
  // An area with a unit that nobody has assessed after its measures is not known to be mild.
  residual: units.some((it) => it.residual === null) ? null : gravestLevel(units.map((it) => it.residual)),
})

/** What is coloured: each drawn area with the gravest level of its units, and each unit's own ring on top. */
export const zonesOf = (areas: readonly PlanArea[], units: readonly MapUnit[]): Zones => {
  const known = new Set(areas.filter((it) => drawn(it.polygon)).map(({ name }) => name))
  const ofArea = (area: PlanArea): MapZone => {
    const own = units.filter((unit) => unit.areas.includes(area.name))
    return {
      id: area.id, name: area.name, kind: 'area', polygon: [...area.polygon], explosive: area.explosive, ...levelsOf(own),
      units: own.map(({ id }) => id), unitNames: own.map(({ name }) => name), departments: [...new Set(own.map(({ department }) => department))],
    }
  }
  const ofUnit = (unit: MapUnit, polygon: MapZone['polygon']): MapZone => ({
    id: unit.id, name: unit.name, kind: 'unit', polygon, explosive: false, inherent: unit.inherent, residual: unit.residual,
    units: [unit.id], unitNames: [unit.name], departments: [unit.department],
  })
  const names = new Set(areas.map(({ name }) => name))
  return {
    zones: [...areas.filter((it) => drawn(it.polygon)).map(ofArea), ...units.flatMap((it) => (it.polygon !== null && drawn(it.polygon) ? [ofUnit(it, it.polygon)] : []))],
    placeless: units.filter((it) => !drawn(it.polygon) && !it.areas.some((name) => known.has(name))).map(({ id }) => id),
    unknownAreas: [...new Set(units.flatMap((it) => it.areas))].filter((name) => !names.has(name)).toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
  }
}
