import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { describe, expect, it } from 'vitest'
import type { DeliveredPermit, DeliveredPlan } from '../contract/special-work.ts'
import { draw } from './draw.ts'
import { fortnightOf } from './fortnight.ts'
import { faceIssues } from './permit-face.ts'
import { workWords } from './work-words.ts'

const AT = Date.parse('2026-11-25T10:00:00+08:00')
const id = (n: number) => `019ab000-0000-7000-8000-0000000000${n}`
const permit = (over: Partial<DeliveredPermit> = {}): DeliveredPermit => ({
  number: '动火-1', kind: 'hot-work', level: 'first', state: 'closed', plan: id(31), unit: '一车间', workUnits: ['检维修班'], contractor: false, area: '罐区', spot: '3 号罐', content: '更换阀门', from: AT, until: AT + 8 * HOUR,
  inCharge: { id: id(1), name: '钱' }, guardians: [{ id: id(2), name: '孙' }], workers: [{ id: id(3), name: '李' }], certificates: [{ holder: '李', work: '焊接', number: 'T1', validUntil: '2028-01-01' }],
  issuedAt: AT - 5 * MINUTE, startedAt: AT, finishedAt: AT + HOUR, acceptedAt: AT + 2 * HOUR, gasTests: [{ at: AT - 10 * MINUTE, spot: '动火点', by: '孙', verdict: 'pass' }], measures: { rows: 16, answered: 16 }, hazards: 1, briefedAt: AT - HOUR,
  signed: [{ node: 'unit', who: { id: id(4), name: '周' }, at: AT - 20 * MINUTE, presence: 'position' }], ...over,
})
const plan: DeliveredPlan = { unit: '一车间', workUnit: '检维修班', contractor: false, content: '更换阀门', area: '罐区', spot: '3 号罐', from: AT - HOUR, until: AT + DAY, works: [{ kind: 'hot-work', level: 'first' }], emergency: false }
const words = (over: Partial<DeliveredPermit>, of: DeliveredPlan | undefined = plan) => faceIssues(permit(over), of).map((it) => it.words)
const signed = (at: number, presence = 'position') => ({ node: 'unit' as const, who: { id: id(4), name: '周' }, at, presence })

describe('what a permit says against itself', () => {
  it('is nothing where all is right, and of void and cancelled ones nobody asks', () => expect([words({}), words({ from: AT - 30 * DAY, state: 'void' }), words({ plan: null, state: 'cancelled' })]).toEqual([[], [], []]))
  it.each<[string, Partial<DeliveredPermit>]>([
    ['超过特级、一级动火作业票有效期', { until: AT + 9 * HOUR }], ['超过二级动火作业票有效期', { level: 'second', until: AT + 73 * HOUR }], ['超过受限空间', { kind: 'confined-space', level: null, until: AT + 25 * HOUR }], ['超过高处', { kind: 'height', level: 'i', until: AT + 8 * DAY }],
    ['超过临时用电', { kind: 'temporary-power', level: null, until: AT + 31 * DAY }], ['超过盲板', { kind: 'blinding', level: null, until: AT + 2 * DAY }], ['超过吊装', { kind: 'lifting', level: 'third', until: AT + 2 * DAY }], ['超过动土', { kind: 'excavation', level: null, until: AT + 9 * DAY }], ['超过断路', { kind: 'road-closure', level: null, until: AT + 9 * DAY }],
    ['没有气体分析', { gasTests: [] }], ['没有气体分析', { gasTests: null }], ['分析后 40 分钟才开始', { gasTests: [{ at: AT - 40 * MINUTE, spot: '', by: '', verdict: 'pass' }] }],
    ['不合格或不能判定', { gasTests: [{ at: AT - 5 * MINUTE, spot: '', by: '', verdict: 'fail' }, { at: AT - 9 * MINUTE, spot: '', by: '', verdict: 'pass' }] }], ['先作业、后签发', { issuedAt: AT + MINUTE }], ['先作业、后签发', { issuedAt: null }],
    ['一分钟内签批', { signed: [signed(AT), signed(AT + 20_000), signed(AT + 59_000)] }], ['没有到场证明', { signed: [signed(AT, 'none')] }], ['证已过期', { certificates: [{ holder: '李', work: '焊接', number: 'T1', validUntil: '2026-11-24' }] }], ['证已过期', { startedAt: null, certificates: [{ holder: '李', work: '焊接', number: 'T1', validUntil: '2026-11-24' }] }],
    ['既是监护人又是作业人员', { guardians: [{ id: id(3), name: '李' }] }], ['没有监护人', { guardians: [] }], ['还有 2 项措施没有确认', { measures: { rows: 16, answered: 14 } }], ['没有作业危害分析', { hazards: 0 }], ['作业开始前没有交底', { briefedAt: null }], ['作业开始前没有交底', { briefedAt: AT + MINUTE }],
    ['验收早于完工', { acceptedAt: AT + MINUTE }], ['超过作业票有效期才完工', { finishedAt: AT + 9 * HOUR, acceptedAt: AT + 10 * HOUR }], ['没有作业预约', { plan: null }],
  ])('%s', (said, over) => expect(words(over).some((it) => it.includes(said))).toBe(true))
  it('work outside its plan; paper written up has no plan to have', () => {
    expect(words({}, { ...plan, until: AT - MINUTE })).toEqual(['开始作业不在预约的时间内'])
    expect(words({}, { ...plan, from: AT + MINUTE })).toEqual(['开始作业不在预约的时间内'])
    expect(words({ plan: null, fromPaper: true })).toEqual([])
  })
  it('what was not delivered or is not yet so speaks against nobody', () => expect(words({ state: 'signing', issuedAt: null, startedAt: null, finishedAt: null, acceptedAt: null, signed: null, certificates: null, measures: null, hazards: null, briefedAt: null, gasTests: null })).toEqual([]))
  it('two signatures within a minute are two people', () => expect(words({ signed: [signed(AT - MINUTE * 9), signed(AT - MINUTE * 9 + 1)] })).toEqual([]))
})

describe('the fortnight', () => {
  it.each([['2026-11-01', '2026-10-28', '2026-11-13'], ['2026-11-13', '2026-10-28', '2026-11-13'], ['2026-11-14', '2026-11-14', '2026-11-27'], ['2026-11-27', '2026-11-14', '2026-11-27'], ['2026-11-28', '2026-11-28', '2026-12-13'], ['2027-01-05', '2026-12-28', '2027-01-13'], ['2026-12-31', '2026-12-28', '2027-01-13']])('%s: %s to %s', (day, from, until) => expect(fortnightOf(day)).toEqual({ from, until }))
})

describe('a draw', () => {
  const rows = Array.from({ length: 50 }, (_, n) => ({ id: id(10 + n) }))
  it('is the same by the same seed, whatever the order of the list, and another by another', () => {
    expect(draw(rows, '2026-11-25', 5)).toEqual(draw(rows.toReversed(), '2026-11-25', 5))
    expect(draw(rows, '2026-11-25', 5)).not.toEqual(draw(rows, '2026-11-26', 5))
    expect([draw(rows, 'x', 80).length, draw([], 'x', 5), draw([rows[0] ?? { id: '' }, rows[0] ?? { id: '' }], 'x', 5).length]).toEqual([50, [], 2])
  })
  it('gives everybody a turn', () => expect(new Set(Array.from({ length: 400 }, (_, n) => draw(rows, String(n), 1)[0]?.id)).size).toBeGreaterThan(45))
})

it('a level and its kind in words', () => expect([workWords({ kind: 'hot-work', level: 'special' }), workWords({ kind: 'excavation', level: null }), workWords({ kind: 'excavation', level: 'x' })]).toEqual(['特级动火作业', '动土作业', '动土作业']))
