import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import { absenceRecorded } from '@anlan/people/contract/roster'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { appealLine, getSheet, keepAppealed, listMonths, listSheets, mySheet, openAppeals, sealMonth, upholdAppeal } from '../contract/assessment.ts'
import { assessmentRules, saveAssessmentRules } from '../contract/assessment-rules.ts'
import { accepted, openEffect } from '../testing/house.ts'

let effect: Awaited<ReturnType<typeof openEffect>>
beforeAll(async () => {
  effect = await openEffect()
})
beforeEach(() => effect.clock.move(MONDAY_MORNING))
afterAll(() => effect.close())

type Enterprise = ReturnType<typeof effect.enterprise>
const MONTH = '2026-11'
const FIRST_OF_DECEMBER = Date.parse('2026-12-01T02:00:00+08:00')

/** The last eight days of November: inspected on five of them; one danger in time, one not. */
const november = async (plant: Enterprise) => {
  await effect.register(plant)
  await effect.settle()
  for (let day = 0; day < 8; day++) {
    await effect.to(MONDAY_MORNING + day * DAY)
    if (day < 5) await effect.inspect(plant.worker)
    if (day === 1) await effect.rectify(plant, await effect.danger(plant, '2026-11-26'))
    if (day === 2) await effect.danger(plant, '2026-11-28')
  }
  await effect.to(FIRST_OF_DECEMBER)
}
const own = async (who: Enterprise['worker'], month?: string) => accepted(await effect.house.query(who, mySheet, month === undefined ? {} : { month }))
const appeal = (who: Enterprise['worker'], more = {}) =>
  effect.house.command(who, appealLine, { id: newId(), month: MONTH, scope: 'person', subject: effect.worker.id, indicator: 'inspection-done', reason: '周日手机送修，用纸记录', ...more })

describe('the monthly assessment', () => {
  it('is made on the first of the next month from the journal, and shown to whom it concerns', async () => {
    const plant = effect.enterprise()
    await november(plant)
    const mine = await own(plant.worker)
    expect(mine).toMatchObject({ month: MONTH, state: 'open', sheet: { name: '王芳', departmentName: '储运车间', version: 1, total: 81.25, full: 100 } })
    expect(mine.sheet?.lines[0]).toMatchObject({ indicator: 'inspection-done', of: 8, done: 5, points: 31.25, missing: [{ title: '检尺记录是否完整' }, {}, {}] })
    expect((await own(plant.other)).sheet?.lines.find(({ indicator }) => indicator === 'rectified-in-time')).toMatchObject({ of: 2, done: 1, points: 15 })
    expect(await effect.events(plant.org)).toContain('effect.month-assessed')
    const seen = async (who: Enterprise['worker'], scope: 'person' | 'department' = 'person') => accepted(await effect.house.query(who, listSheets, { scope, month: MONTH })).rows.map(({ name }) => name)
    expect(await seen(plant.worker)).toEqual(['王芳'])
    expect(await seen(plant.worker, 'department')).toEqual([])
    expect(await seen(plant.leader)).toEqual(['王芳', '李强'])
    expect(await seen(plant.safety, 'department')).toEqual(['储运车间'])
    expect(await effect.house.query(plant.other, getSheet, { month: MONTH, scope: 'person', subject: effect.worker.id })).toMatchObject({ refusal: { code: 'not-your-sheet', kind: 'forbidden' } })
    expect(await effect.house.query(plant.principal, getSheet, { month: MONTH, scope: 'person', subject: newId() })).toMatchObject({ refusal: { code: 'no-such-sheet', kind: 'missing' } })
  })

  it('does not charge whoever was away', async () => {
    const plant = effect.enterprise()
    await effect.house.act(plant.safety, async (scope) =>
      scope.record(absenceRecorded, { data: { absence: { id: newId(), person: effect.worker.id, startsAt: MONDAY_MORNING + 4 * DAY, endsAt: MONDAY_MORNING + 20 * DAY, substitute: null, reason: '年休假' } } }))
    await november(plant)
    // Missed were Saturday, Sunday and Monday: all within the absence.
    expect((await own(plant.worker)).sheet?.lines[0]).toMatchObject({ of: 5, done: 5, points: 50 })
  })

  it('is appealed against, corrected as a revision by somebody else, kept or upheld, and sealed on its day', async () => {
    const plant = effect.enterprise()
    await november(plant)
    const { id } = accepted(await appeal(plant.worker))
    expect(await appeal(plant.worker)).toMatchObject({ refusal: { code: 'appeal-open' } })
    expect(await appeal(plant.other)).toMatchObject({ refusal: { code: 'not-your-sheet' } })
    expect(await effect.house.command(plant.safety, sealMonth, { month: MONTH })).toMatchObject({ refusal: { code: 'appeals-open' } })
    expect(accepted(await effect.house.query(plant.safety, openAppeals, {})).rows).toMatchObject([{ id, name: '王芳', reason: '周日手机送修，用纸记录' }])
    expect(accepted(await effect.house.query(plant.worker, listMonths, {})).rows).toMatchObject([{ month: '2026-12', state: 'running' }, { month: MONTH, state: 'open', openAppeals: 1 }])
    await effect.to(Date.parse('2026-12-11T00:30:00+08:00'))
    expect((await own(plant.worker, MONTH)).state).toBe('open')
    expect(await effect.house.command(plant.safety, upholdAppeal, { id, version: 1, excused: 9, decision: '查实手机送修' })).toMatchObject({ refusal: { code: 'excused-too-many', field: 'excused' } })
    expect(await effect.house.command(plant.safety, upholdAppeal, { id, version: 4, excused: 1, decision: '查实手机送修' })).toMatchObject({ refusal: { code: 'stale' } })
    expect(accepted(await effect.house.command(plant.safety, upholdAppeal, { id, version: 1, excused: 1, decision: '查实手机送修' })).total).toBe(85.71)
    expect(await own(plant.worker, MONTH)).toMatchObject({ sheet: { version: 2, total: 85.71 }, revisions: [{ version: 1, total: 81.25 }, { version: 2 }], appeals: [{ state: 'upheld', decision: { by: '周安全' } }] })
    await effect.to(Date.parse('2026-12-13T00:00:00+08:00'))
    expect((await own(plant.worker, MONTH)).state).toBe('sealed')
    expect(await appeal(plant.worker)).toMatchObject({ refusal: { code: 'assessment-sealed' } })
    expect(await effect.house.command(plant.safety, sealMonth, { month: MONTH })).toMatchObject({ refusal: { code: 'assessment-not-seal' } })
  })

  it('keeps what was appealed against without reason, by the principal, and is sealed by hand', async () => {
    const plant = effect.enterprise()
    await november(plant)
    const { id } = accepted(await appeal(plant.worker))
    accepted(await effect.house.command(plant.principal, keepAppealed, { id, version: 1, decision: '当天有备用手机' }))
    expect(await effect.house.command(plant.principal, keepAppealed, { id, version: 2, decision: '再看一次' })).toMatchObject({ refusal: { code: 'assessment-appeal-not-keep' } })
    expect(await effect.house.command(plant.principal, keepAppealed, { id: newId(), version: 1, decision: '没有这项' })).toMatchObject({ refusal: { code: 'no-such-appeal' } })
    expect((await own(plant.worker)).sheet?.version).toBe(1)
    accepted(await effect.house.command(plant.principal, sealMonth, { month: MONTH }))
    expect((await own(plant.worker)).state).toBe('sealed')
    expect(await effect.house.command(plant.principal, sealMonth, { month: '2026-01' })).toMatchObject({ refusal: { code: 'no-such-month' } })
  })

  it('of the running month is what the journal tells so far', async () => {
    const plant = effect.enterprise()
    expect((await own(plant.worker)).sheet).toBeNull()
    await effect.register(plant)
    await effect.settle()
    await effect.inspect(plant.worker)
    await effect.to(MONDAY_MORNING + 36 * HOUR)
    expect(await own(plant.worker)).toMatchObject({ state: 'running', sheet: { lines: [{ of: 1, done: 1 }, {}, {}, {}, {}] } })
    expect(accepted(await effect.house.query(plant.safety, listSheets, {}))).toMatchObject({ month: MONTH, state: 'running', total: 1 })
    expect(accepted(await effect.house.query(plant.safety, listSheets, { month: '2026-03' })).total).toBe(0)
    expect(await appeal(plant.worker)).toMatchObject({ refusal: { code: 'no-such-sheet' } })
    expect(await own({ ...plant.worker, person: null })).toMatchObject({ sheet: null })
  })
})

describe('the indicators of an enterprise', () => {
  const rules = [{ indicator: 'inspection-done' as const, scope: 'person' as const, weight: 100, each: 0, cap: 0 }]

  it('are set by the safety manager with a reason and hold from the next sheet on', async () => {
    const plant = effect.enterprise()
    expect(accepted(await effect.house.query(plant.worker, assessmentRules, {}))).toMatchObject({ version: 0, sealDay: 10, history: [] })
    accepted(await effect.house.command(plant.safety, saveAssessmentRules, { version: 0, rules, sealDay: 5, reason: '只考核排查' }))
    await november(plant)
    expect(await own(plant.worker)).toMatchObject({ sheet: { total: 62.5, full: 100 }, sealAt: Date.parse('2026-12-06T00:00:00+08:00') })
    expect(accepted(await effect.house.query(plant.worker, assessmentRules, {})).history).toMatchObject([{ version: 1, reason: '只考核排查', by: '周安全' }])
  })
  it('are refused twice, too early to be appealed against, and stale', async () => {
    const plant = effect.enterprise()
    const save = (more: object) => effect.house.command(plant.safety, saveAssessmentRules, { version: 0, rules, sealDay: 10, reason: '第一次设置', ...more })
    expect(await save({ rules: [...rules, ...rules] })).toMatchObject({ refusal: { code: 'indicator-twice', field: 'rules' } })
    expect(await save({ sealDay: 1 })).toMatchObject({ refusal: { code: 'bad-input' } })
    expect(await save({ version: 3 })).toMatchObject({ refusal: { code: 'no-such-version' } })
    accepted(await save({}))
    expect(await save({})).toMatchObject({ refusal: { code: 'stale' } })
  })
})
