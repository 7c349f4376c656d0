import { describe, expect, it } from 'vitest'
import { isPaused, pauseOf, pauseVerdict, type PauseWords } from './pause.ts'

const words = (more: Partial<PauseWords> = {}): PauseWords => ({ classify1: '3', classify2: '3-2', description: '按操作规程升温', inspectionContent: '查看升温记录', unitName: '聚合装置', riskEventName: '反应失控', ...more })

describe('given a measure of a unit that is to be stopped', () => {
  it('when it controls the running unit, then it pauses', () => {
    expect([words(), words({ classify1: '2', classify2: '2-1' })].map(pauseVerdict)).toEqual([{ paused: true, reason: '暂停：只在运行时需要' }, { paused: true, reason: '暂停：只在运行时需要' }])
  })
  it('when it is 工程技术, then it goes on', () => {
    expect(pauseVerdict(words({ classify1: '1', classify2: '1-4' }))).toEqual({ paused: false, reason: '照常：工程技术措施，停用后仍在起作用' })
  })
  it.each([['4-1', '照常：应急设施'], ['4-2', '照常：个体防护'], ['4-3', '照常：消防设施'], ['4-4', '照常：应急预案'], ['4-5', '照常：其他'], ['', '照常：应急措施']])('when it is of class %s, then: %s', (classify2, reason) => {
    expect(pauseVerdict(words({ classify1: '4', classify2 }))).toEqual({ paused: false, reason })
  })
  it.each([
    [{ unitName: '二甲苯储罐区' }, '照常：储存设施'],
    [{ unitName: '甲类仓库' }, '照常：储存设施'],
    [{ inspectionContent: '消火栓压力是否正常' }, '照常：消防设施'],
    [{ description: '火灾自动报警投用' }, '照常：消防设施'],
    [{ inspectionContent: '标定记录含标气编号' }, '照常：气体检测'],
    [{ riskEventName: '停炉后炉膛积气' }, '照常：停用后才有的风险'],
    [{ riskEventName: '检修进入炉膛窒息' }, '照常：检维修作业管控'],
    [{ description: '可燃、有毒气体报警器投用' }, '照常：气体检测'],
    [{ description: '定期做泄漏检测' }, '照常：气体检测'],
    [{ description: '洗眼器完好' }, '照常：应急设施'],
    [{ description: '动火作业票按规定审批' }, '照常：检维修作业管控'],
  ])('when its words say %j, then it goes on whatever its class', (more, reason) => {
    expect(pauseVerdict(words(more))).toEqual({ paused: false, reason })
  })
})

it('when only the event is a fire, then the measure is judged by its own words', () => {
  expect(pauseVerdict(words({ riskEventName: '反应失控，火灾爆炸' })).paused).toBe(true)
})

describe('given a stop', () => {
  const stop = { startAt: 100, endAt: 200, deleted: false } as const
  it('when nobody approved it, or it was deleted, then it pauses nothing', () => {
    expect((['requested', 'refused', 'withdrawn'] as const).map((state) => pauseOf({ ...stop, state }))).toEqual([undefined, undefined, undefined])
    expect(pauseOf({ ...stop, state: 'running', deleted: true })).toBeUndefined()
  })
  it('when it is approved, runs or waits for the restart inspection, then it has no end', () => {
    expect((['approved', 'running', 'to-restart'] as const).map((state) => pauseOf({ ...stop, state })?.until)).toEqual([null, null, null])
  })
  it('when it has ended, or is from before there were approvals, then it paused until then', () => {
    expect([pauseOf({ ...stop, state: 'ended', endedAt: 150 }), pauseOf(stop), pauseOf({ ...stop, state: null, endedAt: null })]).toEqual([{ startAt: 100, until: 150 }, { startAt: 100, until: 200 }, { startAt: 100, until: 200 }])
  })
})

describe('given a pause', () => {
  it('when a due lies wholly within, then it is not made; reaching beyond, it is', () => {
    const pauses = [{ startAt: 100, until: 200 }]
    expect([{ startAt: 100, endAt: 200 }, { startAt: 99, endAt: 150 }, { startAt: 150, endAt: 201 }].map((due) => isPaused(due, pauses))).toEqual([true, false, false])
    expect(isPaused({ startAt: 100, endAt: 200 }, [])).toBe(false)
  })
  it('when it has no end, then every due from its start on waits', () => {
    expect([{ startAt: 100, endAt: 9_000 }, { startAt: 99, endAt: 150 }].map((due) => isPaused(due, [{ startAt: 100, until: null }]))).toEqual([true, false])
  })
})
