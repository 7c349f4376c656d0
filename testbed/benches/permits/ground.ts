import { type Id, makeId } from '@anlan/kernel/id'
import { DAY, HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { type Database, sql } from '@anlan/platform/database/database'
import type { Permit } from '@anlan/special-work/contract/permit'
import { gasTestOf, permitOf, requestOf } from '@anlan/special-work/testing/permit'
import { saveWatched } from '../../../missions/positioning/store/watches/watched.ts'
import { saveWatch } from '../../../missions/positioning/store/watches/watches.ts'
import { savePermitRow } from '../../../missions/special-work/store/permits.ts'
import { BENCH_ORG } from '../api/ground.ts'

/** Wednesday at nine: hot work needs no upgrade, and nothing expires while the bench runs. */
export const NOW: Instant = Date.parse('2026-11-25T09:00:00+08:00')
export const POINTS = 5_000
export const WORKING = 200
export const LIVE = 500
/** Of the permits under way: bound to a detector of their own, in an area with a detector, watched for their guardian. */
export const [BOUND, NEAR] = [100, 50]
export const IN_ONE_AREA = 5

const idOf = (kind: number, index: number): Id => {
  const chance = new Uint8Array(10)
  chance[0] = kind
  new DataView(chance.buffer).setUint32(4, index)
  return makeId(NOW - DAY, chance)
}
const many = <Made>(count: number, make: (index: number) => Made): Made[] => Array.from({ length: count }, (_, index) => make(index))

export const pointIds: readonly Id[] = many(POINTS, (index) => idOf(1, index))
export const permitIds: readonly Id[] = many(LIVE, (index) => idOf(2, index))
export const guardianIds: readonly Id[] = many(LIVE, (index) => idOf(3, index))

export const areaOfPermit = (index: number): string => (index >= BOUND && index < BOUND + NEAR ? `装置区 ${Math.floor((index - BOUND) / IN_ONE_AREA)}` : `单元 ${index}`)
/** The point whose alarm stops this permit: its own, or that of its area. */
export const pointOfPermit = (index: number): number => (index < BOUND ? index : BOUND + Math.floor((index - BOUND) / IN_ONE_AREA))
const areaOfPoint = (index: number): string => (index >= BOUND && index < BOUND + NEAR / IN_ONE_AREA ? `装置区 ${index - BOUND}` : `罐区 ${index % 97}`)

const permit = (index: number): Permit => {
  const person = { id: guardianIds[index] ?? '', name: `监护人 ${index}` }
  const base = requestOf('hot-work')
  const request = {
    ...base, from: NOW - 10 * MINUTE, until: NOW + 7 * HOUR, guardians: [{ ...person, task: '监护', certificates: [] }], workers: base.workers.map((it) => ({ ...it, certificates: [] })), inCharge: { id: idOf(4, index), name: `负责人 ${index}` },
    place: { ...base.place, area: areaOfPermit(index), x: (index % 25) * 20, y: Math.floor(index / 25) * 20 }, points: index < BOUND ? [pointIds[index] ?? ''] : [],
  }
  const state = index < WORKING ? 'working' : index % 2 === 0 ? 'issued' : 'signing'
  return permitOf('hot-work', state, { id: permitIds[index] ?? '', number: `动火-20261125-${String(index + 1).padStart(3, '0')}`, version: 1, request, gas: [gasTestOf(NOW)], startedAt: index < WORKING ? NOW - 5 * MINUTE : null, signed: [] })
}

const pointRow = (index: number) => ({
  id: pointIds[index],
  data: measurementPointRegister.schema.parse({ tag: `GT-${index}`, name: `可燃气体 ${index}`, quantity: 'combustible-gas', unit: '%LEL', area: areaOfPoint(index), high: 25, highHigh: 50, rangeLow: 0, rangeHigh: 100, feedSeconds: 10 }),
})

/** 5,000 detectors, 200 permits under way and 300 more that are live, and the watches of their guardians. */
export const layPermits = (database: Database): Promise<void> =>
  database.within({ org: BENCH_ORG }, async (tx) => {
    await tx.run(sql`insert into register_row (org_id, register, id, version, data, deleted, updated_at, updated_by)
      select ${BENCH_ORG}, ${measurementPointRegister.name}, id, 1, data, false, ${NOW}, '{}' from json_to_recordset(${JSON.stringify(many(POINTS, pointRow))}::json) as r(id uuid, data jsonb)`)
    for (let index = 0; index < LIVE; index += 1) await savePermitRow(tx, BENCH_ORG, permit(index))
    for (let index = BOUND + NEAR; index < WORKING; index += 1) {
      const [id, person] = [permitIds[index] ?? '', guardianIds[index] ?? '']
      await saveWatch(tx, BENCH_ORG, { id, subject: id, title: `动火 ${index}`, duty: 'guardian', persons: [person], plan: '厂区', shape: { kind: 'circle', x: 0, y: 0, radius: 30 }, floors: null, from: NOW - 5 * MINUTE, until: NOW + 8 * HOUR, graceSeconds: 60, level: 'red', endedAt: null })
      await saveWatched(tx, BENCH_ORG, { watch: id, person, state: 'at-post', basis: null, since: NOW })
    }
  })
