import { describe, expect, it } from 'vitest'
import { HOUR, SECOND } from '@anlan/kernel/time'
import type { FenceRule } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'
import type { AlarmCase } from './alarm-case.ts'
import { edgeDistance } from './edge.ts'
import { type ProposalFacts, suggest } from './proposals.ts'

const SQUARE: Shape = { kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 0, y: 100 }], holes: [[{ x: 40, y: 40 }, { x: 60, y: 40 }, { x: 60, y: 60 }, { x: 40, y: 60 }]] }
const MORNING = Date.parse('2026-11-23T08:10:00+08:00')

describe('how far a spot lies from the line of a fence', () => {
  it('is told from either side, with the side and the corner', () => {
    expect(edgeDistance(SQUARE, { x: 50, y: -3 }, 5)).toEqual({ metres: 3, side: 1, corner: null })
    expect(edgeDistance(SQUARE, { x: 97, y: 3 }, 5)).toMatchObject({ metres: 3, corner: 2 })
    expect(edgeDistance(SQUARE, { x: 0, y: 50 }, 5)).toEqual({ metres: 0, side: 4, corner: null })
    expect(edgeDistance(SQUARE, { x: 50, y: 42 }, 5)).toEqual({ metres: 2, side: 0, corner: null })
    expect(edgeDistance({ kind: 'circle', x: 0, y: 0, radius: 10 }, { x: 12, y: 0 }, 5)).toEqual({ metres: 2, side: 0, corner: null })
  })
})

interface Made {
  readonly state?: AlarmCase['state']
  readonly seconds?: number | null
  readonly hour?: number
  readonly x?: number
  readonly y?: number
  readonly person?: string
}
const made = ({ state = 'misreport', seconds = 500, hour = 0, x = 50, y = 20, person = 'wang' }: Made): AlarmCase => {
  const begunAt = MORNING + hour * HOUR
  return {
    id: '', cause: '', kind: 'overstay', level: 'yellow', title: '', state, raisedAt: begunAt, clearedAt: null, times: 1,
    judged: { cause: '', begunAt, endedAt: seconds === null ? null : begunAt + seconds * SECOND, fence: 'f', carriers: [person], plan: '厂区', x, y, floor: 1, value: 0 },
  }
}
const spread = (numbers: readonly number[], of: (number: number, at: number) => Made): AlarmCase[] => numbers.map((number, at) => made({ hour: at * 3, person: `p${at}`, ...of(number, at) }))
const facts: ProposalFacts = { shape: SQUARE, rules: [], carried: [], dynamicMetres: 5, mostSeconds: null }
const ask = (cases: readonly AlarmCase[], more: Partial<ProposalFacts> = {}, kind = 'overstay') => suggest({ kind, fence: 'f', cases }, { ...facts, ...more })
const rule = (graceSeconds: number | null): FenceRule => ({ kind: 'overstay', who: { classes: [], posts: [], persons: [] }, but: { classes: [], posts: [], persons: [] }, threshold: null, operator: null, graceSeconds, level: null, windows: [] })

describe('what false alarms suggest', () => {
  it('is nothing of two, and nothing of three that have nothing in common', () => {
    expect(ask(spread([1, 2], (seconds) => ({ seconds })))).toEqual([])
    expect(ask(spread([1, 2, 3], () => ({})))).toEqual([])
    expect(ask(spread([1, 2, 3], () => ({ seconds: null })))).toEqual([])
    expect(suggest({ kind: 'overstay', fence: null, cases: [1, 2, 3].map((n) => ({ ...made({ hour: n * 3 }), judged: null })) }, { ...facts, shape: null })).toEqual([])
  })

  it('is a longer grace, where they went away sooner than the real ones', () => {
    const falses = spread([3, 8, 9, 12], (seconds) => ({ seconds }))
    expect(ask([...falses, made({ state: 'closed', seconds: 600 })], { rules: [rule(60)] })).toEqual([
      { what: 'grace', part: 3, whole: 4, words: '4 条误报中有 3 条在 10 秒内自行消除，可把规则的持续时间延长 10 秒（现为 60 秒）再试；同期确认有效的 1 条中有 0 条也在此时间内消除' },
    ])
    expect(ask(falses, { rules: [rule(null)] })[0]?.words).toContain('（现为默认值）再试；同期没有确认有效的报警可以对照')
    expect(ask([...falses, made({ state: 'closed', seconds: 5 })])).toEqual([])
    expect(ask([...falses, made({ state: 'closed', seconds: null })])).toHaveLength(1)
    expect(ask(falses, {}, 'sos')).toEqual([])
  })

  it('is no grace beyond what the standard allows', () => {
    const falses = spread([3, 8, 9, 9], (seconds) => ({ seconds }))
    expect(ask(falses, { mostSeconds: 30, rules: [{ ...rule(25) }] })[0]?.words).toContain('标准规定最长 30 秒，不能靠延长持续时间解决')
    expect(ask(falses, { mostSeconds: 30 })[0]?.words).toContain('延长 10 秒')
  })

  it('is the line, where they began near it', () => {
    const [corner] = ask(spread([1, 2, 3, 4], (_number, at) => ({ x: at < 3 ? 98 : 50, y: at < 3 ? 2 : 20 })))
    expect(corner).toMatchObject({ what: 'edge', part: 3, whole: 4 })
    expect(corner?.words).toBe('4 条误报中有 3 条起于边线 5 米（动态定位精度）以内，其中 3 条在第 2 个角附近。请到现场看那里是否紧邻通道，再调整边线')
    expect(ask(spread([20, 50, 80], (x) => ({ x, y: 1 })))[0]?.words).toContain('其中 3 条靠近第 1 条边')
    expect(ask(spread([1, 2, 3], () => ({ x: 50, y: 42 })))[0]?.words).toContain('以内。请到现场')
    expect(ask(spread([1, 2, 3, 4, 5, 6, 7], (n) => ({ x: 50, y: n < 4 ? 1 : 20 })))).toEqual([])
  })

  it('is the card, where most came from one', () => {
    const carried = [{ number: 'T-7', person: 'wang', from: 0, until: null }, { number: 'T-8', person: 'li', from: 0, until: null }]
    expect(ask(spread([1, 2, 3, 4], (_number, at) => ({ person: at < 3 ? 'wang' : 'li' })), { carried })).toMatchObject([{ what: 'card', part: 3, whole: 4, words: expect.stringContaining('来自终端 T-7。请检查或更换') }])
    expect(ask(spread([1, 2, 3], () => ({ person: 'wang' })), { carried }, 'sos')[0]?.words).toContain('请检查它的按键')
    expect(ask(spread([1, 2, 3, 4, 5, 6, 7], (_number, at) => ({ person: ['wang', 'li', 'zhao'][at % 3] as string })), { carried })).toEqual([])
  })

  it('is the time of day, where most came within two hours', () => {
    const clustered = [0, 0, 1, 5, 9].map((hour, at) => made({ hour, person: `p${at}` }))
    expect(ask(clustered)).toMatchObject([{ what: 'hours', part: 3, whole: 5, words: '5 条误报中有 3 条在 08:00～10:00。请核对这一时段的活动（如交接班、巡检）' }])
    expect(ask(clustered, { rules: [rule(null)] })[0]?.words).toContain('，可给规则设生效时段')
    expect(ask(clustered.map((it, at) => (at === 2 ? made({ hour: 14 }) : it)))).toEqual([])
  })
})
