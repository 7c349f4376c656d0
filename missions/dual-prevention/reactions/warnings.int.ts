import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { takeReadings } from '@anlan/plant/contract/reading'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { reportDanger } from '../contract/report-danger.ts'
import { rejectDanger } from '../contract/reject-danger.ts'
import { listWarningRules, saveWarningRule, tryWarningRule } from '../contract/warnings.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Enterprise = ReturnType<typeof dual.enterprise>

const to = async (after: number) => {
  dual.clock.move(MONDAY_MORNING + after)
  await dual.settle()
}
const alarmsOf = async ({ safety }: Enterprise) => accepted(await dual.house.query(safety, listAlarms, {})).rows.map(({ kind, level, title, clearedAt, times }) => ({ kind, level, title, cleared: clearedAt !== null, times }))
/** By five in the afternoon the day's low completion is told too. */
const failures = async (plant: Enterprise) => (await alarmsOf(plant)).filter(({ title }) => title.startsWith('管控措施失效'))
const ruleOf = async ({ safety }: Enterprise, kind: string) => accepted(await dual.house.query(safety, listWarningRules, {})).rules.find((rule) => rule.kind === kind)
const setting: z.input<typeof saveWarningRule.input> = { kind: 'measure-failed-long', version: 0, enabled: true, level: 'red', figures: { hours: 2 }, addressees: ['principal'] }

it('warns once of a measure that stays failed, and takes it back by itself', async () => {
  const plant = dual.enterprise()
  const ids = await dual.register(plant)
  await dual.settle()
  const danger = newId()
  accepted(await dual.house.command(plant.worker, reportDanger, { id: danger, description: '疑似渗漏', place: '罐底', measure: ids.measure }))
  await dual.settle()
  await to(HOUR)
  expect(accepted(await dual.house.query(plant.safety, tryWarningRule, { kind: 'measure-failed-long', figures: [1] })).hits).toHaveLength(1)
  expect(accepted(await dual.house.query(plant.safety, tryWarningRule, { kind: 'measure-failed-long' })).hits).toEqual([])
  expect(await alarmsOf(plant)).toEqual([])
  await to(8 * HOUR)
  await to(8 * HOUR + 20 * MINUTE)
  expect(await failures(plant)).toMatchObject([{ kind: 'warning', level: 'orange', cleared: false, times: 1 }])
  expect(await ruleOf(plant, 'measure-failed-long')).toMatchObject({ past: 1, open: [{ subject: ids.measure }] })
  accepted(await dual.house.command(plant.safety, rejectDanger, { id: danger, version: 1, reason: '是雨水' }))
  await dual.settle()
  await to(8 * HOUR + 30 * MINUTE)
  expect(await failures(plant)).toMatchObject([{ cleared: true }])
  expect(await ruleOf(plant, 'measure-failed-long')).toMatchObject({ past: 1, open: [] })
})

it('goes by the setting of the enterprise; who set it meanwhile is told', async () => {
  const plant = dual.enterprise()
  const ids = await dual.register(plant)
  accepted(await dual.house.command(plant.worker, reportDanger, { id: newId(), description: '疑似渗漏', place: '罐底', measure: ids.measure }))
  await dual.settle()
  expect(await dual.house.command(plant.safety, saveWarningRule, { ...setting, figures: { hours: 0 } })).toMatchObject({ refusal: { code: 'figure-out-of-bounds', field: 'figures.hours' } })
  accepted(await dual.house.command(plant.safety, saveWarningRule, setting))
  expect(await dual.house.command(plant.principal, saveWarningRule, setting)).toMatchObject({ refusal: { kind: 'conflict' } })
  await to(2 * HOUR + MINUTE)
  expect(await alarmsOf(plant)).toMatchObject([{ level: 'red', cleared: false }])
  accepted(await dual.house.command(plant.safety, saveWarningRule, { ...setting, version: 1, enabled: false }))
  await to(2 * HOUR + 2 * MINUTE)
  expect(await alarmsOf(plant)).toMatchObject([{ cleared: true }])
  expect(await ruleOf(plant, 'measure-failed-long')).toMatchObject({ enabled: false, version: 2, words: '管控措施失效超过 2 小时仍未恢复' })
})

it('raises the alarm of a point at once, and one warning for a feed that is lost', async () => {
  const plant = dual.enterprise()
  const points = ['GT-1', 'GT-2', 'GT-3'].map((tag) => ({ id: newId(), tag }))
  for (const { id, tag } of points)
    await dual.house.command(plant.safety, endpointsOf(measurementPointRegister).save, { id, version: 0, data: { tag, name: '可燃气体', quantity: 'combustible-gas', unit: '%LEL', area: '罐区', high: 25, highHigh: 50, feedSeconds: 60 } } as never)
  const take = async (value: number) => {
    accepted(await dual.house.act(systemSpeaker(plant.org, '采集'), (scope) => scope.order(takeReadings, { source: 'feed', readings: points.map(({ id }, at) => ({ point: id, value: at === 0 ? value : 1, at: scope.now })) })))
    await dual.settle()
  }
  await take(30)
  expect(await alarmsOf(plant)).toMatchObject([{ kind: 'gas', level: 'orange', title: 'GT-1 可燃气体 高报', cleared: false }])
  await take(55)
  expect(await alarmsOf(plant)).toMatchObject([{ kind: 'gas', level: 'red', title: 'GT-1 可燃气体 高高报' }])
  await take(2)
  expect(await alarmsOf(plant)).toMatchObject([{ cleared: true }])
  for (let minute = 1; minute <= 12; minute += 1) await to(minute * MINUTE + SECOND)
  const open = (await alarmsOf(plant)).filter(({ cleared }) => !cleared)
  expect(open).toMatchObject([{ kind: 'warning', title: '3 个监测点数据中断' }])
  await take(2)
  await to(13 * MINUTE)
  expect((await alarmsOf(plant)).filter(({ cleared }) => !cleared)).toEqual([])
})
