import type { Danger, InspectionPlan, InspectionRecord, Measure, RiskEvent, RiskUnit, StopRecord } from '@anlan/dual-prevention/contract/records'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { Commitment, CommitmentTicket, DeviceStatus } from '@anlan/responsibility/contract/commitment'
import { beijingStamp, type Instant, startOfDay } from '@anlan/kernel/time'

/**
 * The sender's field map, written by hand from `standards/exchange/dual-prevention.md`. It imports neither the specification's
 * table nor the station, so that one wrong line cannot be wrong on both sides and pass.
 */
export type WireValue = string | number | readonly Readonly<Record<string, string | number>>[]
/** Null only where a receiver wants to read that there is nothing; it counts as empty. */
export type WireRow = Readonly<Record<string, WireValue | null>>
export type Draft = Readonly<Record<string, WireValue | null | undefined>>

/** Bytes of the photo fields, in Base64; an id without bytes is left out. */
export type Photos = (id: string | undefined) => string | undefined

/** Empty fields do not travel. */
export const filled = (draft: Draft): WireRow =>
  Object.fromEntries(Object.entries(draft).filter((entry): entry is [string, WireValue] => entry[1] !== undefined && entry[1] !== null && entry[1] !== ''))

interface Traced {
  readonly createdAt: Instant
  readonly createdBy: string
  readonly updatedBy: string
}

interface RowParts {
  readonly companyCode: string
  readonly parcel: Parcel
  readonly deleted?: boolean
  readonly own: Draft
}

const row = ({ companyCode, parcel, own, deleted = parcel.record.deleted }: RowParts): WireRow => {
  const trace = parcel.record as unknown as Traced
  return filled({
    id: parcel.id,
    companyCode,
    ...own,
    deleted: deleted ? '1' : '0',
    createDate: beijingStamp(trace.createdAt),
    createBy: trace.createdBy,
    // A clock that was set back must not make a row older than its beginning.
    updateDate: beijingStamp(Math.max(parcel.updatedAt, trace.createdAt)),
    updateBy: trace.updatedBy,
  })
}

const unit = ({ hazardCode, department, responsible, name }: RiskUnit): Draft => ({
  hazardCode,
  hazardDep: department,
  hazardLiablePerson: responsible,
  riskUnitName: name,
})

const riskEvent = ({ unit: riskUnitId, name }: RiskEvent): Draft => ({ riskUnitId, riskEventName: name })

const measure = (it: Measure): Draft => ({
  riskEventId: it.riskEvent,
  dataSrc: it.dataSrc,
  riskMeasureDesc: it.description,
  classify1: it.classify1,
  classify2: it.classify2,
  classify3: it.classify3,
  troubleshootContent: it.inspectionContent,
})

/** `08:00` as the exchange writes it: `8:00:00`. */
const clock = (time: string | null): string | null => (time === null ? null : `${Number(time.slice(0, 2))}:${time.slice(3, 5)}:00`)

const plan = (it: InspectionPlan): Draft => ({
  riskMeasureId: it.measure,
  troubleshootContent: it.content,
  checkCycle: it.cycle,
  checkCycleUnit: it.cycleUnit,
  taskStartTime: beijingStamp(it.firstStart),
  workStartTime: it.cycleUnit === '小时' ? clock(it.windowStart) : null,
  workEndTime: it.cycleUnit === '小时' ? clock(it.windowEnd) : null,
  workDayType: it.workDayType,
  workType: it.workType,
  taskNum: it.workType === '0' ? null : it.taskNum,
})

const record = (it: InspectionRecord): Draft => ({
  checkTaskId: it.plan,
  checkTime: beijingStamp(it.checkedAt),
  checkStatus: it.result,
  mobileMe: it.device,
  isDefend: it.guarantee ? '1' : '0',
  createByMobile: it.inspectorMobile,
  updateByMobile: it.inspectorMobile,
})

const STATE: Readonly<Record<Danger['state'], string>> = { reported: '0', rectifying: '0', rejected: '0', 'to-accept': '1', accepted: '9' }
const DAY_END = 86_399_000

const danger = (it: Danger, photos: Photos): Draft => ({
  hazardCode: it.hazardCode,
  riskMeasureId: it.measure,
  checkRecordId: it.record,
  dangerName: it.name,
  dangerLevel: it.level,
  registTime: beijingStamp(it.reportedAt),
  registrant: it.reporter,
  // The enterprise's own words stand below the code that the hub knows: `10-1` is 10.
  dangersSrc: it.source.split('-')[0],
  enforcementId: it.enforcementId,
  dangerManageType: it.manageType,
  hazardDangerType: it.kind,
  hazardCategory: Number(it.category),
  dangerDesc: it.description,
  dangerReason: it.reason,
  controlMeasures: it.measures,
  cost: it.cost === null ? null : String(Number(it.cost.toFixed(6))),
  liablePerson: it.responsible?.name,
  // The deadline is a day; it ends with the day.
  dangerManageDeadline: it.deadline === null ? null : beijingStamp(startOfDay(it.deadline) + DAY_END),
  checkAcceptPerson: it.state === 'accepted' ? it.acceptor?.name : null,
  checkAcceptTime: it.acceptedAt === null ? null : beijingStamp(it.acceptedAt),
  checkAcceptComment: it.acceptComment,
  dangerState: STATE[it.state],
  managementClassification: it.managementClass,
  occurrenceLink: it.occurrence,
  dangerImg: photos(it.photosBefore[0]),
  dangerAcceptImg: photos(it.photosAfter[0]),
})

const stop = (it: StopRecord): Draft => ({
  hazardCode: it.hazardCode,
  riskUnitId: it.unit,
  stopStartTime: beijingStamp(it.startAt),
  stopEndTime: beijingStamp(it.endAt),
  stopReason: it.reason,
})

const yes = (it: boolean): string => (it ? '1' : '0')
const stampOf = (at: Instant | null): string | null => (at === null ? null : beijingStamp(at))

const commitment = ({ counts, ...it }: Commitment): Draft => ({
  unitsNumber: counts.units,
  runNumber: counts.running,
  parkNumber: counts.stopped,
  firesNumber: counts.specialFire,
  fire1Number: counts.firstFire,
  fire2Number: counts.secondFire,
  roadworkNumber: counts.roadBreaking,
  soilworkNumber: counts.earthwork,
  highworkNumber: counts.height,
  electricityworkNumber: counts.temporaryPower,
  liftingworkNumber: counts.lifting,
  blindplateNumber: counts.blindPlate,
  spaceworkNumber: counts.confinedSpace,
  inspectionNumber: counts.inspectionRepair,
  pourOutNumber: counts.tankTransfer,
  cleanTankNumber: counts.tankCleaning,
  drainingNumber: counts.waterDraining,
  contractorNumber: counts.contractorJobs,
  changedTaskNumber: counts.changes,
  contractor: yes(it.contractorWork),
  trialProduction: yes(it.trialProduction),
  openParking: yes(it.startStop),
  openParkingNumber: counts.startingUnits + counts.stoppingUnits,
  workNumber: counts.startingUnits,
  notWorkNumber: counts.stoppingUnits,
  test: yes(it.pilotTest),
  testNumber: counts.trialUnits,
  overhaulWorkNumber: counts.overhaulUnits,
  dangerProcessNumber: counts.keyProcesses,
  mHazards: yes(it.majorDanger),
  riskGrade: it.riskGrade,
  commitDate: beijingStamp(it.signedAt),
  commitment: it.signatory.name,
  commitContent: it.content,
})

const deviceStatus = (it: DeviceStatus): Draft => ({
  promiseId: it.commitment,
  hazardCode: it.hazardCode,
  isTesting: yes(it.testing),
  runStatus: it.status,
  runStatusBeginTime: stampOf(it.from),
  runStatusEndTime: stampOf(it.to),
  runStatusReason: it.reason,
  isChanged: yes(it.changed),
  changedTime: it.changed ? stampOf(it.changedAt) : null,
  changedReason: it.changed ? it.changedReason : null,
})

const commitmentTicket = (it: CommitmentTicket): Draft => ({ promiseId: it.commitment, ticketId: it.ticket })

const NO_PHOTOS: Photos = () => undefined

const UNAPPROVED: readonly StopRecord['state'][] = ['requested', 'refused', 'withdrawn']

/** @returns the row, or `undefined` when the hub does not take such a record: a danger that nobody has confirmed, a stop that nobody has approved */
export const rowOf = (companyCode: string, parcel: Parcel, photos: Photos = NO_PHOTOS): WireRow | undefined => {
  const parts = { companyCode, parcel }
  const it = parcel.record as unknown
  switch (parcel.kind) {
    case 'unit':
      return row({ ...parts, own: unit(it as RiskUnit) })
    case 'risk-event':
      return row({ ...parts, own: riskEvent(it as RiskEvent) })
    case 'measure':
      return row({ ...parts, own: measure(it as Measure) })
    case 'plan':
      return row({ ...parts, own: plan(it as InspectionPlan) })
    case 'record':
      return row({ ...parts, own: record(it as InspectionRecord) })
    case 'commitment':
      return row({ ...parts, own: commitment(it as Commitment) })
    case 'device-status':
      return row({ ...parts, own: deviceStatus(it as DeviceStatus) })
    case 'commitment-ticket':
      return row({ ...parts, own: commitmentTicket(it as CommitmentTicket) })
    case 'stop': {
      const asked = it as StopRecord
      const unapproved = UNAPPROVED.includes(asked.state)
      if (unapproved && !parcel.knownThere) return undefined
      // Approved, sent and then withdrawn before it began: it is taken back.
      return row({ ...parts, own: stop(asked), deleted: asked.deleted || unapproved })
    }
    case 'danger': {
      const found = it as Danger
      const unconfirmed = found.state === 'reported' || found.state === 'rejected'
      if (unconfirmed && !parcel.knownThere) return undefined
      // Once sent and then found to be none: it is taken back.
      return row({ ...parts, own: danger(found, photos), deleted: found.deleted || found.state === 'rejected' })
    }
  }
}

export const photoIdsOf = ({ kind, record: it }: Parcel): string[] => {
  if (kind !== 'danger') return []
  const { photosBefore, photosAfter } = it as unknown as Danger
  return [photosBefore[0], photosAfter[0]].filter((id) => id !== undefined)
}
