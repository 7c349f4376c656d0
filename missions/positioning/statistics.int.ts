import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { acknowledgeAlarm, closeAlarm, handleAlarm, markMisreport } from '@anlan/alarms/contract/handle-alarm'
import type { Id } from '@anlan/kernel/id'
import { DAY, MINUTE, SECOND } from '@anlan/kernel/time'
import { saveDepartment } from '@anlan/people/contract/department'
import { savePerson } from '@anlan/people/contract/keep-person'
import { listPersons } from '@anlan/people/contract/person'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { falseAlarms } from './contract/false-alarms.ts'
import { answerGathering, finishGathering, gatheringWatch, listFrequentGatherings, setGatheringWatch } from './contract/frequent-gathering.ts'
import type { Judged } from './contract/judged.ts'
import { monthReport } from './contract/month-report.ts'
import { alarmStatistics } from './contract/statistics.ts'
import { loadOrgSetting } from './intake/engine-setting.ts'
import { tellJudged } from './intake/tell-judged.ts'
import { accepted, openPositioning, square } from './testing/laid-plant.ts'
import { monthPaper } from './views/statistics/month-paper.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const house = () => open.test.house
type Laid = Awaited<ReturnType<typeof open.lay>>

const judgedOf = (more: Partial<Judged> & Pick<Judged, 'kind' | 'cause' | 'at'>): Judged => ({
  phase: 'begun', since: more.at, level: 'yellow', fence: null, carriers: [], plan: '厂区', x: 10, y: 10, floor: 1, value: 1, allowed: null, basis: null, signedAt: null, answerBy: null, ...more,
})

/** The engine finds something at a moment; it is gone so many seconds later. */
const happen = async ({ org }: Laid, it: Partial<Judged> & Pick<Judged, 'kind' | 'cause' | 'at'>, seconds?: number): Promise<void> => {
  const tell = (judged: Judged) => house().act(systemSpeaker(org, 'positioning'), async (scope) => void (await tellJudged(scope, [judged], await loadOrgSetting(scope))))
  open.test.clock.move(it.at)
  await tell(judgedOf(it))
  if (seconds === undefined) return
  open.test.clock.move(it.at + seconds * SECOND)
  await tell(judgedOf({ ...it, phase: 'ended', at: it.at + seconds * SECOND }))
}

/** What a person does about the newest alarm that is open. */
const decide = async (laid: Laid, at: number, how: 'acknowledge' | 'handle' | 'close' | 'misreport', words = '已处理'): Promise<void> => {
  open.test.clock.move(at)
  const { id, version } = accepted(await house().query(laid.manager, listAlarms, { state: ['raised', 'acknowledged', 'handled'], limit: 100 })).rows.toSorted((a, b) => b.raisedAt - a.raisedAt)[0] ?? expect.fail('no alarm')
  const chosen = { id, version }
  accepted(await (how === 'acknowledge' ? house().command(laid.manager, acknowledgeAlarm, chosen)
    : how === 'handle' ? house().command(laid.manager, handleAlarm, { ...chosen, note: words })
    : how === 'close' ? house().command(laid.manager, closeAlarm, chosen)
    : house().command(laid.manager, markMisreport, { ...chosen, reason: words })))
}

/** Three days: four alarms of 王芳 in the pump room of which three are false, one SOS of 李强 handled, one that is open. */
const live = async () => {
  const laid = await open.lay(['王芳', '李强'])
  const [wang, li] = laid.carrying as [Laid['carrying'][0], Laid['carrying'][0]]
  const department = newId()
  accepted(await house().command(laid.manager, saveDepartment, { id: department, name: '储运车间' }))
  const row = accepted(await house().query(laid.manager, listPersons, { limit: 10, offset: 0 })).rows.find(({ id }) => id === wang.id)
  accepted(await house().command(laid.manager, savePerson, { id: wang.id, version: row?.version ?? 1, name: '王芳', department }))
  const fence = await laid.fence({ name: '泵房', shape: square(0, 0, 20), rules: [{ kind: 'overstay', threshold: 600, graceSeconds: 10 }] })
  await open.test.settle()
  const at = (day: number, minutes: number) => MONDAY_MORNING + day * DAY + minutes * MINUTE
  const overstay = (moment: number, seconds: number, x: number) => happen(laid, { kind: 'overstay', cause: `overstay:${fence}:${wang.id}`, at: moment, fence, carriers: [wang.id], x, y: 10 }, seconds)
  for (const [day, minutes, seconds] of [[0, 10, 5], [1, 10, 8], [1, 40, 10]] as const) {
    await overstay(at(day, minutes), seconds, 19)
    await decide(laid, at(day, minutes) + 60 * SECOND, 'misreport', '定位漂移')
  }
  await overstay(at(2, 0), 900, 10)
  await decide(laid, at(2, 20), 'handle')
  await decide(laid, at(2, 21), 'close')
  await happen(laid, { kind: 'sos', cause: `sos:${li.id}`, at: at(2, 60), level: 'red', carriers: [li.id], x: 100, y: 50 }, 30)
  await decide(laid, at(2, 62), 'acknowledge')
  await decide(laid, at(2, 64), 'handle')
  await happen(laid, { kind: 'lost', cause: `lost:${li.id}`, at: at(2, 90), carriers: [li.id], x: 100, y: 50 })
  return { ...laid, fence, department, wang, li }
}

const period = { from: '2026-11-23', to: '2026-11-25' }

describe('statistics of alarms', () => {
  let laid: Awaited<ReturnType<typeof live>>
  beforeAll(async () => (laid = await live()))
  const ask = async (more: object = {}) => accepted(await house().query(laid.manager, alarmStatistics, { ...period, ...more }))

  it('count what came of them, by time, kind, area, department and class', async () => {
    const found = await ask()
    // Acknowledged after 60, 60, 60, 1200, 120 s; dealt with after 60, 60, 60, 1200, 240 s.
    expect(found.all).toEqual({ raised: 6, red: 1, times: 6, handled: 2, misreport: 3, open: 1, ackSeconds: 300, handleSeconds: 324, falseRate: 0.6 })
    expect(found.rows.map(({ words, figures: { raised, misreport } }) => [words, raised, misreport])).toEqual([['滞留', 4, 3], ['失联', 1, 0], ['一键报警', 1, 0]])
    expect(found.trend.map(({ raised, handled, misreport }) => [raised, handled, misreport])).toEqual([[1, 0, 1], [2, 0, 2], [3, 2, 0]])
    expect(found.top[0]).toMatchObject({ words: '滞留', place: '泵房', figures: { raised: 4 } })
    expect([found.falseLimit, found.falseClause]).toEqual([0.15, 'AQ 3064.3-2025 7.3.2'])
    const split = async (by: string) => (await ask({ by })).rows.map(({ words, figures }) => [words, figures.raised])
    expect([await split('fence'), await split('department'), await split('class')]).toEqual([[['泵房', 4], ['不在围栏内', 2]], [['储运车间', 4], ['未注明', 2]], [['内部员工', 6]]])
  })

  it('are those of a filter', async () => {
    const raised = async (more: object) => (await ask(more)).all.raised
    expect([await raised({ kind: ['sos'] }), await raised({ fence: laid.fence }), await raised({ department: laid.department }), await raised({ class: ['visitor'] }), await raised({ from: '2026-11-25' })]).toEqual([1, 4, 4, 0, 3])
    expect(await ask({ unit: 'month' })).toMatchObject({ trend: [{ raised: 6 }] })
    expect(await house().query(laid.manager, alarmStatistics, { from: '2026-11-25', to: '2026-11-24' })).toMatchObject({ refusal: { code: 'period-backwards' } })
    expect(await house().query(laid.manager, alarmStatistics, { from: '2024-11-25', to: '2026-11-24' })).toMatchObject({ refusal: { code: 'period-too-long' } })
    expect(accepted(await house().query((await open.lay([])).manager, alarmStatistics, period)).all.raised).toBe(0)
  })

  it('say what false ones have in common, and what might be done', async () => {
    const found = accepted(await house().query(laid.manager, falseAlarms, period))
    expect(found).toMatchObject({ total: 1, decided: 5, misreport: 3, rows: [{ kindWords: '滞留', place: '泵房', raised: 4, decided: 4, misreport: 3, rate: 0.75, over: true }], reasons: [{ words: '定位漂移', count: 3 }], cards: [{ number: laid.wang.number, name: '王芳', decided: 4, misreport: 3 }] })
    expect(found.hours[9]).toBe(3)
    expect(found.proposals.map(({ what, part, whole }) => [what, part, whole]).toSorted()).toEqual([['card', 3, 3], ['edge', 3, 3], ['grace', 3, 3]])
    expect(found.proposals.find(({ what }) => what === 'grace')?.words).toBe('3 条误报中有 3 条在 10 秒内自行消除，可把规则的持续时间延长 10 秒（现为 10 秒）再试；同期确认有效的 1 条中有 0 条也在此时间内消除')
  })

  it('make a month on paper', async () => {
    const report = accepted(await house().query(laid.manager, monthReport, { month: '2026-11' }))
    expect(report).toMatchObject({ running: true, byKind: { all: { raised: 6 } }, byArea: { total: 2 }, falseAlarms: { misreport: 3 }, presence: { damaged: 0 } })
    const words = JSON.stringify(monthPaper.compose(report as never, { at: MONDAY_MORNING, by: '苗可嘉', address: 'https://anlan' }))
    for (const expected of ['2026 年 11 月（本月未结束', '6 条（红色 1 条，触发 6 次）', '误报率 60%（应低于 15%）', '定位漂移', '泵房 滞留', 'https://anlan/positioning/statistics?month=2026-11']) expect(words).toContain(expected)
    expect(await house().query(laid.manager, monthReport, { month: '2026-13' })).toMatchObject({ accepted: false })
  })
})

describe('a place where people gather again and again', () => {
  const gatherings = async (laid: Laid) => accepted(await house().query(laid.manager, listFrequentGatherings, {})).rows
  const alarms = async (laid: Laid) => accepted(await house().query(laid.manager, listAlarms, { limit: 100 })).rows.filter(({ kind }) => kind === 'frequent-gathering')
  const gather = async (laid: Laid, day: number, x: number) => {
    await happen(laid, { kind: 'gathering', cause: `gathering:${day}:${x}`, at: MONDAY_MORNING + day * DAY, level: 'yellow', carriers: laid.carrying.map(({ id }: { id: Id }) => id), x, y: 50, value: 3 }, 120)
    await open.test.settle()
  }

  it('is asked about once, answered with cause and measures, watched by its days, and finished', async () => {
    const laid = await open.lay(['王芳', '李强', '赵敏'])
    await gather(laid, 0, 50)
    await gather(laid, 1, 120)
    await gather(laid, 2, 55)
    expect(await gatherings(laid)).toEqual([])
    await gather(laid, 3, 45)
    const [asked] = await gatherings(laid)
    expect(asked).toMatchObject({ state: 'asked', plan: '厂区', place: '厂区', x: 50, y: 50, times: 3, overdue: false, who: [{ times: 3 }, { times: 3 }, { times: 3 }] })
    expect(await alarms(laid)).toMatchObject([{ title: '厂区频繁聚集，待分析原因', level: 'yellow', clearedAt: null }])
    await gather(laid, 4, 50)
    expect(await gatherings(laid)).toMatchObject([{ times: 4, version: 2 }])

    open.test.clock.move((asked?.dueAt ?? 0) + SECOND)
    await open.test.settle()
    expect(await gatherings(laid)).toMatchObject([{ overdue: true }])
    expect(await alarms(laid)).toMatchObject([{ title: '厂区频繁聚集，待分析原因，已超期', level: 'orange' }])
    const answer = { id: asked?.id ?? '', version: 2, cause: '交接班等候签字', measures: '签字改到休息室', responsible: laid.carrying[0]?.id ?? '', until: '2026-12-10' }
    expect(await house().command(laid.manager, answerGathering, { ...answer, version: 1 })).toMatchObject({ refusal: { code: 'stale' } })
    expect(await house().command(laid.manager, answerGathering, { ...answer, responsible: newId() })).toMatchObject({ refusal: { field: 'responsible' } })
    accepted(await house().command(laid.manager, answerGathering, answer))
    expect(await alarms(laid)).toMatchObject([{ clearedAt: expect.any(Number) }])
    expect(await gatherings(laid)).toMatchObject([{ state: 'answered', overdue: false, responsible: { name: '王芳' } }])

    open.test.clock.move(Date.parse('2026-12-11T00:00:01+08:00'))
    await open.test.settle()
    expect((await alarms(laid)).some(({ title, clearedAt }) => title === '厂区频繁聚集，措施待完成，已超期' && clearedAt === null)).toBe(true)
    accepted(await house().command(laid.manager, finishGathering, { id: answer.id, version: 3, result: '两周没有再出现' }))
    expect(await gatherings(laid)).toMatchObject([{ state: 'finished', overdue: false }])
    expect((await alarms(laid)).every(({ clearedAt }) => clearedAt !== null)).toBe(true)
    expect(await open.test.events(laid.org)).toEqual(expect.arrayContaining(['positioning.frequent-gathering-asked', 'positioning.frequent-gathering-answered', 'positioning.frequent-gathering-finished']))
  }, 120_000)

  it('is so from a number on that the enterprise sets', async () => {
    const laid = await open.lay(['王芳', '李强', '赵敏'])
    expect(accepted(await house().query(laid.manager, gatheringWatch, {}))).toEqual({ times: 3, days: 30, answerDays: 7, version: 0, assumed: true })
    expect(accepted(await house().command(laid.manager, setGatheringWatch, { times: 2, days: 5, answerDays: 3, version: 0 }))).toEqual({ version: 1 })
    expect(await house().command(laid.manager, setGatheringWatch, { times: 4, days: 5, answerDays: 3, version: 0 })).toMatchObject({ refusal: { code: 'stale' } })
    await gather(laid, 30, 50)
    await gather(laid, 36, 50)
    expect(await gatherings(laid)).toEqual([])
    await gather(laid, 38, 50)
    expect(await gatherings(laid)).toMatchObject([{ times: 2, dueAt: MONDAY_MORNING + 41 * DAY + 2 * MINUTE }])
    expect(accepted(await house().query(laid.manager, listFrequentGatherings, { state: ['finished'] }))).toMatchObject({ rows: [], total: 0 })
    expect(accepted(await house().query(laid.manager, listFrequentGatherings, { search: '厂' }))).toMatchObject({ total: 1 })
  }, 120_000)
})

