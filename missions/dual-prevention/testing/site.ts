import { endpointsOf } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import { areaRegister, measurementPointRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { setCheckWay } from '../contract/inspection/check-way.ts'
import { placeRegister } from '../contract/inspection/place.ts'
import { getMeasure } from '../contract/register.ts'
import { accepted } from './house.ts'

/** Lays places, areas, points and ways of inspecting, as a safety manager would. */
export const layer = (house: House, safety: Speaker) => ({
  place: async (data: object): Promise<Id> => accepted(await house.command(safety, endpointsOf(placeRegister).save, { id: newId(), version: 0, data: { name: `巡检点${newId().slice(-6)}`, ...data } as never })).id,
  area: async (name: string, explosive: boolean): Promise<void> => void accepted(await house.command(safety, endpointsOf(areaRegister).save, { id: newId(), version: 0, data: { name, explosive } as never })),
  point: async (data: object = {}): Promise<Id> =>
    accepted(
      await house.command(safety, endpointsOf(measurementPointRegister).save, {
        id: newId(), version: 0, data: { tag: `LI-${newId().slice(-6)}`, name: '储罐液位', quantity: 'level', unit: '米', low: 1, high: 8, highHigh: 9, rangeLow: 0, rangeHigh: 10, ...data } as never,
      }),
    ).id,
  way: async (measure: Id, way: object): Promise<void> => {
    const { measure: found } = accepted(await house.query(safety, getMeasure, { id: measure }))
    accepted(await house.command(safety, setCheckWay, { id: measure, version: found.version, photoRule: { when: 'never' }, ...way } as never))
  },
})
