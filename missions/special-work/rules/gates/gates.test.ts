import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { WORK_KIND_NAMES, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { PermitState } from '../../contract/life.ts'
import type { Permit, Request } from '../../contract/permit.ts'
import { detailOf, factsOf, gasTestOf, guardianOf, LI, permitOf, personOf, QIAN, requestOf, SUN, WEDNESDAY, workerOf, ZHOU } from '../../testing/permit.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from './gate.ts'
import { GATES, nextTurn, openGates, watchGates } from './gates.ts'

const STATES = { apply: 'draft', submit: 'preparing', sign: 'signing', start: 'issued', resume: 'suspended', accept: 'finished' } as const satisfies Record<Turn, PermitState>

describe('gates of a permit that is in order', () => {
  it.each(WORK_KIND_NAMES)('%s: none is open at any turn, and nothing stops it', (kind) => {
    for (const [turn, state] of Object.entries(STATES)) {
      const permit = permitOf(kind, state)
      expect({ turn, open: openGates(turn as Turn, permit, factsOf(permit)).map(({ gate, message }) => `${gate}: ${message}`) }).toEqual({ turn, open: [] })
      expect(nextTurn[state]).toBe(turn)
    }
    const working = permitOf(kind, 'working')
    expect(watchGates(working, factsOf(working))).toEqual({ stops: [], warnings: [] })
  })
})

interface Case {
  readonly kind?: WorkKind
  readonly request?: Partial<Request>
  readonly permit?: Partial<Permit>
  readonly facts?: Partial<Facts>
}
const permitFor = ({ kind = 'hot-work', request = {}, permit = {} }: Case, state: PermitState): Permit => permitOf(kind, state, { request: requestOf(kind, request), ...permit })
const opened = (turn: Turn, it: Case) => {
  const permit = permitFor(it, STATES[turn])
  return openGates(turn, permit, factsOf(permit, it.facts))
}
const link = (over: object = {}) => ({ id: 'x', number: '高处-001', kind: 'height' as const, state: 'issued' as const, from: WEDNESDAY, until: WEDNESDAY + 24 * HOUR, mutual: true, ...over })
const feed = (over: object = {}) => ({ point: 'p', name: 'GT-02', gas: 'xylene' as const, at: WEDNESDAY, over: null, ...over })
const conflict = (kind: 'forbidden' | 'crossing') => ({ kind, with: { id: 'y', number: '盲板-002', kind: 'blinding' as const }, metres: 12, text: '三十米内有盲板抽堵作业 盲板-002，请错开时间', clause: 'GB 30871-2022 7.6' })
const night = { reason: 'night' as const, title: '夜间', from: WEDNESDAY - HOUR, until: WEDNESDAY + HOUR }
const stop = { at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '检查', code: null, by: SUN, safe: [], safeAt: WEDNESDAY, resumed: null }
const special: Partial<Request> = { detail: detailOf('hot-work', { running: true, firePlace: true }) }
const paused = (minutes: number, over: object = {}): Partial<Permit> => ({ suspensions: [{ ...stop, at: WEDNESDAY - minutes * MINUTE, ...over }] })
const measured = (over: (it: Permit['measures'][number]) => Permit['measures'][number]) => permitOf('confined-space', 'preparing').measures.map(over)
const passage = (name: string, way: 'in' | 'out', what: 'person' | 'tool' = 'person', count = 1) => ({ by: SUN, at: WEDNESDAY, what, name, person: null, count, way })

describe('each gate, open', () => {
  it.each<[string, Turn, Case, string | null]>([
    ['planned', 'apply', { facts: { planned: 'missing' } }, null], ['planned', 'apply', { facts: { planned: 'waiting' } }, null], ['planned', 'apply', { facts: { planned: 'outside' } }, null],
    ['period', 'apply', { request: { until: WEDNESDAY + 8 * HOUR + 1 } }, null], ['period', 'sign', { request: { until: WEDNESDAY } }, null],
    ['level', 'apply', { permit: { level: 'second' } }, null],
    ['one-blind', 'apply', { kind: 'blinding', request: { detail: detailOf('blinding', { blind: 'MB-001、MB-002' }) } }, '20'], ['one-blind', 'sign', { kind: 'blinding', request: { detail: detailOf('blinding', { blind: '' }) } }, '20'],
    ['work-plan', 'submit', { kind: 'lifting', request: { detail: detailOf('lifting', { tonnes: 60 }) } }, null], ['work-plan', 'submit', { kind: 'lifting', request: { detail: detailOf('lifting', { tonnes: 120 }) } }, null], ['work-plan', 'submit', { kind: 'lifting', request: { detail: detailOf('lifting', { needsPlan: true }) } }, null],
    ['apart', 'apply', { request: { guardians: [guardianOf(LI)] } }, null],
    ['certificates', 'submit', { request: { workers: [{ ...workerOf('hot-work'), certificates: [] }] } }, '50'],
    ['certificates', 'sign', { facts: { certificates: [] } }, '50'],
    ['hazards', 'submit', { permit: { hazards: null } }, '80'],
    ['measures', 'submit', { permit: { measures: [] } }, '90'], ['measures', 'start', { kind: 'confined-space', permit: { measures: measured((it) => (it.row === 2 ? { ...it, confirmed: null } : it)) } }, '90'], ['measures', 'start', { kind: 'confined-space', permit: { measures: measured((it) => (it.row === 6 ? { ...it, involved: false } : it)) } }, '90'], ['measures', 'start', { kind: 'confined-space', permit: { measures: measured((it) => (it.row === 1 ? { ...it, involved: null } : it)) } }, '90'],
    ['dig-as-confined', 'sign', { kind: 'excavation', request: { detail: detailOf('excavation', { metres: 1.3, hazardous: true }) } }, '61'],
    ['links-made', 'sign', { facts: { missing: [{ kind: 'height', why: '作业高度 6 米' }] } }, '61'],
    ['links-mutual', 'sign', { facts: { links: [link({ mutual: false })] } }, '62'],
    ['links-issued', 'start', { facts: { links: [link({ state: 'signing' })] } }, '61'], ['links-issued', 'start', { facts: { links: [link({ until: WEDNESDAY })] } }, '61'],
    ['power-follows', 'sign', { kind: 'temporary-power', facts: { links: [link({ kind: 'hot-work', until: WEDNESDAY + HOUR })] } }, null],
    ['conflicts', 'sign', { facts: { conflicts: [conflict('forbidden')] } }, null], ['coordinator', 'start', { facts: { conflicts: [conflict('crossing')] } }, null],
    ['gas-tested', 'sign', { permit: { gas: [] } }, '01'], ['gas-tested', 'start', { kind: 'confined-space', permit: { gas: [gasTestOf(WEDNESDAY, { results: gasTestOf(WEDNESDAY).results.slice(0, 1) })] } }, '01'], ['gas-tested', 'start', { permit: { gas: [gasTestOf(WEDNESDAY, { results: gasTestOf(WEDNESDAY).results.slice(0, 1) })] } }, '01'], ['gas-tested', 'start', { kind: 'confined-space', permit: { gas: [gasTestOf(WEDNESDAY, { results: gasTestOf(WEDNESDAY).results.slice(1, 2) })] } }, '01'],
    ['gas-passed', 'start', { permit: { gas: [gasTestOf(WEDNESDAY, { verdict: 'none', results: gasTestOf(WEDNESDAY).results.map((it) => ({ ...it, verdict: 'none' as const, why: '不能判定' })) })] } }, null], ['gas-passed', 'start', { permit: { gas: [gasTestOf(WEDNESDAY, { verdict: 'fail' })] } }, null],
    ['gas-fresh', 'start', { permit: { gas: [gasTestOf(WEDNESDAY - 30 * MINUTE - SECOND)] } }, '02'],
    ['gas-daily', 'start', { permit: { gas: [gasTestOf(WEDNESDAY - 11 * HOUR)] } }, '04'], ['gas-daily', 'start', { kind: 'temporary-power', request: { detail: detailOf('temporary-power', { firePlace: true }) }, permit: { gas: [gasTestOf(WEDNESDAY - 11 * HOUR)] } }, null],
    ['gas-after-pause', 'resume', { permit: { ...paused(31), gas: [gasTestOf(WEDNESDAY - 32 * MINUTE)] } }, '03'], ['gas-after-pause', 'resume', { permit: { ...paused(40), gas: [gasTestOf(WEDNESDAY - 31 * MINUTE)] } }, '03'],
    ['gas-after-stop', 'resume', { permit: paused(5, { cause: 'feed-over' }) }, null], ['gas-after-stop', 'resume', { permit: { ...paused(5, { cause: 'feed-over' }), gas: [gasTestOf(WEDNESDAY, { verdict: 'fail' })] } }, null], ['gas-after-stop', 'resume', { permit: { ...paused(5, { cause: 'feed-silent' }), gas: [] } }, null],
    ['feed-bound', 'start', { request: special, facts: { feeds: [] } }, null], ['feed-silent', 'start', { request: special, facts: { feeds: [feed({ at: WEDNESDAY - 61 * SECOND })] } }, '05'], ['feed-silent', 'start', { request: special, facts: { feeds: [feed({ at: null })] } }, '05'], ['feed-over', 'sign', { facts: { feeds: [feed({ over: '高报（0.6 %）' })] } }, null],
    ['signatures', 'start', { permit: { signed: [] } }, '60'], ['signatures', 'start', { permit: { chain: [], signed: [] } }, '60'],
    ['briefing', 'start', { permit: { briefings: [] } }, '70'], ['briefing', 'start', { request: { workers: [], guardians: [guardianOf()] }, permit: { briefings: [] } }, '70'], ['briefing', 'start', { request: { workers: [workerOf('hot-work'), workerOf('hot-work', QIAN)] }, permit: { briefings: permitOf('hot-work').briefings } }, '70'],
    ['briefing', 'start', { request: { workers: [], guardians: [] }, permit: { briefings: [] } }, '70'],
    ['frozen', 'start', { facts: { digest: 'another' } }, null],
    ['upgrade', 'start', { facts: { window: night } }, '42'],
    ['camera', 'start', { request: special, facts: { cameras: [{ id: 'c', name: '布控球', recording: false }] } }, null],
    ['guardian', 'start', { request: { guardians: [] } }, '31'], ['guardian', 'resume', { facts: { guardian: 'left' } }, '31'], ['guardian-silent', 'start', { facts: { guardian: 'silent' } }, null],
    ['weather', 'start', { facts: { weather: { wind: 5, fog: false, storm: false } } }, null], ['weather', 'start', { kind: 'height', facts: { weather: { wind: 5, fog: false, storm: false } } }, null], ['weather', 'start', { kind: 'lifting', facts: { weather: { wind: 6, fog: false, storm: false } } }, null], ['weather', 'start', { kind: 'height', facts: { weather: { wind: 1, fog: true, storm: false } } }, null], ['weather', 'start', { kind: 'lifting', facts: { weather: { wind: 1, fog: false, storm: true } } }, null],
    ['weather', 'start', { facts: { own: { windHot: 4 }, weather: { wind: 4, fog: false, storm: false } } }, null], ['weather', 'start', { kind: 'lifting', facts: { own: { windLift: 5 }, weather: { wind: 5, fog: false, storm: false } } }, null],
    ['alarms-near', 'start', { facts: { alarms: ['GT-03 高报'] } }, null], ['orders', 'sign', { facts: { orders: ['罐区重大事故隐患'] } }, null],
    ['made-safe', 'resume', { permit: { suspensions: [{ ...stop, safeAt: null }] } }, null], ['locks-off', 'accept', { facts: { locks: ['P-101 电源（锁 L-1）'] } }, null], ['nobody-inside', 'accept', { permit: { passages: [passage('李作业', 'in'), passage('扳手', 'in', 'tool', 3), passage('扳手', 'out', 'tool', 1)] } }, null],
    ['not-yet', 'start', { request: { from: WEDNESDAY + MINUTE } }, null], ['expired', 'sign', { request: { from: WEDNESDAY - 2 * HOUR, until: WEDNESDAY } }, '10'],
  ])('%s blocks at %s', (gate, turn, it, alarm) => {
    const found = opened(turn, it).find((trouble) => trouble.gate === gate)
    expect(found).toMatchObject({ gate, alarm })
    expect(found?.message).toMatch(/[。，请]/)
  })
  it('tells the three faults of a certificate apart', () => {
    const permit = permitOf('hot-work', 'issued')
    const facts = factsOf(permit)
    const withFirst = (over: object) => openGates('start', permit, { ...facts, certificates: facts.certificates.map((it, at) => (at === 0 ? { ...it, ...over } : it)) }).map(({ alarm }) => alarm)
    expect([withFirst({ holder: '李作业（同名）' }), withFirst({ validUntil: '2026-11-24' }), withFirst({ work: '低压电工作业' })]).toEqual([['52'], ['51'], ['50']])
  })
  it.each<[string, Turn, Case]>([
    ['gas exactly thirty minutes old', 'start', { permit: { gas: [gasTestOf(WEDNESDAY - 30 * MINUTE)] } }],
    ['a pause of exactly thirty minutes', 'resume', { permit: paused(30) }], ['a long pause, tested anew', 'resume', { permit: { ...paused(90), gas: [gasTestOf(WEDNESDAY - 5 * MINUTE)] } }],
    ['stopped by the air, tested anew', 'resume', { permit: { ...paused(5, { cause: 'feed-over' }), gas: [gasTestOf(WEDNESDAY)] } }],
    ['a deep pit with its permit for a confined space', 'sign', { kind: 'excavation', request: { detail: detailOf('excavation', { metres: 1.3, hazardous: true }) }, facts: { links: [link({ kind: 'confined-space' })] } }],
    ['crossing work with somebody who coordinates', 'start', { permit: { coordinator: ZHOU }, facts: { conflicts: [conflict('crossing')] } }],
    ['a light wind', 'start', { facts: { weather: { wind: 3, fog: true, storm: true } } }], ['indoors', 'start', { request: { detail: detailOf('hot-work', { outdoor: false }) }, facts: { weather: { wind: 9, fog: true, storm: true } } }], ['a kind that no weather stops', 'start', { kind: 'road-closure', facts: { weather: { wind: 9, fog: true, storm: true } } }],
    ['fog that lifts', 'start', { kind: 'height', facts: { weather: { wind: 1, fog: false, storm: true } } }],
    ['wind, upgraded', 'start', { permit: { upgraded: true, level: 'special' }, facts: { weather: { wind: 5, fog: false, storm: false } } }],
    ['all out again', 'accept', { permit: { passages: [passage('李作业', 'in'), passage('李作业', 'out')] } }],
    ['several tests, the newest counts', 'start', { permit: { gas: [gasTestOf(WEDNESDAY - MINUTE), gasTestOf(WEDNESDAY - 90 * MINUTE, { verdict: 'fail' })] } }],
    ['suspended before and resumed', 'resume', { permit: { suspensions: [{ ...stop, safeAt: null, resumed: { by: SUN, at: WEDNESDAY } }] } }],
    ['power that ends with the work it serves', 'sign', { kind: 'temporary-power', facts: { links: [link({ kind: 'hot-work' })] } }],
  ])('%s is no trouble', (_what, turn, it) => expect(opened(turn, it)).toEqual([]))
})

describe('work that goes on', () => {
  const watch = (it: Case) => {
    const permit = permitFor(it, 'working')
    const { stops, warnings } = watchGates(permit, factsOf(permit, it.facts))
    return { stops: stops.map(({ gate }) => gate), warnings: warnings.map(({ gate }) => gate) }
  }
  it.each<[string, Case, { stops: string[]; warnings: string[] }]>([
    ['the guardian has left', { facts: { guardian: 'left' } }, { stops: ['guardian'], warnings: [] }],
    ['the guardian is silent: unknown, not gone', { facts: { guardian: 'silent' } }, { stops: [], warnings: ['guardian-silent'] }],
    ['a detector is over its limit', { facts: { feeds: [feed({ over: '高报' })] } }, { stops: ['feed-over'], warnings: [] }],
    ['a detector is silent in work that needs it', { request: special, facts: { feeds: [feed({ at: WEDNESDAY - 61 * SECOND })] } }, { stops: ['feed-silent'], warnings: [] }],
    ['gas or fire nearby', { facts: { alarms: ['GT-03'] } }, { stops: ['alarms-near'], warnings: [] }],
    ['too many people', { facts: { heads: 3 } }, { stops: ['heads'], warnings: [] }], ['as many as are named', { facts: { heads: 2 } }, { stops: [], warnings: [] }],
    ['no camera records work of the highest level', { request: special, facts: { cameras: [] } }, { stops: ['camera'], warnings: [] }],
    ['the permit has expired', { request: { from: WEDNESDAY - 2 * HOUR, until: WEDNESDAY } }, { stops: ['expired'], warnings: [] }],
    ['night falls', { facts: { window: night } }, { stops: ['upgrade'], warnings: [] }],
    ['an order', { facts: { orders: ['停止作业'] } }, { stops: ['orders'], warnings: [] }],
    ['the record of a confined space is late', { kind: 'confined-space', permit: { gas: [gasTestOf(WEDNESDAY - 121 * MINUTE)] } }, { stops: [], warnings: ['gas-recorded'] }],
    ['wind rises', { facts: { weather: { wind: 6, fog: false, storm: false } } }, { stops: [], warnings: ['weather'] }],
  ])('%s', (_what, it, found) => expect(watch(it)).toEqual(found))
  it('has no alarm code where nothing is wrong', () => {
    const permit = permitOf('hot-work', 'working')
    const codes = GATES.filter(({ name }) => name === 'upgrade' || name === 'certificates').map(({ alarm }) => (typeof alarm === 'function' ? alarm(permit, factsOf(permit)) : alarm))
    expect(codes).toEqual([null, null])
  })
  it('has no two gates of one name, and each cites a clause', () => {
    expect(new Set(GATES.map(({ name }) => name)).size).toBe(GATES.length)
    expect(GATES.every(({ clause }) => /^(GB 30871-2022|AQ 3064\.2-2025) \d/.test(clause))).toBe(true)
    expect(personOf(1, '甲').name).toBe('甲')
  })
})
