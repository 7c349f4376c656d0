import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@anlan/kernel/id'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { readLatest } from '@anlan/platform/journal/read'
import { sql } from '@anlan/platform/database/database'
import { systemSpeaker } from '@anlan/platform/module/house'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { groundRegister } from './contract/ground.ts'
import { heatMap } from './contract/heat.ts'
import { personTrack, trackLookedAt } from './contract/live.ts'
import { presenceStatistics } from './contract/statistics.ts'
import { trackAlarms, trackGeoJson, trackPoints } from './contract/track-export.ts'
import { tellJudged } from './intake/tell-judged.ts'
import { loadOrgSetting } from './intake/engine-setting.ts'
import { appendFixes } from './store/tracks/append-fixes.ts'
import { accepted, openPositioning, square } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const house = () => open.test.house
const NINE = MONDAY_MORNING
const EIGHT = ['王芳', '李强', '赵敏', '孙伟', '周杰', '吴静', '郑爽', '冯涛'] as const

/** Eight in the pump room from nine to half past, 陈磊 alone in the yard from ten past nine to forty past; heard every twenty seconds. */
const live = async () => {
  open.test.clock.move(NINE)
  const laid = await open.lay([...EIGHT, '陈磊'])
  const fence = await laid.fence({ name: '泵房', shape: square(0, 0, 20) })
  await open.test.settle()
  const stand = (person: Id, from: number, x: number) => Array.from({ length: 90 }, (_, n) => ({ person, at: from + n * 20 * SECOND, plan: '厂区', x, y: 7, floor: 1 }))
  const fixes = laid.carrying.flatMap(({ id }, at) => (at < 8 ? stand(id, NINE, 7) : stand(id, NINE + 10 * MINUTE, 107)))
  await open.test.database.within({ org: laid.org }, (tx) => appendFixes(tx, laid.org, fixes))
  return { ...laid, fence }
}
const today = { from: '2026-11-23', to: '2026-11-23' }
const presence = async (laid: { manager: Parameters<ReturnType<typeof house>['query']>[0] }, more: object = {}) => accepted(await house().query(laid.manager, presenceStatistics, { ...today, ...more }))

describe('people on site', () => {
  it('are counted out of the tracks, while the hour runs and when it is sealed, by area, class and department', async () => {
    const laid = await live()
    open.test.clock.move(NINE + 20 * MINUTE)
    await open.test.settle()
    // Twenty minutes of eight, ten of one: 170 of 20.
    expect(await presence(laid)).toMatchObject({ average: 8.5, peak: 9, peakAt: NINE + 10 * MINUTE, countedUntil: NINE + 20 * MINUTE, damaged: 0, waiting: 0 })
    open.test.clock.move(NINE + HOUR + 20 * MINUTE)
    await open.test.settle()
    open.test.clock.move(NINE + HOUR + 30 * MINUTE)
    await open.test.settle()
    // Heard last at 29:40 and 39:40, they count half a minute longer: 31 minutes each, 279 of 90.
    const found = await presence(laid)
    expect(found).toMatchObject({ average: 3.1, peak: 9, peakAt: NINE + 10 * MINUTE, total: 1, rows: [{ day: '2026-11-23', personHours: 4.7, peak: 9 }], areas: [{ words: '泵房', average: 2.8, personHours: 4.1 }], countedUntil: NINE + 90 * MINUTE })
    expect(found.byHour.filter(({ peak }) => peak > 0)).toEqual([{ hour: 9, average: 4.7, peak: 9 }])
    expect(await presence(laid, { fence: laid.fence })).toMatchObject({ peak: 8, rows: [{ personHours: 4.1 }] })
    expect(await presence(laid, { class: ['contractor'] })).toMatchObject({ peak: 0, average: 0 })
    expect(await presence(laid, { department: laid.fence })).toMatchObject({ peak: 0 })
    expect(await presence(laid, { from: '2026-11-22', to: '2026-11-22' })).toMatchObject({ total: 0, average: 0, peakAt: null })
    expect(await house().query(laid.manager, presenceStatistics, { from: '2026-11-23', to: '2026-11-22' })).toMatchObject({ refusal: { code: 'period-backwards' } })
    expect(await presence(await open.lay([]))).toMatchObject({ total: 0, countedUntil: null })
  }, 120_000)

  it('whose tracks cannot be read are told of; what came late is counted', async () => {
    const laid = await live()
    open.test.clock.move(NINE + HOUR + 20 * MINUTE)
    await open.test.settle()
    const [wang] = laid.carrying
    const within = <T>(work: Parameters<typeof open.test.database.within<T>>[1]) => open.test.database.within({ org: laid.org }, work)
    await within((tx) => tx.run(sql`update track_block set body = set_byte(body, 20, 255 - get_byte(body, 20)) where org_id = ${laid.org} and person = ${wang?.id ?? ''}`))
    // Another's fix of that hour comes late: the hour is counted anew, now without the one that is damaged.
    await within((tx) => appendFixes(tx, laid.org, [{ person: laid.carrying[8]?.id ?? '', at: NINE + 55 * MINUTE, plan: '厂区', x: 107, y: 7, floor: 1 }]))
    open.test.clock.move(NINE + 2 * HOUR + 11 * MINUTE)
    await open.test.settle()
    open.test.clock.move(NINE + 2 * HOUR + 30 * MINUTE)
    await open.test.settle()
    // Eight times 31 minutes and the one that came late: 249.
    expect(await presence(laid)).toMatchObject({ peak: 8, damaged: 1, rows: [{ personHours: 4.2 }] })
    expect(accepted(await house().query(laid.manager, personTrack, { persons: [wang?.id ?? ''], from: NINE, to: NINE + HOUR })).tracks).toMatchObject([{ damaged: [NINE], spans: [] }])
  }, 120_000)
})

describe('the heat map', () => {
  it('says how long people were where, but not of fewer than three, and is no look at a track', async () => {
    const laid = await live()
    open.test.clock.move(NINE + HOUR + 20 * MINUTE)
    await open.test.settle()
    open.test.clock.move(NINE + HOUR + 30 * MINUTE)
    await open.test.settle()
    const ask = async (more: object = {}) => accepted(await house().query(laid.manager, heatMap, { plan: '厂区', from: NINE, to: NINE + HOUR, ...more }))
    // Eight times 29:40 in the cell from five to ten metres.
    expect(await ask()).toMatchObject({ cells: [[1, 1, 237.3], [21, 1, null]], floors: [1], hours: 1, personHours: 4.5, damaged: 0 })
    expect((await ask({ floor: 2 })).cells).toEqual([])
    expect((await ask({ class: ['visitor'] })).cells).toEqual([])
    expect((await ask({ class: ['employee', 'visitor'] })).cells).toHaveLength(2)
    expect(await ask({ daytime: 'night' })).toMatchObject({ cells: [], hours: 0 })
    expect((await ask({ plan: '控制楼' })).cells).toEqual([])
    expect(await house().query(laid.manager, heatMap, { plan: '厂区', from: NINE, to: NINE })).toMatchObject({ refusal: { code: 'bad-span' } })
    expect(await house().query(laid.manager, heatMap, { plan: '厂区', from: NINE, to: NINE + 64 * 24 * HOUR })).toMatchObject({ refusal: { code: 'span-too-long' } })
    expect(await open.test.events(laid.org)).not.toContain(trackLookedAt.type)

    await open.test.database.within({ org: laid.org }, (tx) => tx.run(sql`update heat_hour set body = set_byte(body, 3, 255 - get_byte(body, 3)) where org_id = ${laid.org}`))
    expect(await ask()).toMatchObject({ cells: [], damaged: 1 })
    open.test.clock.move(NINE + HOUR + 31 * MINUTE)
    await open.test.settle()
    expect((await ask()).cells).toHaveLength(2)
  }, 120_000)
})

describe('a track that is taken along', () => {
  it('is a table page by page, written down once; a map only with surveyed ground; and knows its alarms', async () => {
    const laid = await live()
    const [wang, li] = laid.carrying
    const persons = [wang?.id ?? '', li?.id ?? '']
    const asked = { persons, from: NINE, to: NINE + HOUR }
    const points = async (more: object = {}) => accepted(await house().query(laid.manager, trackPoints, { ...asked, ...more }))
    const written = () => open.test.database.within({ org: laid.org }, (tx) => readLatest(tx, laid.org, trackLookedAt.type, 10))
    expect(await points({ limit: 100 })).toMatchObject({ total: 180, rows: { length: 100, 0: { name: '王芳', at: NINE, x: 7, y: 7, lon: null } } })
    expect((await points({ offset: 100, limit: 100 })).rows).toHaveLength(80)
    expect((await written()).map(({ data }) => (data as { export?: boolean }).export)).toEqual([true])
    // Whoever begins in the middle looks all the same.
    await points({ persons: [wang?.id ?? ''], offset: 5 })
    expect(await written()).toHaveLength(2)
    expect(await house().query(laid.manager, trackPoints, { ...asked, to: NINE })).toMatchObject({ refusal: { code: 'bad-span' } })

    expect(await house().query(laid.manager, trackGeoJson, asked)).toMatchObject({ refusal: { code: 'ground-unknown' } })
    const corners = [[0, 0], [200, 0], [200, 100], [0, 100]] as const
    await laid.save(groundRegister, { plan: '厂区', points: corners.map(([x, y], n) => ({ name: `${n}`, x, y, lon: 122.4 + x / 88_290, lat: 37.62 + y / 110_990 })) })
    const json = accepted(await house().query(laid.manager, trackGeoJson, asked))
    expect(json).toMatchObject({ type: 'FeatureCollection', coordinates: 'CGCS2000', features: [{ properties: { name: '王芳', plan: '厂区' }, geometry: { type: 'LineString' } }, { properties: { name: '李强' } }] })
    const [lon, lat] = ((json.features[0]?.geometry.coordinates ?? []) as [number, number][])[0] ?? [0, 0]
    expect([lon, lat]).toEqual([expect.closeTo(122.4 + 7 / 88_290, 5), expect.closeTo(37.62 + 7 / 110_990, 5)])
    expect((await points({ limit: 1 })).rows[0]?.lon).toBeCloseTo(lon, 7)
    expect(await house().query(laid.manager, trackGeoJson, { ...asked, to: NINE + 8 * 24 * HOUR })).toMatchObject({ refusal: { code: 'span-too-long' } })

    const judged = { kind: 'sos' as const, phase: 'begun' as const, cause: 'sos:1', at: NINE + MINUTE, since: NINE + MINUTE, level: 'red' as const, fence: laid.fence, carriers: [persons[0] ?? ''], plan: '厂区', x: 7, y: 7, floor: 1, value: 1, allowed: null, basis: null, signedAt: null, answerBy: null }
    await house().act(systemSpeaker(laid.org, 'positioning'), async (scope) => void (await tellJudged(scope, [judged], await loadOrgSetting(scope))))
    expect(accepted(await house().query(laid.manager, trackAlarms, asked)).alarms).toEqual([{ cause: 'sos:1', kind: 'sos', level: 'red', begunAt: NINE + MINUTE, endedAt: null, place: '泵房', people: ['王芳'] }])
    expect(accepted(await house().query(laid.manager, trackAlarms, { ...asked, persons: [persons[1] ?? ''] })).alarms).toEqual([])
  }, 120_000)
})
