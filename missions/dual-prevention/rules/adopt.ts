import type { Id } from '@anlan/kernel/id'
import type { Adoption } from '../contract/adopt-records.ts'
import type { Danger, InspectionPlan, InspectionRecord, Measure, RiskEvent, RiskUnit, StopRecord } from '../contract/records.ts'
import { reportedDanger } from './report-danger.ts'
import { wouldChange } from './revision.ts'

type Of<Kind extends Adoption['kind']> = Extract<Adoption, { readonly kind: Kind }>

/** Who made and changed it at the master's. */
const traced = ({ id, deleted, createdAt, createdBy, updatedAt, updatedBy }: Adoption, version: number) => ({ id, deleted, createdAt, createdBy, updatedAt, updatedBy, version })

/** What the master does not know of a new record: the mildest that says "not judged here yet". */
export const adoptUnit = (it: Of<'unit'>, before: RiskUnit | undefined): RiskUnit => ({ riskLevel: '4', ...before, ...traced(it, next(before)), ...it.words })
export const adoptRiskEvent = (it: Of<'risk-event'>, before: RiskEvent | undefined): RiskEvent => ({ inherent: null, inherentLevel: null, residualLevel: null, ...before, ...traced(it, next(before)), ...it.words })
export const adoptMeasure = (it: Of<'measure'>, before: Measure | undefined): Measure => ({ controlLevel: null, ...before, ...traced(it, next(before)), ...it.words })
export const adoptPlan = (it: Of<'plan'>, before: InspectionPlan | undefined): InspectionPlan => ({ post: null, postName: null, person: null, ...before, ...traced(it, next(before)), active: !it.deleted, ...it.words })
/** Approved where its master is: it holds for its period there. */
export const adoptStop = (it: Of<'stop'>, before: StopRecord | undefined): StopRecord => {
  const { endAt, ...words } = it.words
  return { ...before, ...traced(it, next(before)), ...words, endAt: endAt ?? FOR_EVER, state: endAt === null ? 'running' : 'ended', endedAt: endAt }
}

/** A stop that the master has not ended. */
const FOR_EVER = Date.parse('2099-12-31T23:59:59+08:00')

export const adoptRecord = (it: Of<'record'>, before: InspectionRecord | undefined, measure: Id): InspectionRecord => ({
  due: null, note: '', photos: [], late: null, deviceClockOffset: null, ...before, ...traced(it, next(before)), ...it.words, measure, inspector: it.createdBy,
})

interface Named {
  readonly id: Id
  readonly name: string
}

/** Persons come by name: a name that is no person of ours stands under the danger's own id, and can be put right by hand. */
export const adoptDanger = (it: Of<'danger'>, before: Danger | undefined, personOf: (name: string) => Named | undefined): Danger => {
  const { responsible, acceptor, ...words } = it.words
  const named = (name: string): Named => personOf(name) ?? { id: it.id, name }
  const blank = reportedDanger({ id: it.id, description: words.description, place: '未填写', photos: [] }, { by: { id: it.id, name: it.createdBy, roles: [], now: it.createdAt }, reportedAt: words.reportedAt, reporterId: null, found: null })
  return { ...blank, ...before, ...traced(it, next(before)), ...words, responsible: named(responsible), acceptor: acceptor === null ? null : named(acceptor) }
}

const next = (before: { readonly version: number } | undefined): number => (before?.version ?? 0) + 1

/** The same but for its version says nothing new. */
export const isNews = <Kept extends { readonly version: number }>(before: Kept | undefined, after: Kept): boolean =>
  before === undefined || wouldChange(before, { ...after, version: before.version })
