import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import { WORK_LAW, type WorkKind } from '@anlan/standards/special-work/kinds'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import { type Detail, detailSchema } from '../contract/detail.ts'
import type { GasTest } from '../contract/gas.ts'
import type { PermitState } from '../contract/life.ts'
import type { Permit, Request, Worker } from '../contract/permit.ts'
import type { Named, Presence } from '../contract/person.ts'
import type { Facts } from '../rules/facts.ts'
import { levelOf } from '../rules/level/level.ts'

/** Whole permits with which every gate is closed, for tests: change one thing and see which opens. */

/** 2026-11-25 10:00 in Beijing, a Wednesday: no upgrade window. */
export const WEDNESDAY: Instant = Date.parse('2026-11-25T10:00:00+08:00')
const id = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const personOf = (n: number, name: string): Named => ({ id: id(n), name })

export const ZHAO = personOf(1, '赵申请')
export const QIAN = personOf(2, '钱负责')
export const SUN = personOf(3, '孙监护')
export const LI = personOf(4, '李作业')
export const ZHOU = personOf(5, '周审批')
export const WU = personOf(6, '吴班长')

const WORKS: Readonly<Partial<Record<WorkKind, string>>> = { 'hot-work': '焊接与热切割作业', height: '高处作业', 'temporary-power': '低压电工作业', lifting: '起重机作业 Q2' }
const certificate = (n: number, work: string) => ({ id: id(100 + n), work, number: `T370000${n}`, validUntil: '2028-12-31' })
export const guardianOf = (who: Named = SUN): Worker => ({ ...who, task: '监护', certificates: [certificate(3, '监护人')] })
export const workerOf = (kind: WorkKind, who: Named = LI): Worker => ({ ...who, task: '', certificates: WORKS[kind] === undefined ? [] : [certificate(4, WORKS[kind])] })

const DETAILS: Readonly<Record<WorkKind, object>> = {
  'hot-work': { methods: ['electric-welding'], firePlace: true, outdoor: true },
  'confined-space': { space: '3 号罐内', held: '二甲苯' },
  blinding: { action: 'insert', blind: 'MB-001', pipe: 'P-101 出口管线', medium: '二甲苯' },
  height: { metres: 6 }, lifting: { tonnes: 12, load: '换热器' }, 'temporary-power': { source: '配电箱 3', kilowatts: 5 }, excavation: { metres: 1, extent: '沟槽' }, 'road-closure': { reason: '管线施工', section: '三号路' },
}
export const detailOf = <Kind extends WorkKind>(kind: Kind, over: object = {}): Extract<Detail, { kind: Kind }> => detailSchema.parse({ kind, ...DETAILS[kind], ...over }) as Extract<Detail, { kind: Kind }>

export const requestOf = (kind: WorkKind, over: Partial<Request> = {}): Request => ({
  unit: '生产一车间', workUnits: ['检维修班'], contractor: false, content: '更换管线阀门', from: WEDNESDAY, until: WEDNESDAY + 8 * HOUR, inCharge: QIAN, inChargeMobile: '13800000000',
  place: { area: '甲苯罐区', spot: '3 号罐东侧', plan: '厂区', x: 100, y: 80, radius: 5, floor: 1, equipment: '' },
  guardians: [guardianOf()], workers: [workerOf(kind)], detail: detailOf(kind), links: [], cameras: [], points: [], ...over,
})

export const HERE: Presence = { kind: 'position', at: WEDNESDAY, metres: null, photo: null, witness: null }
const passed = (gas: GasTest['results'][number]['gas'], value: number, limit: string): GasTest['results'][number] => ({ gas, value, unit: 'vol', converted: value, convertedUnit: 'vol', limit, verdict: 'pass', why: null })
export const gasTestOf = (sampledAt: Instant, over: Partial<GasTest> = {}): GasTest => ({
  id: id(200), by: SUN, at: sampledAt, sampledAt, spot: '动火点', verdict: 'pass',
  detector: { id: id(201), number: 'D-01', principle: 'infrared', calibratedWith: 'xylene', calibratedUntil: '2027-06-30', factor: {} },
  results: [passed('oxygen', 20.9, '19.5～21 %'), passed('xylene', 0, '≤ 0.2 %'), passed('carbon-monoxide', 0, '≤ 30 mg/m³')], ...over,
})

/** A permit in a state, with all that it has to have behind it; gas was sampled ten minutes before ten o'clock. */
export const permitOf = (kind: WorkKind, state: PermitState = 'issued', over: Partial<Permit> = {}): Permit => {
  const request = over.request ?? requestOf(kind)
  const { level, reasons } = levelOf(request.detail)
  const asked = state !== 'draft'
  const issued = asked && state !== 'preparing' && state !== 'signing'
  const chain = WORK_LAW[kind].signs.map((node) => ({ node, may: [ZHOU], since: WEDNESDAY }))
  const stopped = { at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '检查', code: null, by: SUN, safe: [], safeAt: WEDNESDAY, resumed: null }
  return {
    id: id(300), version: 5, number: '动火-蓝岳-20261125-001', kind, level, levelReasons: [...reasons], upgraded: false, state, plan: null, package: null, replaces: null, replacedBy: null, request,
    hazards: asked ? { by: ZHAO, at: WEDNESDAY, steps: [{ step: '切割', hazard: '火灾', measure: '清理可燃物' }] } : null, coordinator: null,
    measures: asked ? WORK_MEASURES[kind].map(({ text, blanks }, row) => ({ row, text, involved: true, reason: '', blanks: Object.fromEntries((blanks ?? []).map(({ name }) => [name, '1'])), confirmed: { by: QIAN, at: WEDNESDAY }, presence: HERE, photos: [] })) : [],
    gas: asked ? [gasTestOf(WEDNESDAY - 10 * MINUTE)] : [],
    briefings: asked ? [{ by: QIAN, at: WEDNESDAY, points: '火灾风险和应急措施', receivers: [...request.workers, ...request.guardians].map(({ id: person, name }) => ({ by: { id: person, name }, at: WEDNESDAY, picture: null })), late: false }] : [],
    chain: issued || state === 'signing' ? chain : [],
    signed: issued ? chain.map(({ node }) => ({ by: ZHOU, at: WEDNESDAY, picture: null, node, opinion: '同意', presence: HERE, for: null, upgraded: false })) : [],
    checks: [], passages: [], handovers: [], suspensions: state === 'suspended' ? [stopped] : [], frozen: issued ? DIGEST : null,
    appliedAt: asked ? WEDNESDAY - HOUR : null, issuedAt: issued ? WEDNESDAY : null, startedAt: state === 'working' || state === 'suspended' || state === 'finished' ? WEDNESDAY : null, finishedAt: state === 'finished' ? WEDNESDAY : null,
    acceptance: null, ended: null, cancelling: null, changedCause: null, fromPaper: false, createdAt: WEDNESDAY - 2 * HOUR, createdBy: ZHAO, updatedAt: WEDNESDAY, updatedBy: ZHAO.name, ...over,
  }
}

/** What the facts say that a frozen request's digest is. */
export const DIGEST = 'as-approved'

/** Nothing stands in the way; `permit` names whose certificates are known. */
export const factsOf = (permit: Permit, over: Partial<Facts> = {}): Facts => ({
  now: WEDNESDAY, own: {}, planned: 'approved', window: null, links: [], missing: [], conflicts: [], guardian: 'present', feeds: [{ point: id(400), name: 'GT-01', gas: 'xylene', at: WEDNESDAY, over: null }],
  cameras: [{ id: id(500), name: '布控球 1', recording: true }], weather: null, alarms: [], heads: null, orders: [], locks: [], digest: DIGEST,
  certificates: [...permit.request.workers, ...permit.request.guardians].flatMap(({ name, certificates }) => certificates.map((it) => ({ id: it.id, holder: name, work: it.work, validUntil: it.validUntil }))), ...over,
})
