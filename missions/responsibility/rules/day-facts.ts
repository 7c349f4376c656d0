import type { CommitmentCounts } from '../contract/commitment.ts'
import type { DayJob, JobKind } from '../contract/day-job.ts'
import type { Declaration } from '../contract/publish-commitment.ts'

export interface SourceFact {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly installation: boolean
  readonly keyProcess: boolean
}
export interface StopFact {
  readonly hazardCode: string
  readonly startAt: number
  readonly endAt: number
  readonly reason: string
}
/** What the system sees of the plant on a day. */
export interface DayFacts {
  readonly sources: readonly SourceFact[]
  /** Units of the register, and whether a stop record covers this moment. */
  readonly units: readonly { readonly hazardCode: string; readonly stopped: boolean }[]
  /** Stop records that cover this moment. */
  readonly stops: readonly StopFact[]
  /** Not cancelled, of this day. */
  readonly jobs: readonly Pick<DayJob, 'kind' | 'level' | 'contractor' | 'hazardCode'>[]
  readonly majorDangers: readonly { readonly id: string; readonly name: string }[]
  readonly redAlarms: readonly { readonly id: string; readonly name: string }[]
  readonly overdueDangers: number
}

export type Status = Declaration['statuses'][number]

const OVERHAUL = /检|修/

/** 0 停用 1 运行 2 检维修 3 试运行: stopped when every unit of the source is; a trial job makes it a trial. */
export const statusOf = ({ code, name }: SourceFact, { units, stops, jobs }: DayFacts): Status => {
  const own = units.filter(({ hazardCode }) => hazardCode === code)
  if (own.length > 0 && own.every(({ stopped }) => stopped)) {
    const reason = [...new Set(stops.filter(({ hazardCode }) => hazardCode === code).map((it) => it.reason))].join('；')
    return { hazardCode: code, name, status: OVERHAUL.test(reason) ? '2' : '0', reason }
  }
  const trial = jobs.some(({ kind, hazardCode }) => kind === 'trial' && hazardCode === code)
  return { hazardCode: code, name, status: trial ? '3' : '1', reason: trial ? '试生产' : '' }
}

/** Every count of the commitment from the day's jobs and the state of the sources. */
export const countsOf = (facts: DayFacts, statuses: readonly Status[]): CommitmentCounts => {
  const { jobs, sources } = facts
  const of = (...kinds: JobKind[]) => jobs.filter(({ kind }) => kinds.includes(kind)).length
  const fires = (level: DayJob['level']) => jobs.filter((job) => job.kind === 'fire' && (job.level ?? 'second') === level).length
  const counted = statuses.filter(({ hazardCode }) => sources.some(({ code, installation }) => code === hazardCode && installation))
  const runs = ({ status }: Status) => status === '1' || status === '3'
  return {
    units: counted.length, running: counted.filter(runs).length, stopped: counted.filter((it) => !runs(it)).length,
    specialFire: fires('special'), firstFire: fires('first'), secondFire: fires('second'),
    confinedSpace: of('confined-space'), blindPlate: of('blind-plate'), height: of('height'), lifting: of('lifting'),
    temporaryPower: of('temporary-power'), earthwork: of('earthwork'), roadBreaking: of('road-breaking'),
    inspectionRepair: of('inspection-repair'), tankTransfer: of('tank-transfer'), tankCleaning: of('tank-cleaning'), waterDraining: of('water-draining'),
    contractorJobs: jobs.filter(({ kind, contractor }) => kind === 'contractor' || contractor !== '').length,
    changes: of('change'), startingUnits: of('start-up'), stoppingUnits: of('shut-down'), trialUnits: of('trial'),
    overhaulUnits: counted.filter(({ status }) => status === '2').length,
    keyProcesses: sources.filter(({ code, keyProcess }) => keyProcess && statuses.some((it) => it.hazardCode === code && runs(it))).length,
  }
}
