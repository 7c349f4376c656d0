import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { makeUpDue } from '../contract/answer-due.ts'
import { listDues } from '../contract/due.ts'
import { explainDue } from '../contract/explain-due.ts'
import { forecastDay, forecastDues } from '../contract/forecast-dues.ts'
import { savePlan } from '../contract/save-register.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Plant = ReturnType<typeof dual.enterprise>
const EVERY_TWO_HOURS = { cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00' } as const
const firstDue = async ({ safety }: Plant) => accepted(await dual.house.query(safety, listDues, { from: '2026-11-23', to: '2026-11-24', sort: 'startAt' })).rows[0]?.id ?? ''
const why = async (who: Plant['worker'], id: string) => accepted(await dual.house.query(who, explainDue, { id }))

it('a due says why it exists, why then, and why for whom', async () => {
  const plant = dual.enterprise()
  const ids = await dual.register(plant, EVERY_TWO_HOURS)
  await dual.settle()
  const id = await firstDue(plant)
  const { mine, reasons } = await why(plant.worker, id)
  expect(mine).toBe(true)
  expect(reasons.map(({ topic, title }) => [topic, title])).toEqual([['plan', '为什么要查'], ['cycle', '为什么是这个时候'], ['calendar', '看不看工作日'], ['stops', '停用检维修'], ['who', '为什么由我来查']])
  expect(reasons[1]?.text).toBe('每天 08:00–20:00 每 2 小时一次，这一次是 2026-11-23 08:00 至 2026-11-23 10:00')
  expect(reasons[4]).toMatchObject({ text: expect.stringContaining('开始时排班在岗的是王芳'), source: '值班表' })
  expect(await why(plant.night, id)).toMatchObject({ mine: false })

  // Changed afterwards: it still tells by which version it came to be.
  accepted(await dual.house.command(plant.safety, savePlan, { id: ids.plan, version: 1, measure: ids.measure, content: '检尺记录是否完整', cycle: 4, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00', post: dual.operator }))
  expect((await why(plant.worker, id)).reasons[0]?.facts).toEqual(['由计划第 1 版生成', expect.stringContaining('计划现为第 2 版，周安全')])
})

it('one that changed hands, was missed and made up says so, not as fraud', async () => {
  const plant = dual.enterprise()
  await dual.register(plant)
  await dual.settle()
  const id = await firstDue(plant)
  dual.clock.move(MONDAY_MORNING + 11 * HOUR)
  await dual.settle()
  expect((await why(plant.night, id)).reasons.find(({ topic }) => topic === 'hands')).toMatchObject({ text: '共 1 次', facts: ['2026-11-23 20:00，从王芳交给赵强（换班）'] })
  dual.clock.move(MONDAY_MORNING + 16 * HOUR)
  await dual.settle()
  accepted(await dual.house.command(plant.night, makeUpDue, { due: id, record: newId(), result: '0', checkedAt: MONDAY_MORNING + 16 * HOUR, reason: '当时处理跳车' }))
  const outcome = (await why(plant.safety, id)).reasons.find(({ topic }) => topic === 'outcome')
  expect(outcome?.facts).toEqual([expect.stringContaining('到期没有排查，记为未排查'), expect.stringContaining('逾期补查，原因：当时处理跳车')])
})

it('what will come is told by day, hour and post, for any day, and nothing is written', async () => {
  const plant = dual.enterprise()
  await dual.register(plant, EVERY_TWO_HOURS)
  await dual.register(plant, { workDayType: '1' })
  const { safety, worker, night } = plant
  const written = () => dual.database.within({ org: plant.org }, (tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from inspection_due where org_id = ${plant.org}`))
  const before = await written()
  const month = accepted(await dual.house.query(safety, forecastDues, { from: '2027-01-25', days: 14 })).days
  // From 2027-02-05 on is 春节 by the notice or by the regulation alone; the weekend brings the rounds only.
  expect(month.slice(0, 7).map(({ count, work }) => [count, work])).toEqual([[7, true], [7, true], [7, true], [7, true], [7, true], [6, false], [6, false]])
  const past = accepted(await dual.house.query(safety, forecastDues, { from: '2026-11-01', days: 1 })).days
  expect(past).toMatchObject([{ day: '2026-11-01', count: 0, kind: '休息日' }])
  const day = accepted(await dual.house.query(safety, forecastDay, { day: '2027-01-25', limit: 3 }))
  expect(day).toMatchObject({ total: 7, posts: [{ count: 7 }] })
  expect(day.hours).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0])
  expect(day.rows.map(({ startAt, persons }) => [(startAt - Date.parse('2027-01-25T00:00:00+08:00')) / HOUR, persons])).toEqual([[0, ['赵强']], [8, ['王芳']], [10, ['王芳']]])
  expect(accepted(await dual.house.query(safety, forecastDay, { day: '2027-01-25', person: worker.person ?? '' })).total).toBe(6)
  expect(accepted(await dual.house.query(safety, forecastDues, { from: '2027-01-25', days: 1, person: night.person ?? '' })).days).toMatchObject([{ count: 1 }])
  expect(accepted(await dual.house.query(safety, forecastDay, { day: '2027-01-25', search: '没有这个' })).total).toBe(0)
  expect(await written()).toEqual(before)
})
