import { describe, expect, it } from 'vitest'
import { BUILT_IN_CALENDARS } from '@anlan/standards/calendar/built-in'
import { DAY, HOUR } from '@anlan/kernel/time'
import type { StopRecord } from '../contract/records.ts'
import { id, plan } from '../testing/sample-records.ts'
import { explain, type ExplainFacts, madeBy } from './explain-due.ts'
import { fitsDayBy } from './work-days.ts'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const START = at('2026-11-23T00:00')
const fits = fitsDayBy(BUILT_IN_CALENDARS, [])
const due = (more: Partial<ExplainFacts['due']> = {}): ExplainFacts['due'] => ({
  id: id(1), startAt: START, endAt: START + DAY, state: 'open', assigneeNames: ['王芳'], postName: '操作工', unitName: '聚合装置', riskEventName: '反应失控', description: '按规程升温', measure: id(300), ...more,
})
const wang = { id: id(11), name: '王芳' }
const zhao = { id: id(12), name: '赵强' }
const facts = (more: Partial<ExplainFacts> = {}): ExplainFacts => ({
  due: due(), plans: [plan()], calendars: BUILT_IN_CALENDARS, overrides: [], fits, stops: [], verdict: { paused: true, reason: '暂停：只在运行时需要' },
  coming: { persons: [wang], rostered: true, away: [] }, hands: [], mine: true, records: [], ...more,
})
const of = (topic: string, more: Partial<ExplainFacts> = {}) => explain(facts(more)).find((it) => it.topic === topic)
const stop = (more: Partial<StopRecord> = {}): StopRecord => ({
  id: id(9), version: 1, deleted: false, createdAt: 1, createdBy: '', updatedAt: 1, updatedBy: '', hazardCode: '', unit: id(5), startAt: START + HOUR, endAt: START + 2 * DAY, reason: '检修', state: 'running', ...more,
})

describe('given a due', () => {
  it('when it is asked why, then plan, cycle, calendar, stops and person are told in that order', () => {
    expect(explain(facts()).map(({ topic }) => topic)).toEqual(['plan', 'cycle', 'calendar', 'stops', 'who'])
    expect(of('plan')).toMatchObject({ facts: ['由计划第 1 版生成'], link: `/dual-prevention/plans/${id(200)}` })
  })
  it('when its plan was changed since, then by which version it came, or that none is known', () => {
    const changed = plan({ version: 2, cycle: 5, firstStart: START + HOUR, updatedBy: '周安全' })
    expect(of('plan', { plans: [changed, plan()] })?.facts).toEqual(['由计划第 1 版生成', expect.stringContaining('计划现为第 2 版，周安全')])
    expect(of('plan', { plans: [changed] })?.facts).toEqual(['计划此后修改过，当时的内容已不在册'])
    expect(of('plan', { plans: [] })).toMatchObject({ link: null })
    expect(explain(facts({ plans: [] })).map(({ topic }) => topic)).toEqual(['plan', 'stops', 'who'])
    expect(madeBy({ plans: [changed, plan()], due: due(), fits })?.version).toBe(1)
  })
  it('when it is counted in days or months, then the how-manieth it is', () => {
    const monthly = plan({ cycleUnit: '月', firstStart: at('2026-08-23T00:00') })
    expect(of('cycle', { plans: [monthly], due: due({ endAt: at('2026-12-23T00:00') }) })?.text).toContain('每 1 月一次，这是第 4 次')
    expect(of('cycle')).toMatchObject({ text: expect.stringContaining('每 1 天一次，这是第 1 次'), facts: [] })
  })
  it('when the day was of the wrong kind, then what was passed over, and by which notice', () => {
    const weekly = plan({ cycle: 7, firstStart: at('2026-10-03T00:00'), workDayType: '1' })
    const third = due({ startAt: at('2026-10-19T00:00'), endAt: at('2026-10-24T00:00') })
    expect(of('cycle', { plans: [weekly], due: third })?.text).toContain('这是第 3 次')
    expect(of('calendar', { plans: [weekly], due: third })?.facts).toHaveLength(2)
    const [made] = [due({ startAt: at('2026-10-08T00:00'), endAt: at('2026-10-10T00:00') })]
    expect(of('cycle', { plans: [weekly], due: made })?.facts).toEqual(['原定 2026-10-03 00:00 开始，顺延 5 天'])
    expect(of('calendar', { plans: [weekly], due: made })).toMatchObject({ text: expect.stringContaining('2026-10-08 是工作日'), facts: [expect.stringContaining('跳过：2026-10-03 是法定节假日（国庆节）'), expect.anything(), expect.anything(), expect.anything(), expect.anything()] })
    expect(of('calendar', { plans: [weekly], due: made })?.source).not.toBeNull()
    expect(of('calendar', { plans: [weekly], due: made, calendars: [] })).toMatchObject({ source: null })
    expect(of('calendar')).toMatchObject({ text: '这个计划每天都查，与节假日无关' })
  })
  it('when its window crosses midnight, then to which day it belongs', () => {
    const night = plan({ cycle: 6, cycleUnit: '小时', windowStart: '20:00', windowEnd: '08:00', workDayType: '1' })
    const late = due({ startAt: at('2026-11-24T02:00'), endAt: at('2026-11-24T08:00') })
    expect(of('cycle', { plans: [night], due: late })?.text).toContain('每天 20:00–08:00 每 6 小时一次')
    expect(of('calendar', { plans: [night], due: late })?.text).toContain('2026-11-23 是工作日')
    expect(of('window', { plans: [night], due: late })?.text).toContain('属于 2026-11-23')
    const whole = plan({ cycle: 6, cycleUnit: '小时', windowStart: '00:00', windowEnd: '23:00' })
    expect(of('window', { plans: [whole], due: due({ endAt: START + 6 * HOUR }) })).toBeUndefined()
  })
  it('when stops were near, then why it goes on all the same', () => {
    expect(of('stops')?.text).toContain('没有停用')
    expect(of('stops', { stops: [stop({ startAt: START + 2 * DAY })] })?.text).toContain('没有停用')
    const lines = (more: Partial<StopRecord>, other: Partial<ExplainFacts> = {}) => of('stops', { stops: [stop(more)], ...other })?.facts[0]
    expect(lines({})).toContain('停用前已经开始，不因停用取消')
    expect(lines({ state: 'requested' })).toContain('没有批准，不暂停排查')
    expect(lines({ startAt: START - HOUR, state: 'ended', endedAt: START + HOUR })).toContain('复产检查后恢复')
    expect(lines({ state: null }, { verdict: { paused: false, reason: '照常：消防设施' } })).toContain('（已复产）：照常：消防设施')
  })
  it('when somebody asks why them, then post and roster, or the person by name, and who is away', () => {
    expect(of('who')).toMatchObject({ title: '为什么由我来查', text: '由岗位“操作工”负责。开始时排班在岗的是王芳。现在由您负责', source: '值班表' })
    expect(of('who', { mine: false, coming: { persons: [wang, zhao], rostered: false, away: [] } })).toMatchObject({ title: '由谁来查', text: expect.stringContaining('没有排班，由该岗位人员负责：王芳、赵强') })
    const away = { reason: '事假', startsAt: START, endsAt: START + DAY }
    expect(of('who', { due: due({ postName: null }), coming: { persons: [zhao], rostered: false, away: [{ person: wang, substitute: zhao, ...away }] } })).toMatchObject({ text: expect.stringContaining('计划指定到人，开始时由赵强负责'), facts: [expect.stringContaining('由赵强替班')], source: '排查计划' })
    expect(of('who', { due: due({ assigneeNames: [] }), mine: false, coming: { persons: [], rostered: true, away: [{ person: wang, substitute: null, ...away }] } })).toMatchObject({ text: expect.stringContaining('现在由无人负责'), facts: [expect.stringContaining('没有替班人')] })
    expect(of('who', { coming: undefined })?.text).toContain('没有排班')
  })
  it('when it changed hands, then each time with its cause', () => {
    const hands = [{ at: START, from: ['王芳'], to: ['赵强'], why: 'shift' }, { at: START + HOUR, from: [], to: [], why: 'nobody' }, { at: START + HOUR, from: [], to: ['王芳'], why: '其他' }]
    expect(of('hands', { hands })).toMatchObject({ text: '共 3 次', facts: ['2026-11-23 00:00，从王芳交给赵强（换班）', '2026-11-23 01:00，交给无人（无人值班，已告知上级）', '2026-11-23 01:00，交给王芳（其他）'] })
  })
  it('when it is over, then what became of it; made up is made up, not fraud', () => {
    const record = (result: '0' | '2', late: { reason: string } | null = null) => ({ result, checkedAt: START + DAY, inspector: '王芳', late })
    expect(of('outcome', { due: due({ state: 'done' }), records: [record('0')] })).toMatchObject({ text: '已按时完成', facts: ['王芳 2026-11-24 00:00 按时排查'] })
    expect(of('outcome', { due: due({ state: 'missed' }), records: [record('2')] })?.facts[0]).toContain('记为未排查')
    expect(of('outcome', { due: due({ state: 'made-up' }), records: [record('0', { reason: '处理跳车' })] })?.facts[0]).toContain('原因：处理跳车。补查是补做')
  })
})
