import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { readJournal } from '@anlan/platform/journal/read'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import { getDue, listDues, listRecords, myDues } from '../contract/due.ts'
import { getDanger } from '../contract/get-danger.ts'
import { myInbox, today } from '../contract/overview.ts'
import { listPlans } from '../contract/register.ts'
import { savePlan } from '../contract/save-register.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Speaker = ReturnType<typeof dual.enterprise>['worker']

const EVERY_TWO_HOURS = { cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00' } as const
const TODAY = { from: '2026-11-23', to: '2026-11-24', limit: 500 } as const

const to = async (at: number) => {
  dual.clock.move(at)
  await dual.settle()
}
const duesOf = async (who: Speaker) => accepted(await dual.house.query(who, myDues, {})).dues
const listed = async (who: Speaker, more: object = {}) => accepted(await dual.house.query(who, listDues, { ...TODAY, ...more }))
const answer = (who: Speaker, due: string, more: object = {}) =>
  dual.house.command(who, answerDue, { due, record: newId(), result: '0', checkedAt: dual.clock.plant(), ...more })

describe('dues', () => {
  it('are made to the end of tomorrow, once, and reach whoever is on duty at their start', async () => {
    const plant = dual.enterprise()
    await dual.register(plant, { ...EVERY_TWO_HOURS, windowEnd: '22:00' })
    await dual.settle()
    const mine = await duesOf(plant.worker)
    // 08:00 has half of its time left at 09:00; tomorrow's are given out a shift ahead, not yet.
    expect(mine.map((due) => (due.startAt - MONDAY_MORNING) / HOUR)).toEqual([-1, 1, 3, 5, 7, 9])
    expect(mine[0]).toMatchObject({ content: '检尺记录是否完整', riskEventName: '满罐溢流', unitLevel: '2', state: 'open' })
    expect((await duesOf(plant.night)).map((due) => (due.startAt - MONDAY_MORNING) / HOUR)).toEqual([11])
    expect((await listed(plant.safety)).total).toBe(14)
    await to(MONDAY_MORNING + 15 * HOUR)
    await to(MONDAY_MORNING + 16 * HOUR)
    expect((await listed(plant.safety)).total).toBe(14)
    expect((await dual.events(plant.org)).filter((type) => type === 'dual-prevention.dues-generated')).toHaveLength(2)
    const [plan] = accepted(await dual.house.query(plant.safety, listPlans, {})).rows
    expect(plan?.nextStart).toBe(Date.parse('2026-11-24T08:00:00+08:00'))
  })

  it('change hands with the shift; what was checked before still counts', async () => {
    const plant = dual.enterprise()
    await dual.register(plant)
    await dual.settle()
    const [due] = await duesOf(plant.worker)
    expect(due).toMatchObject({ startAt: MONDAY_MORNING - 9 * HOUR, endAt: MONDAY_MORNING + 15 * HOUR })
    await to(MONDAY_MORNING + 11 * HOUR)
    expect((await duesOf(plant.worker)).filter((it) => it.id === due?.id)).toEqual([])
    expect((await duesOf(plant.night)).map((it) => it.id)).toContain(due?.id)
    accepted(await answer(plant.worker, due?.id ?? '', { checkedAt: MONDAY_MORNING + 10 * HOUR }))
    expect(await answer(plant.night, due?.id ?? '')).toMatchObject({ refusal: { code: 'due-not-answer', kind: 'conflict' } })
  })

  it('take an answer with photo and danger in one, and put both into the books', async () => {
    const plant = dual.enterprise()
    await dual.register(plant, { workType: '1', taskNum: 3 })
    await dual.settle()
    const [due] = await duesOf(plant.worker)
    const [record, danger, photo] = [newId(), newId(), await plant.photo()]
    expect((await accepted(await dual.house.query(plant.worker, myInbox, {}))).counts.dues).toBe(1)
    const done = accepted(
      await answer(plant.worker, due?.id ?? '', {
        record, result: '1', photos: [photo], device: 'device-1', checkedAt: MONDAY_MORNING + 5 * MINUTE, deviceClockOffset: 10 * MINUTE,
        danger: { id: danger, description: '检尺记录缺两次', place: '装卸台', photos: [photo] },
      }),
    )
    expect(done).toEqual({ record, state: 'done', danger })
    const rows = accepted(await dual.house.query(plant.safety, listRecords, {})).rows
    expect(rows).toMatchObject([{ id: record, result: '1', inspector: '王芳', inspectorMobile: '13900000001', guarantee: true, device: 'device-1', checkedAt: MONDAY_MORNING - 5 * MINUTE, late: null }])
    expect(accepted(await dual.house.query(plant.safety, getDanger, { id: danger }))).toMatchObject({
      danger: { state: 'reported', source: '1', category: '1', hazardCode: '371002901001', record, measure: due?.measure },
      measure: { riskEvent: '满罐溢流' },
    })
    expect((await dual.events(plant.org)).slice(-2)).toEqual(['dual-prevention.inspection-recorded', 'dual-prevention.danger-reported'])
    expect(accepted(await dual.house.query(plant.safety, today, {})).dues).toMatchObject({ done: 1, rate: 1 })
  })

  it('are refused before they begin and to somebody else', async () => {
    const plant = dual.enterprise()
    await dual.register(plant, EVERY_TWO_HOURS)
    await dual.settle()
    const [, second] = await duesOf(plant.worker)
    expect(await answer(plant.worker, second?.id ?? '')).toMatchObject({ refusal: { code: 'due-not-begun' } })
    expect(await answer(plant.night, second?.id ?? '')).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(await answer(plant.worker, newId())).toMatchObject({ refusal: { code: 'no-such-due', kind: 'missing' } })
  })

  it('become 未排查 when nobody answers, are told upward, and may only be made up', async () => {
    const plant = dual.enterprise()
    await dual.register(plant, EVERY_TWO_HOURS)
    await dual.settle()
    const [due] = await duesOf(plant.worker)
    await to(MONDAY_MORNING + HOUR)
    expect(accepted(await dual.house.query(plant.safety, getDue, { id: due?.id ?? '' }))).toMatchObject({ due: { state: 'missed', result: '2' }, records: [{ result: '2', inspector: '王芳' }] })
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows).toMatchObject([{ kind: 'dues-missed', level: 'yellow', addressees: [{ name: '李班长' }] }])
    expect(await answer(plant.worker, due?.id ?? '')).toMatchObject({ refusal: { code: 'due-expired' } })
    const made = await dual.house.command(plant.worker, makeUpDue, { due: due?.id ?? '', record: newId(), result: '0', checkedAt: dual.clock.plant(), reason: '当时在处理跳车' })
    expect(accepted(made).state).toBe('made-up')
    const { records } = accepted(await dual.house.query(plant.safety, getDue, { id: due?.id ?? '' }))
    expect(records.map(({ result, late }) => [result, late?.reason ?? null])).toEqual([['2', null], ['0', '当时在处理跳车']])
    expect(accepted(await dual.house.query(plant.safety, today, {})).dues).toMatchObject({ madeUp: 1, missed: 0, rate: 0 })
  })

  it('take an answer that was given in time and only sent late, and take 未排查 back', async () => {
    const plant = dual.enterprise()
    await dual.register(plant, EVERY_TWO_HOURS)
    await dual.settle()
    const [due] = await duesOf(plant.worker)
    await to(MONDAY_MORNING + 4 * HOUR)
    expect(accepted(await answer(plant.worker, due?.id ?? '', { checkedAt: MONDAY_MORNING + 30 * MINUTE })).state).toBe('done')
    expect(accepted(await dual.house.query(plant.safety, getDue, { id: due?.id ?? '' })).records).toMatchObject([{ result: '0', late: null }])
    const told = await dual.database.within({ org: plant.org }, (tx) => readJournal(tx, plant.org, 0, 100, ['dual-prevention.inspection-missed']))
    const of = told.map(({ data }) => (data as { record: { due: string; deleted: boolean } }).record).filter((record) => record.due === due?.id)
    expect(of.map(({ deleted }) => deleted)).toEqual([false, true])
  })

  it('are not made after a standstill for the days nobody could be told of', async () => {
    const plant = dual.enterprise()
    await dual.register(plant)
    await dual.settle()
    await to(MONDAY_MORNING + 9 * DAY)
    await dual.settle()
    const all = await listed(plant.safety, { from: '2026-11-20', to: '2026-12-30', sort: 'startAt' })
    expect(all.rows.map((row) => [new Date(row.startAt + 8 * HOUR).toISOString().slice(0, 10), row.state])).toEqual([
      ['2026-11-23', 'missed'], ['2026-11-24', 'missed'], ['2026-12-02', 'open'], ['2026-12-03', 'open'],
    ])
  })
})

describe('a plan that is changed', () => {
  it('keeps what has begun and makes the rest anew', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS)
    await dual.settle()
    accepted(
      await dual.house.command(plant.safety, savePlan, {
        id: ids.plan, version: 1, measure: ids.measure, content: '检尺记录是否完整', cycle: 4, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00', post: dual.operator,
      }),
    )
    await dual.settle()
    const rows = (await listed(plant.safety, { to: '2026-11-23', sort: 'startAt' })).rows
    expect(rows.map((row) => [(row.startAt - MONDAY_MORNING) / HOUR, (row.endAt - row.startAt) / HOUR])).toEqual([[-1, 2], [3, 4], [7, 4]])
  })
})
