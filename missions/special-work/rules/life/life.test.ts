import { describe, expect, it } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { PermitState } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { factsOf, gasTestOf, guardianOf, HERE, LI, permitOf, personOf, QIAN, requestOf, SUN, WEDNESDAY, workerOf, WU, ZHAO, ZHOU } from '../../testing/permit.ts'
import type { Facts } from '../facts.ts'
import { type Deciding, passGates } from './deciding.ts'
import { decideAccept, decideAskCancel, decideCancel, decideFinish, decideVoid } from './finish.ts'
import { decideApply, decideBriefing, decideCoordinator, decideGas, decideHazards, decideMeasure, decideRequest, decideSubmit } from './prepare.ts'
import { decideReject, decideSign, decideUpgrade } from './sign.ts'
import { turnOf } from './turn.ts'
import { decideCheck, decideHandOver, decideNotTaken, decidePassage, decideResume, decideSafeStep, decideStart, decideSuspend, decideTakeOver, decideWorkers } from './work.ts'

type Who = typeof ZHAO | null
const deciding = (permit: Permit, person: Who = QIAN, facts: Partial<Facts> = {}): Deciding => ({ permit, actor: { person, roles: [] }, facts: factsOf(permit, facts) })
const at = (state: PermitState, over: Partial<Permit> = {}, kind: Permit['kind'] = 'hot-work') => permitOf(kind, state, over)
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)
const done = <T>(decision: Decision<T>): T => {
  if (!decision.accepted) expect.unreachable(`${decision.refusal.code}: ${decision.refusal.message}`)
  return (decision as { value: T }).value
}
const pen = { opinion: '同意', presence: HERE, picture: null, for: null }
const chain: Permit['chain'] = [{ node: 'in-charge', may: [QIAN], since: WEDNESDAY }, { node: 'approver', may: [ZHOU, ZHAO, SUN], since: null }, { node: 'shift-check', may: [WU], since: null }]
const signing = (over: Partial<Permit> = {}) => at('signing', { chain, signed: [], ...over })
const answer = { row: 0, involved: true, reason: '', blanks: {}, photos: [], presence: HERE }
const night = { reason: 'night' as const, title: '夜间', from: WEDNESDAY - HOUR, until: WEDNESDAY + HOUR }
const passage = { what: 'person' as const, name: LI.name, person: LI.id, count: 1, way: 'in' as const }
const suspended = (over: object = {}, state: PermitState = 'suspended') => at(state, { suspensions: [{ at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '检查', code: null, by: SUN, safe: [{ name: 'left', title: '撤离', done: null, count: null }, { name: 'power', title: '断电', done: null, count: null }], safeAt: null, resumed: null, ...over }] })

describe('who has no person, decides nothing', () => {
  it.each<[string, (it: Deciding) => Decision<Permit>]>([
    ['request', (it) => decideRequest(requestOf('height'), it)], ['apply', decideApply], ['hazards', (it) => decideHazards({ steps: [] }, it)], ['coordinator', (it) => decideCoordinator(ZHOU, it)], ['measure', (it) => decideMeasure(answer, it)], ['gas', (it) => decideGas(gasTestOf(WEDNESDAY), it)],
    ['briefing', (it) => decideBriefing({ points: '要点', receivers: [] }, it)], ['submit', (it) => decideSubmit(chain, it)], ['sign', (it) => decideSign({ ...pen, node: 'unit' }, it)], ['reject', (it) => decideReject('理由', it)], ['upgrade', (it) => decideUpgrade({ ...pen, node: 'approver' }, [], it)],
    ['start', decideStart], ['safe', (it) => decideSafeStep('left', null, it)], ['resume', decideResume], ['passage', (it) => decidePassage(passage, it)], ['check', (it) => decideCheck({ items: [], note: '', photos: [] }, it)], ['hand over', (it) => decideHandOver(guardianOf(WU), it)], ['take over', (it) => decideTakeOver({ presence: HERE, picture: null }, it)], ['not taken', decideNotTaken], ['workers', (it) => decideWorkers([], it)],
    ['finish', decideFinish], ['accept', (it) => decideAccept({ opinion: '合格', presence: HERE, picture: null }, it)], ['void', (it) => decideVoid('变更', null, it)], ['ask to cancel', (it) => decideAskCancel('取消', it)], ['cancel', decideCancel],
  ])('%s', (_what, decide) => expect(codeOf(decide(deciding(at('issued'), null)))).toBe('permit-nobody'))
})

describe('preparing', () => {
  it('computes the level of a draft anew, and lets nobody change what was asked for', () => {
    const draft = done(decideRequest(requestOf('height'), deciding(at('draft'))))
    expect([draft.kind, draft.level, draft.version]).toEqual(['height', 'ii', 6])
    expect(codeOf(decideRequest(requestOf('height'), deciding(at('issued'))))).toBe('permit-not-now')
  })
  it('applies with all rows of the form open, not before the plan is approved', () => {
    const applied = done(decideApply(deciding(at('draft'))))
    expect([applied.state, applied.measures.length, applied.measures.every(({ involved }) => involved === null), applied.appliedAt]).toEqual(['preparing', 16, true, WEDNESDAY])
    expect(codeOf(decideApply(deciding(at('draft'), QIAN, { planned: 'missing' })))).toBe('permit-planned')
  })
  it('takes hazards, a coordinator, briefings and gas while they are of use', () => {
    const steps = [{ step: '切割', hazard: '火灾', measure: '清理' }]
    expect(done(decideHazards({ steps }, deciding(at('preparing')))).hazards).toMatchObject({ by: QIAN, steps })
    expect(codeOf(decideHazards({ steps }, deciding(at('working'))))).toBe('permit-not-now')
    const templates = [{ id: 'a', version: 1, title: '管线焊接', standing: 'own' as const }]
    expect(codeOf(decideHazards({ steps, templates }, deciding(at('preparing'))))).toBe('hazards-unchecked')
    expect(done(decideHazards({ steps, templates, checked: true }, deciding(at('preparing')))).hazards).toMatchObject({ by: QIAN, templates })
    expect(done(decideCoordinator(ZHOU, deciding(at('issued')))).coordinator).toEqual(ZHOU)
    expect(codeOf(decideCoordinator(ZHOU, deciding(at('closed'))))).toBe('permit-not-now')
    const receivers = [{ by: LI, at: WEDNESDAY, picture: null }]
    expect(done(decideBriefing({ points: '要点', receivers }, deciding(at('preparing', { briefings: [] })))).briefings).toMatchObject([{ late: false }])
    expect(done(decideBriefing({ points: '要点', receivers }, deciding(at('working')))).briefings).toMatchObject([{}, { late: true }])
    expect(codeOf(decideBriefing({ points: '要点', receivers: [] }, deciding(at('preparing'))))).toBe('briefing-nobody')
    expect(codeOf(decideBriefing({ points: '要点', receivers }, deciding(at('closed'))))).toBe('permit-not-now')
    expect(done(decideGas(gasTestOf(WEDNESDAY), deciding(at('working')))).gas).toHaveLength(2)
    expect(codeOf(decideGas(gasTestOf(WEDNESDAY + 1), deciding(at('working'))))).toBe('gas-future')
    expect(codeOf(decideGas(gasTestOf(WEDNESDAY), deciding(at('working'), LI)))).toBe('gas-own')
    expect(codeOf(decideGas(gasTestOf(WEDNESDAY), deciding(at('closed'))))).toBe('permit-not-now')
  })
  it('takes measures one by one, with their reasons and blanks', () => {
    const open = at('preparing', { measures: [] })
    const rows = done(decideApply(deciding(at('draft', {}, 'confined-space')))).measures
    const confined = (over: object = {}) => decideMeasure({ ...answer, ...over }, deciding(at('preparing', { measures: rows }, 'confined-space')))
    expect(done(confined({ row: 5 })).measures[5]).toMatchObject({ involved: true, confirmed: { by: QIAN, at: WEDNESDAY } })
    expect(codeOf(confined({ row: 6, involved: false, reason: '不用' }))).toBe('measure-required')
    expect(codeOf(confined({ row: 5, involved: false }))).toBe('measure-reason')
    expect(codeOf(confined({ row: 5, involved: false, reason: '无出入口' }))).toBe('accepted')
    expect(codeOf(confined({ row: 14, involved: false }))).toBe('accepted')
    expect(codeOf(confined({ row: 0 }))).toBe('measure-blank')
    expect(codeOf(confined({ row: 0, blanks: { owner: '王五' } }))).toBe('accepted')
    expect(codeOf(confined({ row: 99 }))).toBe('measure-unknown')
    expect(codeOf(decideMeasure(answer, deciding(open)))).toBe('measure-unknown')
    expect(codeOf(decideMeasure(answer, deciding(at('working'))))).toBe('permit-not-now')
  })
  it('goes to be signed when nothing is open and somebody may sign each node', () => {
    const sent = done(decideSubmit(chain, deciding(at('preparing'))))
    expect([sent.state, sent.chain[0]?.since, sent.chain[1]?.since]).toEqual(['signing', WEDNESDAY, null])
    expect(codeOf(decideSubmit(chain, deciding(at('preparing', { hazards: null }))))).toBe('permit-hazards')
    expect(codeOf(decideSubmit([], deciding(at('preparing'))))).toBe('chain-nobody')
    expect(codeOf(decideSubmit([{ node: 'unit', may: [], since: null }], deciding(at('preparing'))))).toBe('chain-nobody')
  })
})

describe('signing, AQ 3064.2-2025 5.4–5.5', () => {
  it('goes through in order and freezes with the last', () => {
    const first = done(decideSign({ ...pen, node: 'in-charge' }, deciding(signing())))
    expect([first.state, first.chain[1]?.since]).toEqual(['signing', WEDNESDAY])
    const second = done(decideSign({ ...pen, node: 'approver' }, deciding(first, ZHOU)))
    const last = done(decideSign({ ...pen, node: 'shift-check' }, deciding(second, WU)))
    expect([last.state, last.frozen, last.issuedAt, turnOf(last)]).toEqual(['issued', 'as-approved', WEDNESDAY, undefined])
  })
  it.each<[string, Decision<Permit>, string]>([
    ['out of turn', decideSign({ ...pen, node: 'approver' }, deciding(signing(), ZHOU)), 'sign-order'],
    ['by another', decideSign({ ...pen, node: 'in-charge' }, deciding(signing(), LI)), 'sign-not-yours'],
    ['from the office', decideSign({ ...pen, node: 'in-charge', presence: { ...HERE, kind: 'none' } }, deciding(signing())), 'sign-not-here'],
    ['by the applicant himself', decideSign({ ...pen, node: 'approver' }, deciding(signing({ chain: chain.slice(1) }), ZHAO)), 'sign-own'],
    ['by the guardian', decideSign({ ...pen, node: 'approver' }, deciding(signing({ chain: chain.slice(1) }), SUN)), 'sign-guardian'],
    ['with a gate open', decideSign({ ...pen, node: 'in-charge' }, deciding(signing({ gas: [] }))), 'permit-gas-tested'],
    ['of what is not being signed', decideSign({ ...pen, node: 'in-charge' }, deciding(at('issued'))), 'permit-not-now'],
    ['when all have', decideSign({ ...pen, node: 'unit' }, deciding(signing({ chain: [] }))), 'sign-order'],
    ['in the stead of somebody who may', decideSign({ ...pen, node: 'in-charge', for: QIAN }, deciding(signing(), WU)), 'accepted'],
  ])('%s', (_what, decision, code) => expect(codeOf(decision)).toBe(code))
  it('is sent back by whose turn it is, and then signed anew', () => {
    expect(done(decideReject('缺照片', deciding(signing())))).toMatchObject({ state: 'preparing', signed: [], chain: [], changedCause: '缺照片' })
    expect(codeOf(decideReject('缺照片', deciding(signing(), WU)))).toBe('sign-not-yours')
    expect(codeOf(decideReject('缺照片', deciding(at('working'))))).toBe('sign-not-yours')
  })
  it('is upgraded on site by the higher approver while a window is open', () => {
    const upgraded = done(decideUpgrade({ ...pen, node: 'approver' }, [ZHOU], deciding(at('suspended'), ZHOU, { window: night })))
    expect([upgraded.upgraded, upgraded.level, upgraded.levelReasons.at(-1)]).toEqual([true, 'special', '夜间升级管理（5.1.1）'])
    expect(codeOf(decideUpgrade({ ...pen, node: 'approver' }, [ZHOU], deciding(at('issued'), WU, { window: night })))).toBe('sign-not-yours')
    for (const [permit, window] of [[at('issued'), null], [at('working'), night], [at('issued', { upgraded: true }), night], [at('issued', {}, 'height'), night], [at('issued', { level: null }), night]] as const)
      expect(codeOf(decideUpgrade({ ...pen, node: 'approver' }, [ZHOU], deciding(permit, ZHOU, { window })))).toBe('permit-not-now')
  })
})

describe('working', () => {
  it('begins by the guardian or whoever is in charge, with every gate closed', () => {
    expect(done(decideStart(deciding(at('issued'), SUN)))).toMatchObject({ state: 'working', startedAt: WEDNESDAY })
    expect(codeOf(decideStart(deciding(at('issued'), LI)))).toBe('start-not-yours')
    expect(codeOf(decideStart(deciding(at('issued'), QIAN, { guardian: 'left' })))).toBe('permit-guardian')
    expect(codeOf(decideStart(deciding(at('working'))))).toBe('permit-not-start')
    expect(codeOf(passGates('start', deciding(at('issued'))))).toBe('accepted')
  })
  it('is stopped by anybody and by the system, with the list of its kind, and never from the future', () => {
    const stopped = done(decideSuspend({ cause: 'guardian', text: '监护人离开', code: '31', factAt: WEDNESDAY - 300 }, null, deciding(at('working'))))
    expect(stopped).toMatchObject({ state: 'suspended', updatedBy: '系统', suspensions: [{ code: '31', factAt: WEDNESDAY - 300, safeAt: null }] })
    expect(stopped.suspensions[0]?.safe).toHaveLength(4)
    const more = done(decideSuspend({ cause: 'person', text: '检查', code: null, factAt: WEDNESDAY }, SUN, { permit: at('working'), facts: { ...factsOf(at('working')), safe: ['动火点已浇水降温'] } }))
    expect(more.suspensions[0]?.safe.slice(3)).toEqual([expect.objectContaining({ name: 'left' }), { name: 'own-1', title: '动火点已浇水降温', done: null, count: null }])
    expect(done(decideSuspend({ cause: 'person', text: '异常', code: null, factAt: WEDNESDAY + HOUR }, LI, deciding(at('working')))).suspensions[0]).toMatchObject({ factAt: WEDNESDAY, by: LI })
  })
  it('is safe when the list is through, and only then resumed', () => {
    const one = done(decideSafeStep('left', 2, deciding(suspended())))
    expect(one.suspensions[0]).toMatchObject({ safeAt: null, safe: [{ count: 2 }, { done: null }] })
    expect(codeOf(decideResume(deciding(one)))).toBe('permit-made-safe')
    const two = done(decideSafeStep('power', null, deciding(one)))
    expect(two.suspensions[0]?.safeAt).toBe(WEDNESDAY)
    expect(done(decideResume(deciding(two, SUN)))).toMatchObject({ state: 'working', suspensions: [{ resumed: { by: SUN } }] })
    expect(codeOf(decideResume(deciding(two, LI)))).toBe('resume-not-yours')
    expect(codeOf(decideSafeStep('shore', null, deciding(suspended())))).toBe('safe-unknown')
    expect(codeOf(decideSafeStep('left', null, deciding(at('working'))))).toBe('permit-not-now')
    expect(codeOf(decideSafeStep('left', null, deciding(at('suspended', { suspensions: [] }))))).toBe('permit-not-now')
    const older = at('suspended', { suspensions: [...(suspended({ resumed: { by: SUN, at: WEDNESDAY } }).suspensions), ...suspended().suspensions] })
    expect(done(decideSafeStep('left', null, deciding(older))).suspensions.map(({ safe }) => safe[0]?.done !== null)).toEqual([false, true])
  })
  it('is not counted out while the register has somebody or something inside, by then and by now', () => {
    const into: Permit['passages'][number] = { ...passage, by: SUN, at: WEDNESDAY - 2 }
    const spanner = { ...into, what: 'tool' as const, name: '扳手', person: null, count: 2 }
    const standing = (passages: Permit['passages']) => done(decideSuspend({ cause: 'person', text: '异味', code: null, factAt: WEDNESDAY }, LI, deciding(at('working', { passages }, 'confined-space'))))
    const refused = decideSafeStep('people-out', 0, deciding(standing([into])))
    expect([codeOf(refused), refused.accepted ? '' : refused.refusal.message]).toEqual(['safe-somebody-inside', '登记里李作业还没有出来，请先撤出并登记离开，再确认“人员全部撤出并清点”'])
    expect(codeOf(decideSafeStep('tools-out', 0, deciding(standing([spanner]))))).toBe('safe-somebody-inside')
    // What is not counted is none of the register's business; what came out is out, from then on.
    expect(codeOf(decideSafeStep('barrier', null, deciding(standing([into]))))).toBe('accepted')
    const left = standing([into, { ...into, way: 'out', at: WEDNESDAY - 1 }])
    expect([codeOf(decideSafeStep('people-out', 0, deciding(left))), codeOf(decideSafeStep('people-out', 0, deciding(left), WEDNESDAY - 2))]).toEqual(['accepted', 'safe-somebody-inside'])
    // Positioning cannot tell in from beside: it is written down, not refused.
    expect(done(decideSafeStep('people-out', 0, deciding(left), WEDNESDAY, [LI.name])).suspensions[0]?.safe[0]).toMatchObject({ count: 0, seen: [LI.name] })
  })
  it('counts people and tools, lets nobody in whom it does not name or while it stands still', () => {
    expect(done(decidePassage(passage, deciding(at('working'), SUN))).passages).toMatchObject([{ name: LI.name, by: SUN }])
    expect(done(decidePassage(passage, deciding(at('working')), WEDNESDAY - 5)).passages[0]?.at).toBe(WEDNESDAY - 5)
    expect(codeOf(decidePassage({ ...passage, person: WU.id, name: WU.name }, deciding(at('working'))))).toBe('passage-unknown')
    expect(codeOf(decidePassage({ ...passage, what: 'tool', name: '扳手', person: null }, deciding(at('working'))))).toBe('accepted')
    expect(codeOf(decidePassage(passage, deciding(at('suspended'))))).toBe('permit-not-now')
    expect(codeOf(decidePassage({ ...passage, way: 'out' }, deciding(at('suspended'))))).toBe('accepted')
    expect(codeOf(decidePassage({ ...passage, way: 'out' }, deciding(at('closed'))))).toBe('permit-not-now')
  })
  it('is checked, handed over and manned anew with a record', () => {
    expect(done(decideCheck({ items: [{ text: '灭火器', fine: true }], note: '', photos: [] }, deciding(at('working')), WEDNESDAY + 5)).checks).toMatchObject([{ at: WEDNESDAY }])
    expect(codeOf(decideCheck({ items: [], note: '', photos: [] }, deciding(at('closed'))))).toBe('permit-not-now')
    const handed = done(decideHandOver(guardianOf(WU), deciding(at('working'), SUN)))
    expect([handed.request.guardians.map(({ name }) => name), handed.handing?.to.name, handed.handovers]).toEqual([[SUN.name], WU.name, []])
    const taken = done(decideTakeOver({ presence: HERE, picture: null }, deciding(handed, WU)))
    expect([taken.request.guardians.map(({ name }) => name), taken.handing, taken.handovers]).toEqual([[WU.name], null, [{ by: SUN, at: WEDNESDAY, from: SUN, to: { id: WU.id, name: WU.name }, taken: { by: WU, at: WEDNESDAY, picture: null, presence: HERE } }]])
    const takes = (person: typeof WU, presence = HERE, of = handed) => codeOf(decideTakeOver({ presence, picture: null }, deciding(of, person)))
    expect([takes(QIAN), takes(WU, { ...HERE, kind: 'none' }), takes(WU, HERE, at('working')), takes(WU, HERE, { ...handed, state: 'closed' })]).toEqual(['take-over-not-yours', 'take-over-not-here', 'take-over-not-offered', 'permit-not-now'])
    // What was true when it was offered is looked at again.
    expect(takes(WU, HERE, { ...handed, request: { ...handed.request, workers: [...handed.request.workers, workerOf('hot-work', WU)] } })).toBe('hand-over-worker')
    const two = { ...handed, request: { ...handed.request, guardians: [...handed.request.guardians, guardianOf(LI)] } }
    expect(done(decideTakeOver({ presence: HERE, picture: null }, deciding(two, WU))).request.guardians.map(({ name }) => name)).toEqual([WU.name, LI.name])
    expect(done(decideNotTaken(deciding(handed, WU))).handing).toBeNull()
    expect([codeOf(decideNotTaken(deciding(handed, SUN))), codeOf(decideNotTaken(deciding(handed, QIAN))), codeOf(decideNotTaken(deciding(at('working'), SUN)))]).toEqual(['accepted', 'take-over-not-yours', 'take-over-not-offered'])
    expect(codeOf(decideHandOver(guardianOf(SUN), deciding(at('working'), SUN)))).toBe('hand-over-guards')
    // Somebody else offers it while nobody works: it is still the guardian's to give.
    expect(done(decideHandOver(guardianOf(WU), deciding(at('issued'), QIAN))).handing).toMatchObject({ by: QIAN, from: { name: SUN.name } })
    expect(codeOf(decideHandOver(guardianOf(WU), deciding(at('working'), QIAN)))).toBe('hand-over-not-yours')
    expect(codeOf(decideHandOver(guardianOf(WU), deciding(at('issued'), QIAN)))).toBe('accepted')
    expect(codeOf(decideHandOver(guardianOf(LI), deciding(at('working'), SUN)))).toBe('hand-over-worker')
    expect(codeOf(decideHandOver(guardianOf(ZHOU), deciding(at('working'), SUN)))).toBe('hand-over-signer')
    expect(codeOf(decideHandOver(guardianOf(WU), deciding(at('closed'), SUN)))).toBe('permit-not-now')
    const others = [workerOf('hot-work', personOf(9, '郑新来'))]
    expect(done(decideWorkers(others, deciding(at('suspended'), SUN))).request.workers).toEqual(others)
    expect(codeOf(decideWorkers(others, deciding(at('working'))))).toBe('permit-not-now')
    expect(codeOf(decideWorkers(others, deciding(at('suspended'), LI)))).toBe('workers-not-yours')
    expect(codeOf(decideWorkers([], deciding(at('suspended'))))).toBe('workers-nobody')
  })
})

describe('ending', () => {
  const acceptance = { opinion: '合格', presence: HERE, picture: null }
  it('is finished by those on site and accepted by nobody who did it', () => {
    expect(done(decideFinish(deciding(at('working'), SUN)))).toMatchObject({ state: 'finished', finishedAt: WEDNESDAY })
    expect(codeOf(decideFinish(deciding(at('working'), LI)))).toBe('finish-not-yours')
    expect(done(decideAccept(acceptance, deciding(at('finished'), ZHOU)))).toMatchObject({ state: 'closed', acceptance: { by: ZHOU } })
    expect(codeOf(decideAccept(acceptance, deciding(at('finished'), LI)))).toBe('accept-own')
    expect(codeOf(decideAccept({ ...acceptance, presence: { ...HERE, kind: 'none' } }, deciding(at('finished'), ZHOU)))).toBe('accept-not-here')
    expect(codeOf(decideAccept(acceptance, deciding(suspended({}, 'finished'), ZHOU)))).toBe('permit-made-safe')
  })
  it('is voided for another to take its place, or cancelled by two; never left unsafe', () => {
    expect(done(decideVoid('内容变更', 'new', deciding(at('issued'))))).toMatchObject({ state: 'void', replacedBy: 'new', changedCause: '内容变更' })
    expect(done(decideVoid('过期', null, deciding(at('issued'))))).toMatchObject({ state: 'void', changedCause: null })
    expect(codeOf(decideVoid('变更', null, deciding(suspended())))).toBe('void-unsafe')
    const asked = done(decideAskCancel('不再需要', deciding(at('issued'))))
    expect(codeOf(decideAskCancel('不再需要', deciding(at('working'))))).toBe('permit-not-now')
    expect(codeOf(decideCancel(deciding(asked)))).toBe('cancel-own')
    expect(done(decideCancel(deciding(asked, ZHOU)))).toMatchObject({ state: 'cancelled', ended: { reason: '不再需要' } })
    expect(codeOf(decideCancel(deciding(at('issued'), ZHOU)))).toBe('cancel-not-asked')
    expect(codeOf(decideCancel(deciding({ ...suspended(), cancelling: { by: QIAN, at: WEDNESDAY, reason: '取消' } }, ZHOU)))).toBe('cancel-unsafe')
    expect(MINUTE).toBe(60_000)
  })
})
