import { describe, expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { permitSchema } from '../../contract/permit.ts'
import { detailOf, factsOf, gasTestOf, permitOf, requestOf, SUN, WEDNESDAY, ZHAO } from '../../testing/permit.ts'
import { adviceWords, answeredAdvice } from './answered.ts'
import { factAdvice } from './from-facts.ts'
import { likeness, permitAdvice } from './from-permits.ts'
import { riskAdvice } from './from-risks.ts'
import { templateAdvice } from './from-templates.ts'
import { keyOf, MOST_ADVICE, rankAdvice } from './rank.ts'

const draft = (over: Parameters<typeof permitOf>[2] = {}, kind: Parameters<typeof permitOf>[0] = 'hot-work') => permitOf(kind, 'preparing', { hazards: null, ...over })
const known = (over: object = {}) => ({ ...factsOf(draft()), ...over })
const former = (over: Parameters<typeof permitOf>[2] = {}, kind: Parameters<typeof permitOf>[0] = 'hot-work') => permitOf(kind, 'closed', { id: '019a0000-0000-7000-8000-000000000901', number: '动火-20261101-001', ...over })
const HAND = { by: ZHAO, at: WEDNESDAY }

describe('what is offered', () => {
  it('follows from what was filled in, with clause and reason', () => {
    const said = factAdvice(draft({ request: requestOf('hot-work', { detail: detailOf('hot-work', { methods: ['gas-cutting'], heightMetres: 3, outdoor: true }) }) }), known({ weather: { wind: 4, fog: false, storm: false } }))
    expect(said.map(({ source }) => source.title)).toEqual(['GB 30871-2022 5.2.10', 'GB 30871-2022 5.2.1', 'GB 30871-2022 5.2.15'])
    expect(said[0]).toMatchObject({ kind: 'step', source: { kind: 'fact' }, why: '动火方式含气焊（割）' })
    expect(factAdvice(draft({ request: requestOf('hot-work', { detail: detailOf('hot-work', { methods: [], firePlace: false }) }) }), known())).toEqual([])
    for (const kind of ['confined-space', 'blinding', 'height', 'lifting', 'temporary-power', 'excavation', 'road-closure'] as const) expect(() => factAdvice(draft({ request: requestOf(kind) }, kind), known())).not.toThrow()
    expect(factAdvice(draft({ request: requestOf('confined-space', { content: '清淤', detail: detailOf('confined-space', { held: '含硫化氢污水' }) }) }, 'confined-space'), known()).map(({ hazard }) => hazard)).toEqual(['残液、死角逸出有毒气体，中毒', '可燃气体积聚，遇火花爆炸', '搅动污泥逸出硫化氢'])
  })

  it('comes from own earlier permits of like kind and place, and says first what went wrong there', () => {
    const stopped = { at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'feed-over', text: '可燃气体超限', code: null, by: null, safe: [], safeAt: null, resumed: null }
    const failed = gasTestOf(WEDNESDAY - 20 * DAY, { verdict: 'fail', spot: '人孔', results: [{ gas: 'xylene', value: 0.4, unit: 'vol', converted: 0.4, convertedUnit: 'vol', limit: '≤ 0.2 %', verdict: 'fail', why: '二甲苯 0.4 %，超过 0.2 %' }] })
    const other = former({ request: requestOf('hot-work', { from: WEDNESDAY - 20 * DAY }), suspensions: [stopped], gas: [failed] })
    const said = rankAdvice(permitAdvice(draft(), [other], WEDNESDAY), null)
    expect(said.map(({ step }) => step)).toEqual(['作业过程', '气体分析', '切割'])
    expect(said[0]).toMatchObject({ hazard: '曾因“可燃气体超限”暂停作业', sources: [{ kind: 'permit', title: '动火-20261101-001', link: `/special-work/permits/${other.id}` }], why: '2026-11-05 的作业（同一区域、同为一级）发生过暂停' })
    expect(said[1]?.hazard).toContain('二甲苯 0.4 %')
    // Elsewhere, of another kind, too long ago, never signed, or itself: it says nothing.
    const away = requestOf('hot-work', { place: { ...requestOf('hot-work').place, area: '码头', x: 900 } })
    for (const it of [former({ request: away }), former({}, 'height'), former({ request: requestOf('hot-work', { from: WEDNESDAY - 400 * DAY }) }), { ...other, state: 'preparing' as const }, { ...other, id: draft().id }]) expect(permitAdvice(draft(), [it], WEDNESDAY)).toEqual([])
    expect(likeness(draft(), former({ request: { ...away, place: { ...away.place, x: 110 } } })).why).toBe('相距不到 30 米、同为一级')
    expect(likeness(draft({ request: requestOf('hot-work', { place: { ...away.place, equipment: 'V-103' } }) }), former({ request: { ...away, place: { ...away.place, area: '码头二', equipment: 'v-103' } } })).score).toBe(13)
  })

  it('is nearer by the medium, and by the newer of two that are as near', () => {
    const space = (over: object, more: Parameters<typeof requestOf>[1] = {}) => requestOf('confined-space', { detail: detailOf('confined-space', { held: '二甲苯', ...over }), ...more })
    const one = permitOf('confined-space', 'preparing', { hazards: null, request: space({}) })
    const like = (over: object, more: Parameters<typeof requestOf>[1] = {}) => likeness(one, permitOf('confined-space', 'closed', { request: space(over, more) }))
    expect([like({}).why, like({ held: '水' }).why]).toEqual(['同一区域、介质相同', '同一区域'])
    const equipped = (equipment: string) => ({ place: { ...one.request.place, equipment } })
    expect(likeness({ ...one, request: { ...one.request, ...equipped('R-01') } }, permitOf('confined-space', 'closed', { request: space({}, equipped('r-01')) })).why).toBe('同一设备、同一区域、介质相同')
    const blinding = (medium: string) => permitOf('blinding', 'closed', { request: requestOf('blinding', { detail: detailOf('blinding', { medium }) }) })
    expect([likeness(blinding('苯'), blinding('苯')).why, likeness(blinding('苯'), blinding('水')).why]).toEqual(['同一区域、介质相同', '同一区域'])
    const apart = { ...one.request.place, equipment: 'R-01', area: '码头', x: 900 }
    expect(likeness({ ...one, request: { ...one.request, ...equipped('R-01') } }, permitOf('confined-space', 'closed', { request: space({ held: '水' }, { place: apart }) }))).toMatchObject({ score: 9, why: '同一设备' })
    const elsewhere = { ...one.request.place, area: '码头', plan: '另一张图' }
    expect(likeness(one, permitOf('confined-space', 'closed', { request: space({}, { place: elsewhere }) })).score).toBe(0)
    const [older, newer] = [former({ number: '旧', request: requestOf('hot-work', { from: WEDNESDAY - 9 * DAY }) }), former({ id: '019a0000-0000-7000-8000-000000000902', number: '新', request: requestOf('hot-work', { from: WEDNESDAY - DAY }) })]
    expect(permitAdvice(draft(), [older, newer], WEDNESDAY).map(({ source }) => source.title)).toEqual(['新', '旧'])
  })

  it('says of an earlier stop what helps against its cause, and of gas that failed where, though nobody wrote why', () => {
    const stop = { at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'made-up', text: '检查', code: null, by: null, safe: [], safeAt: null, resumed: null }
    const unsaid = gasTestOf(WEDNESDAY - 20 * DAY, { verdict: 'fail', spot: '人孔', results: gasTestOf(WEDNESDAY).results.map((it) => ({ ...it, verdict: 'fail' as const, why: null })).slice(0, 1) })
    const said = permitAdvice(draft(), [former({ suspensions: [stop], gas: [unsaid], hazards: { by: ZHAO, at: WEDNESDAY, steps: [{ step: '切割', hazard: '火灾', measure: '清理' }], measures: ['备灭火器'] } })], WEDNESDAY)
    expect(said.map(({ kind, hazard }) => [kind, hazard])).toEqual([['step', '曾因“检查”暂停作业'], ['step', '人孔曾经分析不合格'], ['step', '火灾'], ['measure', '']])
    expect(said[0]?.measure).toContain('开工前确认原因已消除')
    expect(permitAdvice(draft(), [former({ gas: [], hazards: null })], WEDNESDAY)).toEqual([])
  })

  it('comes from the register of risks, with dangers that nobody has put right', () => {
    const said = rankAdvice(riskAdvice({
      risks: [{ event: 'e', name: '储罐泄漏着火', unit: 'u', unitName: '储罐单元', level: '1', measures: ['液位联锁', '可燃气体报警', '围堰', '巡检'] }, { event: 'f', name: '无措施', unit: 'u', unitName: '储罐单元', level: null, measures: [] }],
      dangers: [{ id: 'd', name: '防火堤开裂', place: '罐区', major: false, reportedAt: WEDNESDAY }, { id: 'm', name: '联锁摘除', place: '罐区', major: true, reportedAt: WEDNESDAY }],
    }), null)
    expect(said.map(({ sources }) => sources[0]?.kind)).toEqual(['danger', 'danger', 'risk'])
    expect(said[0]?.measure).toContain('重大隐患排除前不安排作业')
    expect(riskAdvice({ risks: [{ event: 'g', name: '未分级', unit: 'u', unitName: '单元', level: null, measures: ['巡检'] }], dangers: [] })).toMatchObject([{ why: '作业地点的风险事件', weight: 24 }])
    expect(said[2]).toMatchObject({ hazard: '储罐泄漏着火', measure: '作业期间保持有效：液位联锁；可燃气体报警；围堰', why: '作业地点的风险事件（重大风险）' })
  })

  it('of risks says first what speaks of the work', () => {
    const risk = (name: string, level: '1' | '2' | '3' | '4') => ({ event: name, name, unit: 'u', unitName: '单元', level, measures: ['通风'] })
    const of = (about: string) => rankAdvice(riskAdvice({ risks: [risk('漆渣堆积自燃', '2'), risk('调节池硫化氢中毒', '3')], dangers: [] }, about), null).map(({ hazard }) => hazard)
    expect(of('调节池清淤，含硫化氢污水')).toEqual(['调节池硫化氢中毒', '漆渣堆积自燃'])
    expect(of('更换灯具')).toEqual(['漆渣堆积自燃', '调节池硫化氢中毒'])
  })

  it('is one piece where several say the same, names them all, and is not what stands there already', () => {
    const offer = (id: string, standing: 'own' | 'example', fits = true) => ({ id, version: 1, title: `模板${id}`, standing, fits, why: '区域相同', steps: [{ step: '切割', hazard: '火灾', measure: '清理可燃物。' }], measures: ['备灭火器'], points: [] })
    const candidates = [...templateAdvice([offer('1', 'example'), offer('2', 'own'), offer('3', 'own', false)]), ...permitAdvice(draft(), [former()], WEDNESDAY)]
    const [first, second, ...more] = rankAdvice(candidates, null)
    expect(first?.sources.map(({ title }) => title)).toEqual(['模板2', '动火-20261101-001', '模板1'])
    expect(rankAdvice([...candidates, ...candidates], null)[0]?.sources).toHaveLength(3)
    expect([second?.kind, second?.measure, more]).toEqual(['measure', '备灭火器', []])
    expect(rankAdvice(candidates, { steps: [{ step: '切割', hazard: '火灾', measure: '清理可燃物' }], measures: ['备灭火器'] })).toEqual([])
    expect(rankAdvice(Array.from({ length: 40 }, (_, n) => ({ ...candidates[0], measure: `措施${n}` }) as (typeof candidates)[number]), null)).toHaveLength(MOST_ADVICE)
    expect(keyOf({ kind: 'step', step: '切 割', hazard: '火灾', measure: '清理可燃物' })).toBe(keyOf({ kind: 'step', step: '切割', hazard: '火灾', measure: '清理可燃物。' }))
  })
})

describe('how it is answered', () => {
  const offered = rankAdvice(permitAdvice(draft(), [former()], WEDNESDAY), null)
  const key = offered[0]?.key ?? ''
  it('is kept with the words that were offered, by whom and when', () => {
    const kept = answeredAdvice([{ key, taken: true, reason: '' }], offered, [], HAND)
    if (!kept.accepted) expect.unreachable(kept.refusal.message)
    const value = (kept as { value: unknown }).value as ReturnType<typeof JSON.parse>
    expect(value).toMatchObject([{ key, taken: true, hazard: '火灾', by: ZHAO, at: WEDNESDAY, sources: [{ kind: 'permit' }] }])
    expect(permitSchema.safeParse(permitOf('hot-work', 'preparing', { hazards: { ...HAND, steps: [{ step: 'a', hazard: 'b', measure: 'c' }], advice: value, advised: 1 } })).success).toBe(true)
    // What was answered before stays, though nobody offers it any more; answered anew, it is the new answer.
    expect(answeredAdvice([], [], value, HAND)).toMatchObject({ value })
    expect(answeredAdvice([{ key, taken: false, reason: '不动火' }], [], value, { by: SUN, at: WEDNESDAY + 1 })).toMatchObject({ value: [{ taken: false, reason: '不动火', by: SUN, hazard: '火灾' }] })
    expect(answeredAdvice([{ key: 'x', taken: true, reason: '' }], offered, [], HAND)).toMatchObject({ accepted: false, refusal: { code: 'advice-gone' } })
  })
  it('is said in few words', () => {
    expect(adviceWords([{ taken: true }, { taken: false }, { taken: true }])).toBe('采纳 2 条、不采纳 1 条')
    expect(adviceWords([{ taken: false }])).toBe('不采纳 1 条')
    expect(adviceWords([{ taken: true }])).toBe('采纳 1 条')
  })
})
