import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { confirmDanger } from '@anlan/dual-prevention/contract/confirm-danger'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { stopUnit } from '@anlan/dual-prevention/testing/stop-unit'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { saveDayJob } from '../contract/day-job.ts'
import { appointDeputy, endDeputy } from '../contract/deputy.ts'
import { signJudgement, judgementSheet, TOPICS } from '../contract/judgement.ts'
import { commitmentToday, myInbox } from '../contract/overview.ts'
import { commitmentDraft, commitmentMonth, getCommitment, publishCommitment } from '../contract/publish-commitment.ts'
import { gateBoard } from '../contract/screen.ts'
import { saveSettings } from '../contract/settings.ts'
import { accepted, openResponsibility, PASSWORD, PIN, refusalOf } from '../testing/house.ts'

let world: Awaited<ReturnType<typeof openResponsibility>>
beforeAll(async () => {
  world = await openResponsibility()
})
beforeEach(() => world.clock.move(MONDAY_MORNING))
afterAll(() => world.close())

type Enterprise = Awaited<ReturnType<typeof world.enterprise>>

const draftOf = async ({ principal }: Enterprise) => accepted(await world.house.query(principal, commitmentDraft, {}))
const job = async ({ safety }: Enterprise, more: object = {}) => {
  const id = newId()
  accepted(await world.house.command(safety, saveDayJob, { id, version: 0, kind: 'fire', level: 'special', title: '管线动火', place: '罐区', startAt: MONDAY_MORNING, endAt: MONDAY_MORNING + 4 * HOUR, ...more }))
  return id
}
const publish = async (plant: Enterprise, more: object = {}, who = plant.principal as Enterprise['principal']) => {
  const { declaration, content } = await draftOf(plant)
  return world.house.command(who, publishCommitment, { id: newId(), ...declaration, content, secret: PASSWORD, ...more })
}
const openAlarms = async ({ safety, org: _org }: Enterprise, kind: string) => accepted(await world.house.query(safety, listAlarms, { state: ['raised'] })).rows.filter((it) => it.kind === kind && it.clearedAt === null)
const majorDanger = async ({ safety, worker, principal }: Enterprise) => {
  const id = newId()
  accepted(await world.house.command(worker, reportDanger, { id, description: '联锁长期摘除', place: '液氨储罐' }))
  accepted(await world.house.command(safety, confirmDanger, { id, version: 1, name: '联锁长期摘除', level: '1', source: '1', kind: '1', manageType: '1', responsible: worker.person, measures: '恢复联锁', cost: 0, deadline: '2026-11-25', acceptor: principal.person }))
  return id
}

describe('a commitment', () => {
  it('is prefilled, signed by the principal with a secret, published, and told as whole records', async () => {
    const plant = await world.enterprise()
    await job(plant)
    const draft = await draftOf(plant)
    expect(draft).toMatchObject({ standing: null, late: false, mayNot: null, declaration: { counts: { units: 1, running: 1, specialFire: 1 }, riskGrade: '2', majorDanger: false }, reasons: ['特级动火 1 处'] })
    expect(draft.chain).toMatchObject({ shift: [{ place: { name: '罐区操作岗' }, state: 'missing' }], workshop: [{ place: { name: '储运车间' }, state: 'missing' }] })
    expect(refusalOf(await publish(plant, { secret: 'not it' }))).toBe('wrong-secret')
    const { id, issue } = accepted(await publish(plant))
    expect(issue).toBe(1)
    expect(accepted(await world.house.query(plant.worker, getCommitment, { id }))).toMatchObject({ latest: true, provedBy: 'password', missingBelow: ['罐区操作岗', '储运车间'], commitment: { day: '2026-11-23', signatory: { name: '钱总' } }, statuses: [{ status: '1' }] })
    expect((await world.events(plant.org)).filter((type) => type.startsWith('responsibility.')).slice(-4)).toEqual([
      'responsibility.day-job-saved', 'responsibility.commitment-published', 'responsibility.device-status-declared', 'responsibility.commitment-ticket-named',
    ])
    expect(accepted(await world.house.query(plant.worker, gateBoard, {}))).toMatchObject({ commitment: { issue: 1, riskGrade: '2' }, late: false })
  })

  it('is refused to anybody else, and open to a deputy within the span only', async () => {
    const plant = await world.enterprise()
    expect(refusalOf(await publish(plant, {}, plant.leader))).toBe('not-signatory')
    const deputy = newId()
    expect(refusalOf(await world.house.command(plant.principal, appointDeputy, { id: newId(), person: plant.leader.person, from: '2026-11-24', until: '2026-11-23', reason: '出差' }))).toBe('ends-before-begin')
    expect(refusalOf(await world.house.command(plant.principal, appointDeputy, { id: newId(), person: plant.leader.person, from: '2026-11-22', until: '2026-11-23', reason: '出差' }))).toBe('begins-in-past')
    expect(refusalOf(await world.house.command(plant.principal, appointDeputy, { id: newId(), person: plant.principal.person, from: '2026-11-23', until: '2026-11-23', reason: '出差' }))).toBe('own-deputy')
    accepted(await world.house.command(plant.principal, appointDeputy, { id: deputy, person: plant.leader.person, from: '2026-11-23', until: '2026-11-24', reason: '出差' }))
    const { id } = accepted(await publish(plant, { secret: PIN }, plant.leader))
    expect(accepted(await world.house.query(plant.worker, getCommitment, { id }))).toMatchObject({ deputyOf: '钱总', provedBy: 'pin', commitment: { signatory: { name: '孙主任' } } })
    accepted(await world.house.command(plant.principal, endDeputy, { id: deputy, version: 1 }))
    expect(refusalOf(await publish(plant, {}, plant.leader))).toBe('not-signatory')
  })

  it('at odds with the site is refused until each difference is put right or explained', async () => {
    const plant = await world.enterprise()
    await job(plant)
    await majorDanger(plant)
    await stopUnit(world, { unit: plant.unit, startAt: MONDAY_MORNING, hours: 24, reason: '年度大修', asks: plant.leader, approves: plant.safety, confirmedBy: plant.worker.person, photo: await plant.photo() })
    const { declaration, content } = await draftOf(plant)
    expect(declaration).toMatchObject({ majorDanger: true, riskGrade: '1', counts: { stopped: 1, overhaulUnits: 1 }, statuses: [{ status: '2' }] })
    const lie = { ...declaration, majorDanger: false, counts: { ...declaration.counts, specialFire: 0 }, statuses: [{ ...declaration.statuses[0], status: '1' as const }] }
    const refused = await publish(plant, lie)
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'at-odds-with-site', clause: 'AQ 3067-2026 5.7.7', facts: { deviations: [{ key: 'majorDanger' }, { key: 'status:371002901001' }, { key: 'count:specialFire' }] } } })
    const explanations = ['majorDanger', 'status:371002901001', 'count:specialFire'].map((key) => ({ key, reason: '现场核实后的说明' }))
    expect(refusalOf(await publish(plant, { ...lie, explanations: explanations.slice(1) }))).toBe('at-odds-with-site')
    const { id } = accepted(await world.house.command(plant.principal, publishCommitment, { id: newId(), ...lie, statuses: lie.statuses as never, content, explanations, secret: PASSWORD }))
    expect(accepted(await world.house.query(plant.principal, getCommitment, { id })).deviations).toHaveLength(3)
    // What was explained does not count as drift.
    expect((await draftOf(plant)).drift).toEqual([])
  })

  it('is to be published anew when the day changes, and the reminder goes when it has been', async () => {
    const plant = await world.enterprise()
    accepted(await publish(plant))
    await job(plant, { kind: 'confined-space', level: null, title: '清釜' })
    await world.settle()
    expect(await openAlarms(plant, 'commitment-drift')).toHaveLength(1)
    expect(accepted(await world.house.query(plant.principal, myInbox, {})).items).toMatchObject([{ kind: 'drift' }])
    expect((await draftOf(plant)).drift.map(({ key }) => key)).toEqual(['riskGrade', 'count:confinedSpace'])
    expect(accepted(await publish(plant)).issue).toBe(2)
    expect(await openAlarms(plant, 'commitment-drift')).toHaveLength(0)
    expect(accepted(await world.house.query(plant.principal, myInbox, {})).items).toEqual([])
    accepted(await world.house.act(plant.safety, (scope) => scope.order(raiseAlarm, { cause: 'gas', kind: 'gas', level: 'red', title: '可燃气体泄漏', to: [{ role: 'safety-manager' }] })))
    await world.settle()
    expect(await openAlarms(plant, 'commitment-drift')).toHaveLength(0)
  })

  it('that is not there at the hour is an alarm, which publishing clears; the calendar tells late and missing', async () => {
    const plant = await world.enterprise()
    accepted(await publish(plant))
    world.clock.move(MONDAY_MORNING + DAY + HOUR + 1)
    await world.settle()
    expect(await world.events(plant.org)).toContain('responsibility.commitment-missing')
    expect(await openAlarms(plant, 'commitment-missing')).toHaveLength(1)
    expect(accepted(await world.house.query(plant.principal, commitmentToday, {}))).toMatchObject({ standing: null, late: true, publishByWords: '10:00' })
    accepted(await publish(plant))
    expect(await openAlarms(plant, 'commitment-missing')).toHaveLength(0)
    world.clock.move(MONDAY_MORNING + 3 * DAY)
    expect(accepted(await world.house.query(plant.worker, commitmentMonth, {}))).toMatchObject({ onTime: 1, late: 1, missing: 1 })
    expect(refusalOf(await world.house.command(plant.safety, saveSettings, { publishBy: '11:00', handoverMinutes: 30 }))).toBe('later-than-allowed')
    accepted(await world.house.command(plant.safety, saveSettings, { publishBy: '08:30', handoverMinutes: 20 }))
    expect((await draftOf(plant)).late).toBe(true)
  })
})

describe('the judgement below', () => {
  const findings = () => (Object.keys(TOPICS) as (keyof typeof TOPICS)[]).map((topic) => ({ topic, controlled: true, note: '' }))

  it('is signed at the post, then in the department, and stands in the chain', async () => {
    const plant = await world.enterprise()
    const sheet = accepted(await world.house.query(plant.worker, judgementSheet, { level: 'shift' }))
    expect(sheet).toMatchObject({ place: { name: '罐区操作岗' }, signed: null })
    expect(sheet.findings.find(({ topic }) => topic === 'tanks')?.known).toBe('重大危险源：液氨罐区（三级）')
    const sign = (who: typeof plant.worker, level: 'shift' | 'workshop', place: string, more: object = {}) => world.house.command(who, signJudgement, { id: newId(), level, place, findings: findings(), riskGrade: '4' as const, ...more })
    expect(refusalOf(await sign(plant.worker, 'workshop', plant.department))).toBe('not-own-place')
    const open = findings().map((it) => (it.topic === 'alarms' ? { ...it, controlled: false } : it))
    expect(refusalOf(await sign(plant.worker, 'shift', plant.post, { findings: open }))).toBe('finding-without-words')
    accepted(await sign(plant.worker, 'shift', plant.post))
    expect(refusalOf(await sign(plant.relief, 'shift', plant.post))).toBe('judged-already')
    const above = accepted(await world.house.query(plant.leader, judgementSheet, { level: 'workshop' }))
    expect(above.lower).toMatchObject([{ place: { name: '罐区操作岗' }, state: 'signed', signedBy: '王芳' }])
    expect(accepted(await world.house.query(plant.leader, myInbox, {})).items).toMatchObject([{ kind: 'workshop' }])
    accepted(await sign(plant.leader, 'workshop', plant.department, { riskGrade: '3' }))
    expect((await draftOf(plant)).chain).toMatchObject({ shift: [{ state: 'signed' }], workshop: [{ state: 'signed', riskGrade: '3' }] })
  })
})
