import { accept, refuse } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { CERTIFICATE_KINDS, certificateRegister } from '@anlan/people/contract/certificate'
import { findPersons } from '@anlan/people/contract/person'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { appoint, appointmentEnded, appointmentMade, endAppointment } from '../contract/appointment.ts'
import { decideAppoint, decideEnd } from '../rules/appoint.ts'
import { APPOINTMENT, listRecords, saveRecord } from '../store/record-table.ts'
import { orElse, sourcesOf, unitsOf } from './day-facts.ts'
import { handOf, KNOWN, standingAt } from './hand.ts'
import { watchDuties } from './watches.ts'

/** The certificates of a person that are valid, in words. */
const qualificationOf = async (scope: Scope, name: string): Promise<string> => {
  const { rows } = orElse(await scope.ask(endpointsOf(certificateRegister).list, { search: name, limit: 50 }), { rows: [], total: 0 })
  return rows.filter(({ data, expiry }) => data.holder === name && expiry !== 'expired').map(({ data }) => `${CERTIFICATE_KINDS[data.kind]}（至 ${data.validUntil}）`).join('、')
}

export const appointIntake = answer(appoint, async ({ id, hazardCode, role, person, phone, document, from }, scope) => {
  const { tx, org } = scope
  const source = (await sourcesOf(scope, await unitsOf(scope))).find(({ code }) => code === hazardCode)
  if (source === undefined) return refuse('no-such-source', '没有这个危险源，请先在“风险分析对象”登记', { field: 'hazardCode' })
  if (source.level === 'none') return refuse('no-major-source', '这个危险源不构成重大危险源，不需要包保责任人', { field: 'hazardCode', clause: '应急厅〔2021〕12号 履职' })
  const [found] = orElse(await scope.ask(findPersons, { ids: [person] }), { persons: [] }).persons
  if (found === undefined) return refuse('no-such-person', '没有这个人员', { field: 'person' })
  const standing = await listRecords(tx, org, APPOINTMENT, sql`hazard_code = ${hazardCode} and role = ${role}`, sql`from_day for update`)
  const words = {
    hazardCode, hazardName: source.name, hazardLevel: source.level, role, person, personName: found.name, postName: found.postName ?? '',
    phone: phone === '' ? (found.mobile ?? '') : phone, qualification: await qualificationOf(scope, found.name), document, from,
  }
  const decision = decideAppoint(id, words, standing, handOf(scope))
  if (!decision.accepted) return decision
  const { made, ended } = decision.value
  if (ended !== null) {
    await saveRecord(tx, org, APPOINTMENT, ended)
    scope.record(appointmentEnded, { subject: ended.id, data: { appointment: ended } })
  }
  if (!(await saveRecord(tx, org, APPOINTMENT, made))) return KNOWN
  scope.record(appointmentMade, { subject: id, data: { appointment: made } })
  await watchDuties(scope)
  return accept({ id, version: made.version })
})

export const endAppointmentIntake = answer(endAppointment, async (input, scope) => {
  const standing = await standingAt(scope, APPOINTMENT, input)
  if (!standing.accepted) return standing
  const decision = decideEnd(standing.value, input.until, handOf(scope))
  if (!decision.accepted) return decision
  await saveRecord(scope.tx, scope.org, APPOINTMENT, decision.value)
  scope.record(appointmentEnded, { subject: input.id, data: { appointment: decision.value } })
  return accept({ id: input.id, version: decision.value.version })
})
