import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { sql, type Tx } from '@anlan/platform/database/database'
import { defineModule } from '@anlan/platform/module/module'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { keepFrom, sealBefore } from '../../rules/track/blocks.ts'
import type { TrackFix } from '../../rules/track/track-point.ts'
import { appendFixes } from './append-fixes.ts'
import { forgetTracks } from './forget-tracks.ts'
import { sealTracks } from './seal-tracks.ts'
import { type PersonTrack, tracksOf } from './tracks-of.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [defineModule({ name: 'positioning', migrations: new URL('../migrations/', import.meta.url) })] })
})
afterAll(() => test.close())

const NINE = MONDAY_MORNING
const plant = () => {
  const org = newId()
  const within = <T>(work: (tx: Tx) => Promise<T>) => test.database.within({ org }, work)
  return {
    org,
    within,
    append: (fixes: readonly TrackFix[]) => within((tx) => appendFixes(tx, org, fixes)),
    seal: (before: number, most?: number) => within((tx) => sealTracks(tx, org, before, most)),
    tracks: (persons: readonly Id[], from: number, to: number) => within((tx) => tracksOf(tx, org, persons, from, to)),
    tail: async () => (await within((tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from track_tail`)))?.n,
  }
}

const zigzag = (person: Id, from: number, seconds: number, plan = '厂区'): TrackFix[] =>
  Array.from({ length: seconds / 2 }, (_, n) => ({ person, at: from + n * 2 * SECOND, plan, x: n % 2 === 0 ? 10.25 : 12, y: n * 1.5, floor: n < 600 ? 1 : 2 }))

const flat = (tracks: readonly PersonTrack[]) => tracks.flatMap(({ spans }) => spans.flatMap(({ points }) => points))
const asPoints = (fixes: readonly TrackFix[]) => fixes.map(({ at, x, y, floor }) => [at, x, y, floor])

describe('a track', () => {
  it('is found at once, and the same after its hours were sealed', async () => {
    const { append, seal, tracks, tail } = plant()
    const [one, other, nobody] = [newId(), newId(), newId()]
    const [walked, elsewhere] = [zigzag(one, NINE - 30 * MINUTE, 3_600), zigzag(other, NINE, 600)]
    expect(await append([...walked, ...elsewhere])).toBe(2_100)
    expect(await append(walked.slice(0, 50))).toBe(0)
    const raw = await tracks([other, one, nobody], NINE - HOUR, NINE + HOUR)
    expect(raw.map(({ person, spans }) => [person, spans.length])).toEqual([[other, 1], [one, 1], [nobody, 0]])
    expect(flat(raw.slice(1))).toEqual(asPoints(walked))

    expect(await seal(sealBefore(NINE + 10 * MINUTE))).toMatchObject({ persons: 1, fixes: 900, blocks: 1, points: 900, damaged: 0, more: false })
    expect(await tail()).toBe(1_200)
    expect(await tracks([other, one, nobody], NINE - HOUR, NINE + HOUR)).toEqual(raw)
    await seal(NINE + HOUR)
    expect(await tail()).toBe(0)
    expect(await tracks([other, one, nobody], NINE - HOUR, NINE + HOUR)).toEqual(raw)
    expect(flat(await tracks([one], NINE - 60 * SECOND, NINE + 60 * SECOND))).toEqual(asPoints(walked.filter(({ at }) => Math.abs(at - NINE) <= 60 * SECOND)))
  })

  it('goes from plan to plan, and what comes late finds its place in a sealed hour', async () => {
    const { append, seal, tracks } = plant()
    const one = newId()
    await append([...zigzag(one, NINE, 60), ...zigzag(one, NINE + 60 * SECOND, 60, '控制楼'), ...zigzag(one, NINE + 120 * SECOND, 60)])
    await seal(NINE + HOUR)
    const late = zigzag(one, NINE + 240 * SECOND, 60)
    await append(late)
    const before = await tracks([one], NINE, NINE + HOUR)
    expect(before[0]?.spans.map(({ plan, points }) => [plan, points.length])).toEqual([['厂区', 30], ['控制楼', 30], ['厂区', 60]])
    expect(await seal(NINE + HOUR)).toMatchObject({ fixes: 30, blocks: 1, points: 90 })
    expect(await tracks([one], NINE, NINE + HOUR)).toEqual(before)
  })

  it('is sealed person by person, so many in one go', async () => {
    const { append, seal, tail } = plant()
    await append([1, 2, 3].flatMap(() => zigzag(newId(), NINE, 20)))
    expect(await seal(NINE + HOUR, 2)).toMatchObject({ persons: 2, fixes: 20, more: true })
    expect(await seal(NINE + HOUR, 2)).toMatchObject({ persons: 1, fixes: 10, more: false })
    expect(await seal(NINE + HOUR, 2)).toMatchObject({ persons: 0, more: false })
    expect(await tail()).toBe(0)
  })

  it('that was damaged is told of, and nothing more is put into it', async () => {
    const { org, within, append, seal, tracks, tail } = plant()
    const one = newId()
    await append([...zigzag(one, NINE, 60), ...zigzag(one, NINE + HOUR, 60)])
    await seal(NINE + 2 * HOUR)
    await within((tx) => tx.run(sql`update track_block set body = set_byte(body, 20, 255 - get_byte(body, 20)) where org_id = ${org} and from_at = ${NINE}`))
    expect(await tracks([one], NINE, NINE + 2 * HOUR)).toMatchObject([{ damaged: [NINE], spans: [{ points: { length: 30 } }] }])
    await append(zigzag(one, NINE + 10 * MINUTE, 60))
    expect(await seal(NINE + 2 * HOUR)).toMatchObject({ persons: 1, blocks: 0, damaged: 1, more: false })
    expect(await tail()).toBe(30)
    expect(flat(await tracks([one], NINE, NINE + 2 * HOUR))).toHaveLength(60)
  })

  it('is forgotten after a year, the oldest hours first', async () => {
    const { org, within, append, seal, tracks } = plant()
    const one = newId()
    const starts = [NINE - 367 * DAY - HOUR, NINE - 367 * DAY, NINE - 365 * DAY, NINE]
    await append(starts.flatMap((from) => zigzag(one, from, 20)))
    await seal(NINE + HOUR)
    const forget = (most?: number) => within((tx) => forgetTracks(tx, org, keepFrom(NINE, { figures: {} }), most))
    expect([await forget(1), await forget(1), await forget(1)]).toEqual([1, 1, 0])
    expect(flat(await tracks([one], 0, NINE + HOUR)).map(([at]) => at)[0]).toBe(NINE - 365 * DAY)
  })

  it('has no room for places that cannot be, and loses nothing else for them', async () => {
    const { append, tracks } = plant()
    const one = newId()
    const fix = { person: one, at: NINE, plan: '他说“{a,b}”\\', x: 1, y: 2, floor: 1 }
    expect(await append([])).toBe(0)
    expect(await append([{ ...fix, x: Number.NaN }])).toBe(0)
    expect(await append([fix, { ...fix, at: NINE + 1, x: 1e300 }, { ...fix, at: NINE + 2_000.6, floor: 2.2 }])).toBe(2)
    expect(await tracks([one], NINE, NINE + HOUR)).toMatchObject([{ spans: [{ plan: fix.plan, points: [[NINE, 1, 2, 1], [NINE + 2_000, 1, 2, 2]] }] }])
  })

  it('is nobody else’s', async () => {
    const [mine, other] = [plant(), plant()]
    const one = newId()
    await mine.append(zigzag(one, NINE, 20))
    expect(flat(await other.tracks([one], NINE, NINE + HOUR))).toEqual([])
    await mine.seal(NINE + HOUR)
    expect(flat(await other.tracks([one], NINE, NINE + HOUR))).toEqual([])
    expect(flat(await mine.tracks([one], NINE, NINE + HOUR))).toHaveLength(10)
  })
})
