import { describe, expect, it } from 'vitest'
import { ANALYSIS_KIND_NAMES, ANALYSIS_KINDS, type AnalysisKindName } from '../../contract/analysis-kinds.ts'
import { type AnalysisRuleData, analysisRules } from '../../contract/analysis-rule.ts'
import type { Look, PictureFigures, Track } from '../../contract/look.ts'
import { judge, judgeLog } from './judge.ts'
import { countsFrom, missingClasses, ruleOf } from './rule.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const LEFT = [{ x: 0, y: 0 }, { x: 0.5, y: 0 }, { x: 0.5, y: 1 }, { x: 0, y: 1 }]
const PICTURE: PictureFigures = { light: 0.5, detail: 0.2, changed: 0.01, drift: 0.1 }
const rule = (kind: AnalysisKindName, over: Partial<AnalysisRuleData> = {}) => ruleOf(ID, { camera: ID, kind, zones: ANALYSIS_KINDS[kind].zone ? [LEFT] : [], spans: [], seconds: null, people: null, percent: null, coolSeconds: null, active: true, ...over })
const track = (x: number, over: Partial<Track> = {}): Track => ({ id: 1, kind: 'person', box: { x, y: 0.3, width: 0.1, height: 0.4 }, score: 0.9, moved: 0, ...over })
const look = (at: number, tracks: readonly Track[], over: Partial<Look> = {}): Look => ({ at, shape: 16 / 9, looked: true, tracks: [...tracks], picture: PICTURE, ...over })
/** A look each second. */
const log = (seconds: number, tracks: (second: number) => readonly Track[], over: (second: number) => Partial<Look> = () => ({})) => Array.from({ length: seconds + 1 }, (_, second) => look(second * 1_000, tracks(second), over(second)))
const told = (kind: AnalysisKindName, looks: readonly Look[], over: Partial<AnalysisRuleData> = {}) => judgeLog([rule(kind, over)], looks).map(({ what, at, since, count }) => [what, at / 1_000, since / 1_000, count])

describe('posts', () => {
  it('脱岗: nobody in the zone for its time without a break; one sight of somebody ends it soon', () => {
    expect(told('post-empty', log(310, () => []))).toEqual([['began', 300, 0, 0]])
    expect(told('post-empty', log(320, (s) => (s === 200 ? [track(0.1)] : [])))).toEqual([])
    expect(told('post-empty', log(30, (s) => (s < 15 ? [] : [track(0.1)])), { seconds: 10 })).toEqual([['began', 10, 0, 0], ['ended', 19, 0, 1]])
  })

  it('脱岗: who stands elsewhere or is seen too doubtfully is not at the post, and two may be asked for', () => {
    expect(told('post-empty', log(12, () => [track(0.7), track(0.1, { score: 0.3 })]), { seconds: 10 })).toEqual([['began', 10, 0, 0]])
    expect(told('post-empty', log(12, () => [track(0.1)]), { seconds: 10, people: 2 })).toEqual([['began', 10, 0, 1]])
  })

  it('疑似睡岗: somebody at the post who does not stir, though the tracker gives a new number', () => {
    expect(told('asleep', log(62, (s) => [track(0.1, { id: s })]), { seconds: 60 })).toEqual([['began', 60, 60, 1]])
    expect(told('asleep', log(62, (s) => [track(0.1, { moved: s === 30 ? 0.3 : null })]), { seconds: 60 })).toEqual([])
    expect(told('asleep', log(62, (s) => [track(0.1 + (s === 30 ? 0.08 : 0))]), { seconds: 60 })).toEqual([])
    expect(told('asleep', log(70, (s) => (s > 20 && s < 30 ? [] : [track(0.1)])), { seconds: 60 })).toEqual([['began', 60, 60, 1]])
    expect(told('asleep', log(90, (s) => (s > 20 && s < 40 ? [] : [track(0.1)])), { seconds: 60 })).toEqual([])
    expect(told('asleep', log(80, (s) => (s <= 62 ? [track(0.1), track(0.3)] : [])), { seconds: 60 })).toEqual([['began', 60, 60, 2], ['ended', 67, 60, 0]])
  })
})

describe('people', () => {
  it('违规闯入: feet in the zone for three seconds', () => {
    expect(told('intrusion', log(10, (s) => (s < 5 ? [track(0.2)] : [])))).toEqual([['began', 3, 0, 1], ['ended', 9, 0, 0]])
    expect(told('intrusion', log(10, () => [track(0.46)]))).toEqual([])
  })

  it('人员数量超限: more than may be there', () => {
    const crowd = (count: number) => () => Array.from({ length: count }, (_, nth) => track(0.02 + nth * 0.1, { id: nth }))
    expect(told('crowd', log(6, crowd(3)))).toEqual([])
    expect(told('crowd', log(6, crowd(4)))).toEqual([['began', 3, 0, 4]])
    expect(told('crowd', log(6, crowd(3)), { people: 2 })).toEqual([['began', 3, 0, 3]])
  })

  it('人员聚集: who stand near each other, measured by their height', () => {
    const rows = (apart: number) => () => Array.from({ length: 5 }, (_, nth) => track(nth * apart, { id: nth }))
    expect(told('gathering', log(62, rows(0.05)))).toEqual([['began', 60, 0, 5]])
    expect(told('gathering', log(62, (s) => [...rows(0.05)(), track(0.9, { id: 9 })].toReversed().slice(s % 2)))).toEqual([['began', 60, 0, 5]])
    expect(told('gathering', log(62, () => [0, 0.24, 0.48, 0.72, 0.9].map((x, id) => track(x, { id, box: { x, y: 0.3, width: 0.05, height: 0.1 } }))))).toEqual([])
  })

  it('疑似倒地: lying for ten seconds', () => {
    const lying = track(0.1, { box: { x: 0.1, y: 0.8, width: 0.2, height: 0.15 } })
    expect(told('fall', log(12, () => [lying]))).toEqual([['began', 10, 0, 1]])
    expect(told('fall', log(12, () => [track(0.1)]))).toEqual([])
  })

  it('劳保着装, 明火, 烟雾: what the model tells, in the middle of it, through flicker', () => {
    expect(told('no-helmet', log(5, () => [track(0.1, { kind: 'no_helmet' }), track(0.1), track(0.3)]))).toEqual([['began', 3, 0, 1]])
    expect(told('no-helmet', log(5, () => [track(0.1, { kind: 'no_helmet' }), track(0.3)]))).toEqual([])
    expect(told('no-vest', log(5, () => [track(0.1, { kind: 'no_vest' })]))).toEqual([['began', 3, 0, 1]])
    expect(told('flame', log(9, (s) => (s === 2 ? [] : [track(0.1, { kind: 'flame', score: 0.65 })])))).toHaveLength(1)
    expect(told('flame', log(9, () => [track(0.1, { kind: 'flame', score: 0.55 })]))).toEqual([])
    expect(told('smoke', log(9, () => [track(0.1, { kind: 'smoke', score: 0.56 })]), { zones: [LEFT] })).toHaveLength(1)
    expect(told('smoke', log(9, () => [track(0.7, { kind: 'smoke' })]), { zones: [LEFT] })).toEqual([])
  })
})

describe('things in hands', () => {
  const thing = (kind: string, x = 0.15) => track(x, { id: 2, kind, box: { x, y: 0.35, width: 0.02, height: 0.02 } })

  it('疑似抽烟, 疑似使用手机: on somebody, for three seconds', () => {
    expect(told('smoking', log(9, () => [track(0.1), thing('cigarette')]))).toEqual([['began', 3, 0, 1]])
    expect(told('phone-use', log(9, () => [track(0.1), thing('phone')]))).toEqual([['began', 3, 0, 1]])
    expect(told('phone-use', log(9, () => [track(0.1), thing('cigarette')]))).toEqual([])
  })

  it('not where it lies on nobody, nor outside of what was drawn', () => {
    expect(told('smoking', log(9, () => [track(0.1), thing('cigarette', 0.6)]))).toEqual([])
    expect(told('phone-use', log(9, () => [thing('phone')]))).toEqual([])
    expect(told('phone-use', log(9, () => [track(0.7), thing('phone', 0.75)]), { zones: [LEFT] })).toEqual([])
  })
})

describe('pictures', () => {
  const shown = (kind: AnalysisKindName, picture: Partial<PictureFigures>) => told(kind, log(32, () => [], () => ({ looked: false, picture: { ...PICTURE, ...picture } }))).length

  it('black, blocked, frozen and moved are told apart, without a detector', () => {
    const cases: [Partial<PictureFigures>, AnalysisKindName][] = [[{ light: 0.05, detail: 0.01 }, 'camera-black'], [{ detail: 0.01 }, 'camera-blocked'], [{ changed: 0 }, 'camera-frozen'], [{ drift: 0.8 }, 'camera-moved']]
    const all = cases.map(([, kind]) => kind)
    for (const [picture, kind] of cases) expect(all.filter((it) => shown(it, picture) === 1)).toEqual([kind])
    expect(all.map((it) => shown(it, {}))).toEqual([0, 0, 0, 0])
  })
})

describe('a rule', () => {
  it('waits for a look that had a detector', () => {
    expect(told('post-empty', log(20, () => [], (s) => ({ looked: s < 5 })), { seconds: 10 })).toEqual([])
  })

  it('is over out of its hours', () => {
    // Minute 480 is 08:00 in Beijing, midnight UTC.
    const spans = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 480, until: 481 }]
    expect(told('intrusion', log(70, () => [track(0.2)]), { spans })).toEqual([['began', 3, 0, 1], ['ended', 60, 0, 1]])
  })

  it('tells what shows it, and remembers each rule for itself', () => {
    const rules = [rule('intrusion', { seconds: 0 }), { ...rule('crowd', { people: 5 }), id: ID.replace(/1$/, '2') }]
    const { facts, memory } = judge(new Map(), rules, look(7, [track(0.2)]))
    expect(facts).toEqual([{ rule: ID, kind: 'intrusion', what: 'began', at: 7, since: 7, count: 1, score: 0.9, boxes: [track(0.2).box] }])
    expect(memory.size).toBe(2)
  })

  it('goes by the figures of its kind where the enterprise has none', () => {
    expect(rule('post-empty')).toMatchObject({ holdMs: 300_000, clearMs: 5_000, coolMs: 60_000, people: 1, score: 0.5 })
    expect(rule('flame', { seconds: 1, percent: 70, coolSeconds: 5 })).toMatchObject({ holdMs: 1_000, coolMs: 5_000, score: 0.7 })
    expect(rule('camera-black')).toMatchObject({ score: 0, people: 1 })
  })

  it('says which classes a model would have to know', () => {
    expect([missingClasses('no-helmet', ['person']), missingClasses('fall', ['person']), missingClasses('camera-moved', [])]).toEqual([['no_helmet'], [], []])
  })

  it('counts each class from the score of the rules about it', () => {
    expect(['person', 'no_helmet', 'flame', 'smoke', 'cigarette', 'dog'].map(countsFrom)).toEqual([0.5, 0.5, 0.6, 0.55, 0.5, 0.5])
  })

  it('needs a zone where its kind does, and every kind says what it needs and cannot tell', () => {
    const data = { camera: ID, kind: 'intrusion' }
    expect([analysisRules.schema.safeParse(data).success, analysisRules.schema.safeParse({ ...data, zones: [LEFT] }).success, analysisRules.schema.safeParse({ ...data, kind: 'flame' }).success]).toEqual([false, true, true])
    for (const kind of ANALYSIS_KIND_NAMES) expect([ANALYSIS_KINDS[kind].needs.length > 0, ANALYSIS_KINDS[kind].blind.length > 5]).toEqual([true, true])
  })
})
