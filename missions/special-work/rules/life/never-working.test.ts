import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { WORK_KIND_NAMES, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import { factsOf, gasTestOf, guardianOf, HERE, LI, permitOf, QIAN, requestOf, SUN, WEDNESDAY, workerOf, WU, ZHAO, ZHOU } from '../../testing/permit.ts'
import type { Facts } from '../facts.ts'
import { openGates } from '../gates/gates.ts'
import type { Deciding } from './deciding.ts'
import { decideAccept, decideAskCancel, decideCancel, decideFinish, decideVoid } from './finish.ts'
import { decideApply, decideBriefing, decideGas, decideHazards, decideMeasure, decideRequest, decideSubmit } from './prepare.ts'
import { decideReject, decideSign, decideUpgrade } from './sign.ts'
import { turnOf } from './turn.ts'
import { decideHandOver, decidePassage, decideResume, decideSafeStep, decideStart, decideSuspend, decideTakeOver, decideWorkers } from './work.ts'

const PEOPLE = [ZHAO, QIAN, SUN, LI, ZHOU, WU]
const pen = { opinion: '同意', presence: HERE, picture: null, for: null }
const night = { reason: 'night' as const, title: '夜间', from: 0, until: Number.MAX_SAFE_INTEGER }
const chainOf = (kind: WorkKind): Permit['chain'] => permitOf(kind).chain.map((it) => ({ ...it, may: [ZHOU], since: null }))

/** What may be tried, by anybody, at any time, in any order. */
const COMMANDS: Readonly<Record<string, (it: Deciding, n: number) => Decision<Permit>>> = {
  request: (it) => decideRequest(requestOf(it.permit.kind), it), apply: decideApply,
  hazards: (it) => decideHazards({ steps: [{ step: '切割', hazard: '火灾', measure: '清理' }] }, it),
  measures: (it) => it.permit.measures.reduce<Decision<Permit>>((so, { row }) => (so.accepted ? decideMeasure({ row, involved: true, reason: '', blanks: Object.fromEntries(['blinds', 'bottles', 'point', 'extinguishers', 'blankets', 'hoses', 'distance', 'coordinator', 'detector', 'camera', 'text', 'author', 'owner', 'method', 'ventilation', 'lock', 'fire', 'ropes', 'breathing', 'pressure', 'wind', 'mass', 'rating', 'height', 'depth', 'voltage'].map((name) => [name, '1'])), photos: [], presence: HERE }, { ...it, permit: so.value }) : so), { accepted: true, value: it.permit }),
  measure: (it, n) => decideMeasure({ row: n, involved: false, reason: '无', blanks: {}, photos: [], presence: HERE }, it),
  gas: (it) => decideGas(gasTestOf(it.facts.now), it), badGas: (it) => decideGas(gasTestOf(it.facts.now, { verdict: 'fail' }), it), oldGas: (it) => decideGas(gasTestOf(it.facts.now - 45 * MINUTE), it),
  brief: (it) => decideBriefing({ points: '要点', receivers: [...it.permit.request.workers, ...it.permit.request.guardians].map(({ id, name }) => ({ by: { id, name }, at: it.facts.now, picture: null })) }, it),
  submit: (it) => decideSubmit(chainOf(it.permit.kind), it), sign: (it) => decideSign({ ...pen, node: turnOf(it.permit)?.node ?? 'unit' }, it), absent: (it) => decideSign({ ...pen, node: turnOf(it.permit)?.node ?? 'unit', presence: { ...HERE, kind: 'none' } }, it),
  reject: (it) => decideReject('退回', it), upgrade: (it) => decideUpgrade({ ...pen, node: 'approver' }, [ZHOU], it),
  start: decideStart, suspend: (it) => decideSuspend({ cause: 'person', text: '异常', code: null, factAt: it.facts.now }, SUN, it), gasStop: (it) => decideSuspend({ cause: 'feed-over', text: '超标', code: null, factAt: it.facts.now }, null, it),
  safe: (it) => (it.permit.suspensions.at(-1)?.safe ?? []).reduce<Decision<Permit>>((so, { name }) => (so.accepted ? decideSafeStep(name, null, { ...it, permit: so.value }) : so), { accepted: true, value: it.permit }),
  safeStep: (it, n) => decideSafeStep(it.permit.suspensions.at(-1)?.safe[n % 3]?.name ?? '', null, it), resume: decideResume,
  passage: (it, n) => decidePassage({ what: 'person', name: LI.name, person: LI.id, count: 1, way: n % 2 === 0 ? 'in' : 'out' }, it),
  handOver: (it) => decideHandOver(guardianOf(WU), it), takeOver: (it) => decideTakeOver({ presence: HERE, picture: null }, it), workers: (it) => decideWorkers([workerOf(it.permit.kind), workerOf(it.permit.kind, WU)], it),
  finish: decideFinish, accept: (it) => decideAccept({ opinion: '合格', presence: HERE, picture: null }, it), void: (it) => decideVoid('变更', null, it), askCancel: (it) => decideAskCancel('取消', it), cancel: decideCancel,
}
const NAMES = Object.keys(COMMANDS)
/** Trodden more often, so that many sequences get far. */
const WAY = ['apply', 'hazards', 'measures', 'gas', 'brief', 'submit', 'sign', 'sign', 'sign', 'sign', 'sign', 'start', 'suspend', 'safe', 'gas', 'resume', 'finish', 'accept']

const wind = fc.option(fc.record({ wind: fc.integer({ min: 0, max: 8 }), fog: fc.boolean(), storm: fc.boolean() }), { nil: null, freq: 2 })
const surprise: fc.Arbitrary<Partial<Facts>> = fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom<Partial<Facts>>({ guardian: 'left' }, { guardian: 'silent' }, { feeds: [] }, { cameras: [] }, { alarms: ['GT-03'] }, { orders: ['停'] }, { window: night }, { digest: 'changed' }, { certificates: [] }, { missing: [{ kind: 'height', why: '高处' }] }, { planned: 'missing' }) }, { weight: 1, arbitrary: wind.map((weather) => ({ weather })) })
const trial = fc.record({ name: fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...WAY)), who: fc.oneof({ weight: 3, arbitrary: fc.constant('fitting' as const) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: PEOPLE.length - 1 }) }), minutes: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: 20, max: 700 }) }), n: fc.integer({ min: 0, max: 20 }), facts: surprise })
/** The whole way once, with anything in between. */
const sequence = fc.tuple(fc.constantFrom(...WORK_KIND_NAMES), fc.boolean(), fc.array(trial, { minLength: 1, maxLength: 42 })).map(([kind, led, trials]) => ({ kind, trials: led ? [...WAY.slice(0, 12).map((name) => ({ name, who: 'fitting' as const, minutes: 0, n: 0, facts: {} })), ...trials] : trials }))

const fitting = (name: string): (typeof PEOPLE)[number] => (['sign', 'absent', 'reject', 'upgrade', 'accept', 'cancel'].includes(name) ? ZHOU : QIAN)
const GROWING = ['gas', 'briefings', 'checks', 'passages', 'handovers', 'suspensions'] as const

describe('no sequence of commands leads to work with a gate open', () => {
  it('10,000 sequences of up to sixty commands', () => {
    let reached = 0
    fc.assert(
      fc.property(sequence, ({ kind, trials }) => {
        let permit = permitOf(kind, 'draft', { version: 1 })
        let now = WEDNESDAY
        for (const { name, who, minutes, n, facts } of trials) {
          now += minutes * MINUTE
          const known = factsOf(permit, { now, feeds: [{ point: 'p', name: 'GT-01', gas: 'xylene', at: now, over: null }], ...facts })
          const decision = COMMANDS[name]?.({ permit, actor: { person: who === 'fitting' ? fitting(name) : (PEOPLE[who] ?? null), roles: [] }, facts: known }, n)
          if (decision?.accepted !== true) continue
          const next = decision.value
          if (next.state === 'working' && permit.state !== 'working') {
            reached += 1
            const turn = permit.state === 'issued' ? 'start' : 'resume'
            if (openGates(turn, permit, known).length > 0) return false
            if (!['issued', 'suspended'].includes(permit.state)) return false
          }
          if (permit.appliedAt !== null && JSON.stringify({ ...next.request, workers: [], guardians: [] }) !== JSON.stringify({ ...permit.request, workers: [], guardians: [] })) return false
          if (GROWING.some((key) => next[key].length < permit[key].length)) return false
          if (next.suspensions.slice(0, -1).some(({ resumed, safeAt }) => resumed === null && safeAt === null)) return false
          if (next !== permit && next.version <= permit.version) return false
          permit = next
        }
        return true
      }),
      { numRuns: 10_000, seed: 20_261_128 },
    )
    // Not proved by never getting there.
    expect(reached).toBeGreaterThan(2_000)
  }, 120_000)
})
