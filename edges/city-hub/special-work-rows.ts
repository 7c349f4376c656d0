import type { Parcel, ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { DEFAULT_WORK_WIRE, type SpecialWorkWire } from '@anlan/exchange/contract/special-work-wire'
import { beijingStamp, type Instant } from '@anlan/kernel/time'
import type { WorkAlarmRecord, WorkPaperRecord, WorkPermitRecord, WorkPlanRecord } from '@anlan/special-work/contract/records'
import { type Draft, filled, type WireRow } from './rows.ts'

/**
 * The sender's maps of special work, written by hand from `standards/exchange/special-work.md`. They import neither the
 * specification's table nor the law's: one wrong line is not to be wrong on both sides.
 */
export type SpecialWorkRow = { readonly row: WireRow } | { readonly lacks: string } | undefined

/** Base64 of a file of the enterprise; an id without bytes is left out. */
export type Papers = (id: string | null) => string | undefined

interface Sending {
  readonly companyCode: string
  readonly parcel: Parcel
  readonly wire: SpecialWorkWire
  readonly paper: Papers
}
type Work = { readonly kind: WorkPermitRecord['kind']; readonly level: WorkPermitRecord['level'] }

/** AQ 3064.2 A.2: the level is in the code. What has none (hot work in a fixed area) is no permit to a receiver. */
const TICKET_TYPE: Readonly<Record<Work['kind'], Readonly<Record<string, string>>>> = {
  'hot-work': { special: '01', first: '02', second: '03' },
  'temporary-power': { none: '10' },
  height: { i: '21', ii: '22', iii: '23', iv: '24' },
  excavation: { none: '30' },
  'road-closure': { none: '40' },
  blinding: { none: '50' },
  lifting: { first: '61', second: '62', third: '63' },
  'confined-space': { none: '70' },
}
const typeOf = ({ kind, level }: Work): string | undefined => TICKET_TYPE[kind][level ?? 'none']

/** Done but not accepted is still 作业中: A.1 has no code of its own for it. */
const TICKET_STATUS: Readonly<Record<WorkPermitRecord['state'], string>> = { draft: '0', preparing: '0', signing: '0', issued: '1', working: '2', finished: '2', closed: '3', void: '4', cancelled: '5', suspended: '6' }

const stamp = (at: Instant | null): string | null => (at === null ? null : beijingStamp(at))
const yes = (it: boolean): string => (it ? '1' : '0')
/** The English comma parts them; one inside a name would part it too. */
const list = (of: readonly string[]): string => of.map((one) => one.replaceAll(/[,，、]/gu, ' ').trim()).join(',')
const names = (of: readonly { readonly name: string }[]): string => list(of.map(({ name }) => name))
const position = ({ area, spot }: { readonly area: string; readonly spot: string }): string => `${area} ${spot}`

/** Times that A.1 wants before there are any. */
const unknown = ({ unknownTime }: SpecialWorkWire, at: Instant | null, planned: Instant): string | null => stamp(at ?? (unknownTime === 'planned' ? planned : null))

/** Filled, and where the receiver wants to read that there is nothing yet, JSON null instead of no field. */
const written = ({ unknownTime }: SpecialWorkWire, times: readonly string[], draft: Draft): WireRow => {
  const row = filled(draft)
  return unknownTime === 'null' ? { ...Object.fromEntries(times.map((name) => [name, null])), ...row } : row
}

interface Trace { readonly createdAt: Instant; readonly createdBy: string; readonly updatedBy: string }

const aqTrace = ({ parcel }: Sending): Draft => {
  const it = parcel.record as unknown as Trace
  return { DELETED: yes(parcel.record.deleted), CREATE_DATE: beijingStamp(it.createdAt), CREATE_BY: it.createdBy, UPDATE_DATE: beijingStamp(Math.max(parcel.updatedAt, it.createdAt)), UPDATE_BY: it.updatedBy }
}
const parkTrace = ({ parcel }: Sending): Draft => {
  const it = parcel.record as unknown as Trace
  return { deleted: yes(parcel.record.deleted), createDate: beijingStamp(it.createdAt), createBy: it.createdBy, updateDate: beijingStamp(Math.max(parcel.updatedAt, it.createdAt)), updateBy: it.updatedBy }
}

/** 33 fields of table A.1, by our own names for what is shared with the park's form. */
const permitFields = (it: WorkPermitRecord, type: string, wire: SpecialWorkWire) => ({
  COMPANY_NAME: it.company, TICKET_TYPE: type, GAS_NAME: it.gas?.name, GAS_TIME: it.gas === null ? null : beijingStamp(it.gas.at), GAS_VALUE: it.gas?.value,
  ISSUE_TIME: unknown(wire, it.issuedAt, it.from), START_TIME: beijingStamp(it.startedAt ?? it.from), END_TIME: beijingStamp(it.finishedAt ?? it.until),
  TICKET_POSITION: position(it), TICKET_CONTENT: it.content, CHECKED_TIME: unknown(wire, it.acceptedAt, Math.max(it.finishedAt ?? it.until, it.startedAt ?? it.from)),
  LONGITUDE: it.at?.[0], LATITUDE: it.at?.[1], TICKET_STATUS: TICKET_STATUS[it.state],
  SUPERVISOR_NAME: names(it.guardians), WORKER_NAME: names(it.workers), WORKER_CERTI_NAME: list(it.certificates.map(({ work }) => work)), WORKER_CERTI_NUM: list(it.certificates.map(({ number }) => number)),
  WORK_DEPARTMENT: list(it.workUnits), IS_CONTRACTOR_WORK: yes(it.contractor), TICKET_RESPONS_NAME: it.inCharge.name, MAJOR_PERSON_MOBILE: it.inChargeMobile,
  IS_CHANGED: yes(it.changedCause !== null), CHANGED_CAUSE: it.changedCause, IS_CANCELLED: yes(it.state === 'cancelled'), CANCELLED_CAUSE: it.cancelledCause,
})

/** `TICKET_RESPONS_NAME` as the park writes it. */
const camel = (name: string): string => name.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())

/** What a permit lacks to be taken, in words that say where to go. */
const lacking = (it: WorkPermitRecord): string | undefined => {
  if (it.at === null) return it.unplaced ?? '坐标基准未测量'
  if (it.inChargeMobile === '') return `缺少作业负责人${it.inCharge.name}的手机号：请在“人员”中填写，保存后自动报送`
  if (it.guardians.length === 0) return '缺少监护人：请在作业票中填写'
  return it.workers.length === 0 ? '缺少作业人员：请在作业票中填写' : undefined
}

const permitRow = (sending: Sending): SpecialWorkRow => {
  const { companyCode, parcel, wire, paper } = sending
  const it = parcel.record as unknown as WorkPermitRecord
  const type = typeOf(it)
  if (type === undefined) return undefined
  const lacks = lacking(it)
  if (lacks !== undefined) return { lacks }
  const own = permitFields(it, type, wire)
  if (wire.shape === 'aq3064') return { row: written(wire, ['ISSUE_TIME', 'CHECKED_TIME'], { ID: parcel.id, COMPANY_CODE: companyCode, ...own, ...aqTrace(sending) }) }
  const { CHECKED_TIME: checked, ...others } = own
  const park = Object.fromEntries(Object.entries(others).map(([name, value]) => [camel(name), value]))
  return { row: written(wire, ['issueTime', wire.checkedName], { uuid: parcel.id, companyCode, ...park, [wire.checkedName]: checked, ticketNum: it.number, jobId: it.plan, ticketPic: paper(it.paper), ...parkTrace(sending) }) }
}

const planRow = (sending: Sending): SpecialWorkRow => {
  const { companyCode, parcel, wire } = sending
  const it = parcel.record as unknown as WorkPlanRecord
  const types = [...new Set(it.works.flatMap((work) => typeOf(work) ?? []))]
  if (types.length === 0 || (it.deleted && !parcel.knownThere)) return undefined
  return wire.shape === 'aq3064'
    ? { row: filled({
        ID: parcel.id, COMPANY_CODE: companyCode, COMPANY_NAME: it.company, APPLY_DEPARTMENT: it.unit, WORK_DEPARTMENT: it.workUnit, TICKET_CONTENT: it.content, TICKET_POSITION: position(it),
        START_TIME: beijingStamp(it.from), END_TIME: beijingStamp(it.until), TICKET_TYPE: list(types), IS_CONTRACTOR_WORK: yes(it.contractor), IS_EMERGENCY: yes(it.emergency), EMERGENCY_CAUSE: it.emergencyReason, APPROVE_TIME: stamp(it.approvedAt), ...aqTrace(sending),
      }) }
    : { row: filled({
        uuid: parcel.id, companyCode, ticketType: list(types), startTime: beijingStamp(it.from), endTime: beijingStamp(it.until), ticketPosition: position(it), jobContent: it.content, workDepartment: it.workUnit,
        isContractorWork: yes(it.contractor), ticketResponsName: it.inCharge?.name, majorPersonMobile: it.inChargeMobile, ...parkTrace(sending),
      }) }
}

/** Table A.3; an alarm without a code of A.4 is our own business. The park's form has no alarms. */
const alarmRow = (sending: Sending): SpecialWorkRow => {
  const it = sending.parcel.record as unknown as WorkAlarmRecord
  if (it.code === null || sending.wire.shape === 'park') return undefined
  return { row: filled({ ID: sending.parcel.id, COMPANY_CODE: sending.companyCode, TICKET_ID: it.permit, ALARM_START_TIME: beijingStamp(it.begunAt), ALARM_TYPE: it.code, ALARM_END_TIME: stamp(it.endedAt), ALARM_RESULT: it.result, ...aqTrace(sending) }) }
}

/** The park's form has the picture in the permit itself. */
const paperRow = (sending: Sending): SpecialWorkRow => {
  const it = sending.parcel.record as unknown as WorkPaperRecord
  const bytes = sending.wire.shape === 'park' ? undefined : sending.paper(it.file)
  if (sending.wire.shape === 'park') return undefined
  if (bytes === undefined) return { lacks: '电子作业票的文件读不出来：请从备份恢复数据目录' }
  return { row: filled({ ID: sending.parcel.id, COMPANY_CODE: sending.companyCode, TICKET_ID: it.permit, FILE_NAME: it.name, FILE_DIGEST: it.sha256, FILE_CONTENT: bytes, ...aqTrace(sending) }) }
}

/** Files whose bytes a row carries. */
export const paperIdsOf = ({ kind, record }: Parcel): string[] => {
  const id = kind === 'work-paper' ? record['file'] : kind === 'work-permit' ? record['paper'] : null
  return typeof id === 'string' ? [id] : []
}

/** @returns the row, why there is none yet, or `undefined` when the receiver has no place for such a record */
export const specialWorkRow = ({ companyCode, specialWork: wire = DEFAULT_WORK_WIRE }: Pick<ReceiverAccess, 'companyCode' | 'specialWork'>, parcel: Parcel, paper: Papers = () => undefined): SpecialWorkRow => {
  const sending = { companyCode, parcel, wire, paper }
  switch (parcel.kind) {
    case 'work-plan': return planRow(sending)
    case 'work-permit': return permitRow(sending)
    case 'work-paper': return paperRow(sending)
    case 'work-alarm': return alarmRow(sending)
    default: return undefined
  }
}
