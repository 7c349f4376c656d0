import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { WORK_KIND_NAMES, type WorkKind } from '@anlan/standards/special-work/kinds'
import { describe, expect, it } from 'vitest'
import type { PermitState } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { detailOf, gasTestOf, guardianOf, HERE, LI, permitOf, QIAN, requestOf, SUN, WEDNESDAY, workerOf, WU, ZHOU } from '../../testing/permit.ts'
import { countWorks, differences } from './day-consistency.ts'
import { judgeQuality, QUALITY_RULES } from './judge-quality.ts'
import { blanksOf } from './paper-rules.ts'
import { metresApart, type QualityFacts } from './quality-facts.ts'
import { overlap, workSpans } from './work-spans.ts'

const FULL: Readonly<Record<WorkKind, object>> = {
  'hot-work': {}, 'confined-space': {}, blinding: { material: '20#', size: 'DN80' }, height: {}, lifting: { gear: '吊带', commander: QIAN }, 'temporary-power': { volts: '380 V', devices: '焊机 5 kW' }, excavation: {}, 'road-closure': { units: '消防队' },
}
const given = (kind: WorkKind, state: PermitState = 'working', over: Partial<Permit> = {}, request: Partial<Permit['request']> = {}): Permit => permitOf(kind, state, { request: requestOf(kind, { detail: detailOf(kind, FULL[kind]), ...request }), ...over })
const factsOf = ({ kind }: Pick<Permit, 'kind'>, over: Partial<QualityFacts> = {}): QualityFacts => ({
  now: WEDNESDAY + HOUR, own: {}, plan: { state: 'approved', from: WEDNESDAY - HOUR, until: WEDNESDAY + 10 * HOUR, works: [{ kind, level: null }], area: '甲苯罐区' }, links: [], approvers: [ZHOU], windows: [], signedElsewhere: [], elsewhere: [], ground: { width: 300, height: 200 }, fence: null, ...over,
})
const faultsOf = (permit: Permit, over: Partial<QualityFacts> = {}): string[] => judgeQuality(permit, factsOf(permit, over)).faults.map(({ rule }) => rule)
const says = (rule: string, permit: Permit, over: Partial<QualityFacts> = {}): string | null => QUALITY_RULES.find(({ name }) => name === rule)?.judge(permit, factsOf(permit, over)) ?? null
const night = { reason: 'night', title: '夜间', from: WEDNESDAY + 2 * HOUR, until: WEDNESDAY + 4 * HOUR } as const

describe('a permit that is as it should be', () => {
  it('has no fault, whatever its kind', () => {
    for (const kind of WORK_KIND_NAMES) expect([kind, faultsOf(given(kind))]).toEqual([kind, []])
  })
  it('passes every rule, and each rule has a title and a clause', () => {
    expect(judgeQuality(given('hot-work'), factsOf({ kind: 'hot-work' })).passed).toHaveLength(QUALITY_RULES.length)
    expect(new Set(QUALITY_RULES.map(({ name }) => name)).size).toBe(QUALITY_RULES.length)
  })
  it('is told what is wrong with it, rule by rule', () => {
    const { faults, passed } = judgeQuality(given('hot-work', 'working', { hazards: null, gas: [] }), factsOf({ kind: 'hot-work' }))
    expect(faults.map(({ rule, clause }) => [rule, clause])).toEqual([['hazards', 'GB 30871-2022 4.1'], ['gas-age', 'GB 30871-2022 5.3.1'], ['gas-first', 'AQ 3064.2-2025 5.4.3']])
    expect(passed).toHaveLength(QUALITY_RULES.length - 3)
  })
  it('is not blamed as a draft for what comes later', () => {
    expect(faultsOf(given('hot-work', 'draft', {}))).toEqual([])
    expect(faultsOf(given('hot-work', 'cancelled', { startedAt: null, issuedAt: null, hazards: null, signed: [], chain: [] }))).toEqual([])
    expect(faultsOf(given('hot-work', 'void', { startedAt: null, issuedAt: null, hazards: null, signed: [], chain: [] }))).toEqual([])
  })
})

describe('the paper', () => {
  it('holds no longer than its kind may', () => {
    expect(says('validity', given('hot-work', 'working', {}, { until: WEDNESDAY + 9 * HOUR }))).toContain('8 小时')
    expect(says('validity', given('hot-work', 'working', {}, { until: WEDNESDAY }))).toContain('不晚于')
    expect(says('validity', given('height', 'working', {}, { until: WEDNESDAY + 8 * DAY }))).toContain('7 天')
  })
  it('has the level of its facts, one higher when it is upgraded', () => {
    expect(says('level', given('hot-work', 'working', { level: 'second' }))).toContain('级别')
    expect(says('level', given('hot-work', 'working', { level: 'special', upgraded: true }))).toBeNull()
    expect(says('level', given('hot-work', 'working', { level: 'first', upgraded: true }))).toContain('级别')
  })
  it('is filled in: the fields of its own form, people and the mobile', () => {
    expect(says('fields', given('hot-work', 'working', {}, { inChargeMobile: '', guardians: [], workers: [] }))).toBe('没有填写监护人、作业人员、作业负责人手机')
    const empty = { 'hot-work': { methods: [] }, 'confined-space': { space: '', held: '' }, blinding: { blind: '', pipe: '', medium: '' }, height: { metres: 0 }, lifting: { load: '' }, 'temporary-power': { source: '', kilowatts: 0 }, excavation: { extent: '' }, 'road-closure': { reason: '', section: '' } } as const
    const counts = Object.fromEntries(WORK_KIND_NAMES.map((kind) => [kind, blanksOf(detailOf(kind, empty[kind])).filter((open) => open !== false).length]))
    expect(counts).toEqual({ 'hot-work': 1, 'confined-space': 2, blinding: 5, height: 1, lifting: 3, 'temporary-power': 4, excavation: 1, 'road-closure': 3 })
  })
  it('stands under an approved plan of its kind, within its time', () => {
    const permit = given('hot-work')
    const plan = (over: object) => ({ plan: { ...(factsOf(permit).plan as object), ...over } as QualityFacts['plan'] })
    expect(says('plan', permit, { plan: null })).toContain('没有批准')
    expect(says('plan', permit, plan({ state: 'waiting' }))).toContain('没有批准')
    expect(says('plan', permit, { plan: 'none-needed' })).toBeNull()
    expect(says('plan', permit, plan({ works: [{ kind: 'height', level: 'i' }] }))).toContain('没有动火作业')
    expect(says('plan', permit, plan({ from: WEDNESDAY + HOUR }))).toContain('开始时间')
    expect(says('plan', given('hot-work', 'working', { startedAt: WEDNESDAY + 12 * HOUR }), plan({}))).toContain('开始时间')
    expect(says('plan', permit, plan({ until: WEDNESDAY + HOUR }))).toContain('超出')
    expect(says('plan', given('hot-work', 'issued'), plan({ from: WEDNESDAY + HOUR }))).toContain('超出')
  })
  it('names permits that name it', () => expect(says('links', given('hot-work'), { links: [{ number: '高处-1', mutual: false }, { number: '临电-1', mutual: true }] })).toBe('高处-1 没有关联本作业票'))
  it('is upgraded when hot work goes on in such a time, not when it pauses over it', () => {
    const late = { now: WEDNESDAY + 6 * HOUR, windows: [night] }
    expect(says('upgrade', given('hot-work'), late)).toContain('夜间')
    expect(says('upgrade', given('hot-work', 'issued'), late)).toContain('夜间')
    expect(says('upgrade', given('hot-work', 'working', { upgraded: true, level: 'special' }), late)).toBeNull()
    expect(says('upgrade', given('height'), late)).toBeNull()
    expect(says('upgrade', given('hot-work', 'working', { level: null }), late)).toBeNull()
    const paused = given('hot-work', 'suspended')
    expect(says('upgrade', paused, late)).toBeNull()
    expect(says('upgrade', given('hot-work', 'finished', { finishedAt: WEDNESDAY + HOUR }), late)).toBeNull()
  })
  it('is on the plan and in its area', () => {
    const permit = given('hot-work')
    expect(says('place', permit, { ground: { width: 50, height: 50 } })).toContain('平面图以外')
    expect(says('place', permit, { ground: { width: 150, height: 50 } })).toContain('平面图以外')
    for (const place of [{ x: -1, y: 1 }, { x: 1, y: -1 }]) expect(says('place', given('hot-work', 'working', {}, { place: { ...permit.request.place, ...place } }))).toContain('平面图以外')
    expect(says('place', permit, { ground: null })).toBeNull()
    const square = (from: number, to: number) => [{ x: from, y: 0 }, { x: to, y: 0 }, { x: to, y: 200 }, { x: from, y: 200 }]
    expect(says('place', permit, { fence: square(90, 110) })).toBeNull()
    expect(says('place', permit, { fence: square(102, 150) })).toBeNull()
    expect(says('place', permit, { fence: square(120, 150) })).toContain('甲苯罐区')
  })
})

describe('the air', () => {
  it('was tested within thirty minutes of the start, or is so now', () => {
    expect(says('gas-age', given('hot-work', 'working', { gas: [] }))).toContain('此前没有气体分析')
    expect(says('gas-age', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY - 31 * MINUTE)] }))).toContain('30 分钟')
    expect(says('gas-age', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY - 40 * MINUTE), gasTestOf(WEDNESDAY - 20 * MINUTE), gasTestOf(WEDNESDAY - 35 * MINUTE)] }))).toBeNull()
    expect(says('gas-age', given('hot-work', 'issued'))).toContain('距现在')
    expect(says('gas-age', given('hot-work', 'issued', { gas: [] }))).toBe('还没有气体分析')
    expect(says('gas-age', given('road-closure', 'working', { gas: [] }))).toBeNull()
    expect(says('gas-age', given('hot-work', 'preparing', { gas: [], issuedAt: null }))).toBeNull()
  })
  it('passed', () => {
    expect(says('gas-passed', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY - MINUTE, { verdict: 'fail' })] }))).toContain('不合格')
    expect(says('gas-passed', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY - MINUTE, { verdict: 'none' })] }))).toContain('不能判定')
    expect(says('gas-passed', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY + MINUTE, { verdict: 'fail' })] }))).toBeNull()
  })
  it('was known when it was approved', () => {
    expect(says('gas-first', given('hot-work', 'working', { gas: [gasTestOf(WEDNESDAY + MINUTE)] }))).toContain('审批时')
    expect(says('gas-first', given('hot-work', 'signing', { gas: [] }))).toBeNull()
  })
})

const pens = (kind: WorkKind, at: readonly number[]): Partial<Permit> => ({ signed: permitOf(kind).signed.map((it, place) => ({ ...it, at: at[place] ?? WEDNESDAY })) })

describe('the order of times', () => {
  it('is hazards, signatures one after the other, start', () => {
    const permit = given('height')
    expect(says('order', { ...permit, ...pens('height', [WEDNESDAY - 4, WEDNESDAY - 3, WEDNESDAY - 2, WEDNESDAY - 1]) })).toContain('危害分析')
    expect(says('order', { ...permit, ...pens('height', [WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY + 1]) })).toContain('晚于开始作业')
    expect(says('order', given('height', 'issued', pens('height', [WEDNESDAY + 3, WEDNESDAY + 1, WEDNESDAY + 4, WEDNESDAY + 5])))).toContain('先于前一环节')
    const [first, ...more] = permit.measures
    expect(says('order', { ...permit, measures: first === undefined ? [] : [{ ...first, confirmed: { by: QIAN, at: WEDNESDAY + 1 } }, ...more] })).toContain('开始作业后才确认')
    expect(says('order', { ...permit, hazards: null })).toBeNull()
  })
  it('has nobody sign at two works within a minute', () => {
    const other = { by: ZHOU.id, at: WEDNESDAY + 30_000, number: '高处-2', spot: '北罐区' }
    expect(says('sign-speed', given('hot-work'), { signedElsewhere: [other] })).toContain('30 秒')
    expect(says('sign-speed', given('hot-work'), { signedElsewhere: [{ ...other, at: WEDNESDAY + MINUTE }, { ...other, by: WU.id }] })).toBeNull()
  })
  it('begins and ends within its period', () => {
    expect(says('in-time', given('hot-work', 'working', { startedAt: WEDNESDAY - 1 }))).toContain('开始作业')
    expect(says('in-time', given('hot-work', 'working', { startedAt: WEDNESDAY + 9 * HOUR }))).toContain('开始作业')
    expect(says('in-time', given('hot-work', 'finished', { finishedAt: WEDNESDAY + 9 * HOUR }))).toContain('完工')
    expect(says('in-time', given('hot-work', 'issued'))).toBeNull()
  })
  it('is accepted after the work and soon', () => {
    const accepted = (at: number) => ({ by: WU, at, picture: null, opinion: '合格', presence: HERE })
    const done = (at: number, over: Partial<Permit> = {}) => says('acceptance', given('hot-work', 'closed', { startedAt: WEDNESDAY, finishedAt: WEDNESDAY + HOUR, acceptance: accepted(at), ...over }))
    expect(done(WEDNESDAY + 2 * HOUR)).toBeNull()
    expect(done(WEDNESDAY)).toContain('早于完工')
    expect(done(WEDNESDAY - 1, { finishedAt: null })).toContain('早于完工')
    expect(done(WEDNESDAY, { startedAt: null, finishedAt: null })).toContain('早于完工')
    expect(done(WEDNESDAY + 5 * HOUR)).toContain('120 分钟')
    expect(done(WEDNESDAY + 11 * HOUR, { finishedAt: null })).toContain('晚于有效期')
    expect(says('acceptance', given('hot-work', 'finished'), { now: WEDNESDAY + 3 * HOUR })).toContain('没有验收')
    expect(says('acceptance', given('hot-work', 'finished'))).toBeNull()
  })
})

describe('the people', () => {
  it('were approved by the office of the level, not by themselves', () => {
    expect(says('approver', given('hot-work', 'working', { signed: [] }))).toContain('没有审批人')
    expect(says('approver', given('hot-work', 'signing', { signed: [] }))).toBeNull()
    expect(says('approver', given('hot-work', 'working', { createdBy: ZHOU }))).toContain('自己申请')
    expect(says('approver', given('hot-work', 'working', {}, { guardians: [guardianOf(ZHOU)] }))).toContain('监护人')
    expect(says('approver', given('hot-work', 'working', { upgraded: true, level: 'special' }))).toContain('上一级')
    const permit = given('hot-work')
    const higher = { ...permit, upgraded: true, level: 'special' as const, signed: [...permit.signed, { by: WU, at: WEDNESDAY, picture: null, node: 'approver' as const, opinion: '同意', presence: HERE, for: null, upgraded: true }] }
    expect(says('approver', higher)).toBeNull()
    expect(says('approver', { ...permit, chain: permit.chain.map((it) => ({ ...it, may: [WU] })) })).toContain('安全管理部门')
    expect(says('approver', { ...permit, chain: [] })).toBeNull()
    expect(says('approver', { ...permit, fromPaper: true }, { approvers: [WU] })).toContain('不是')
    expect(says('approver', { ...permit, signed: permit.signed.map((it) => ({ ...it, by: LI, for: ZHOU })) })).toBeNull()
    expect(says('approver', { ...given('hot-work', 'working', { level: null }), fromPaper: true }, { approvers: [] })).toContain('所在基层单位')
  })
  it('signed on the spot', () => {
    const permit = given('hot-work')
    const away = { ...permit, signed: permit.signed.map((it) => ({ ...it, presence: { ...HERE, kind: 'none' as const } })) }
    expect(says('presence', away)).toContain('周审批')
    expect(says('presence', { ...away, fromPaper: true })).toBeNull()
  })
  it('hold what their work needs, on that day', () => {
    const [worker, guardian] = [workerOf('hot-work'), guardianOf()]
    expect(says('certificates', given('hot-work', 'working', {}, { workers: [{ ...worker, certificates: [] }] }))).toContain('没有焊接')
    expect(says('certificates', given('hot-work', 'issued', {}, { guardians: [{ ...guardian, certificates: guardian.certificates.map((it) => ({ ...it, validUntil: '2026-11-24' })) }] }))).toContain('过期')
    expect(says('certificates', given('hot-work', 'working', {}, { workers: [{ ...worker, task: '辅助', certificates: [] }] }))).toBeNull()
  })
  it('guard or work, never both, and stand in one place', () => {
    expect(says('apart', given('hot-work', 'working', {}, { workers: [{ ...workerOf('hot-work'), ...SUN }] }))).toContain('孙监护')
    expect(says('two-places', given('hot-work'), { elsewhere: [{ name: '李作业', number: '高处-3', spot: '北罐区' }] })).toContain('高处-3')
  })
  it('have answered every measure', () => {
    const permit = given('hot-work')
    const rows = (change: (it: Permit['measures'][number]) => Permit['measures'][number]) => ({ ...permit, measures: permit.measures.map(change) })
    expect(says('measures', { ...permit, measures: permit.measures.slice(0, 10) })).toContain('6 条')
    expect(says('measures', rows((it) => (it.row === 1 ? { ...it, confirmed: null } : it)))).toContain('1 条')
    expect(says('measures', rows((it) => (it.row === 1 ? { ...it, involved: null } : it)))).toContain('1 条')
    expect(says('measures', rows((it) => (it.row === 1 ? { ...it, blanks: {} } : it)))).toContain('第 2 条')
    expect(says('measures', rows((it) => (it.row === 2 ? { ...it, involved: false } : it)))).toContain('没有说明原因')
    expect(says('measures', rows((it) => (it.row === 2 ? { ...it, involved: false, reason: '无地沟' } : it)))).toBeNull()
    expect(says('measures', rows((it) => ({ ...it, row: 99 })))).toBeNull()
    expect(says('measures', { ...permit, startedAt: null, issuedAt: null, state: 'preparing', measures: [] })).toBeNull()
  })
  it('were told of the hazards, before they began', () => {
    expect(says('hazards', given('hot-work', 'working', { hazards: null }))).toContain('没有')
    const permit = given('hot-work')
    expect(says('briefing', { ...permit, briefings: [] })).toContain('李作业、孙监护')
    const told = (late: boolean) => permit.briefings.map((it) => ({ ...it, late, receivers: it.receivers.map((one) => ({ ...one, at: WEDNESDAY + 1 })) }))
    expect(says('briefing', { ...permit, briefings: told(false) })).toContain('开始作业后')
    expect(says('briefing', { ...permit, briefings: told(true) })).toBeNull()
    expect(says('briefing', given('hot-work', 'issued'))).toBeNull()
    expect(says('briefing', given('hot-work', 'draft', { startedAt: null, issuedAt: null }))).toBeNull()
  })
})

describe('when people were at it', () => {
  const paused = (resumed: number | null) => ({ ...given('hot-work', 'suspended').suspensions[0], at: WEDNESDAY + HOUR, resumed: resumed === null ? null : { by: SUN, at: resumed } }) as Permit['suspensions'][number]
  it('is without the pauses', () => {
    expect(workSpans(given('hot-work', 'issued'), WEDNESDAY)).toEqual([])
    expect(workSpans(given('hot-work', 'working', { suspensions: [paused(WEDNESDAY + 2 * HOUR)], finishedAt: WEDNESDAY + 3 * HOUR }), WEDNESDAY)).toEqual([{ from: WEDNESDAY, until: WEDNESDAY + HOUR }, { from: WEDNESDAY + 2 * HOUR, until: WEDNESDAY + 3 * HOUR }])
    expect(workSpans(given('hot-work', 'suspended', { suspensions: [paused(null)] }), WEDNESDAY + 5 * HOUR)).toEqual([{ from: WEDNESDAY, until: WEDNESDAY + HOUR }])
    expect(workSpans(given('hot-work', 'void', { startedAt: WEDNESDAY, suspensions: [], ended: { by: WU, at: WEDNESDAY + 2 * HOUR, reason: '变更' } }), WEDNESDAY)).toEqual([{ from: WEDNESDAY, until: WEDNESDAY + 2 * HOUR }])
    expect(workSpans(given('hot-work'), WEDNESDAY - HOUR)).toEqual([])
    expect(workSpans(given('hot-work', 'working', { suspensions: [paused(null), paused(null)] }), WEDNESDAY + 5 * HOUR)).toHaveLength(1)
  })
  it('overlaps where two share a moment', () => {
    expect(overlap({ from: 0, until: 2 }, { from: 1, until: 3 })).toBe(true)
    expect(overlap({ from: 0, until: 1 }, { from: 1, until: 3 })).toBe(false)
  })
  it('is apart by metres, or by plan and floor', () => {
    const { place } = requestOf('hot-work')
    expect(metresApart(place, { ...place, x: place.x + 3, y: place.y + 4 })).toBe(5)
    expect(metresApart(place, { ...place, floor: 2 })).toBe(Number.POSITIVE_INFINITY)
    expect(metresApart(place, { ...place, plan: '二厂' })).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the commitment of the day', () => {
  it('says what the day has', () => {
    const seen = countWorks([{ kind: 'hot-work', level: 'first' }, { kind: 'hot-work', level: null }, { kind: 'height', level: 'ii' }, { kind: 'height', level: 'i' }])
    expect(seen).toEqual({ 'hot-work:first': 1, 'hot-work:second': 1, height: 2 })
    expect(differences(seen, { planned: seen, permits: {}, seen })).toEqual([])
    expect(differences({ height: 1, lifting: 1 }, { planned: { height: 2 }, permits: seen, seen })).toEqual([
      { what: '一级动火', declared: 0, planned: 0, permits: 1 }, { what: '二级动火', declared: 0, planned: 0, permits: 1 }, { what: '高处作业', declared: 1, planned: 2, permits: 2 }, { what: '吊装作业', declared: 1, planned: 0, permits: 0 },
    ])
  })
})
