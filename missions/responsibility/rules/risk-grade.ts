import type { CommitmentCounts } from '../contract/commitment.ts'
import type { DayFacts } from './day-facts.ts'

export type Grade = '1' | '2' | '3' | '4'
export interface Graded {
  readonly grade: Grade
  /** What led to it, the gravest first. */
  readonly reasons: readonly string[]
}

/**
 * The day's grade of risk. No rule in print gives one: the steps follow practice and stand on the screen as 待核, and
 * the principal may always declare a graver one.
 */
export const gradeOf = (counts: CommitmentCounts, { majorDangers, redAlarms, overdueDangers }: Pick<DayFacts, 'majorDangers' | 'redAlarms' | 'overdueDangers'>): Graded => {
  const when = (grade: Grade, count: number, words: string) => (count > 0 ? [{ grade, words: words.replace('n', String(count)) }] : [])
  const found = [
    ...when('1', majorDangers.length, '有 n 条重大事故隐患未消除'),
    ...when('2', redAlarms.length, '有 n 条红色报警未消除'),
    ...when('2', counts.specialFire, '特级动火 n 处'),
    ...when('2', counts.confinedSpace, '受限空间作业 n 处'),
    ...when('2', counts.startingUnits + counts.stoppingUnits, '装置开停车 n 套'),
    ...when('2', counts.trialUnits, '试生产装置 n 套'),
    ...when('2', counts.tankCleaning, '清罐作业 n 处'),
    ...when('3', counts.firstFire + counts.secondFire, '一级、二级动火 n 处'),
    ...when('3', counts.blindPlate + counts.height + counts.lifting + counts.temporaryPower + counts.earthwork + counts.roadBreaking, '其他特殊作业 n 处'),
    ...when('3', counts.inspectionRepair + counts.overhaulUnits, '检维修 n 项'),
    ...when('3', counts.tankTransfer + counts.waterDraining, '倒罐、切水 n 项'),
    ...when('3', counts.contractorJobs, '承包商作业 n 项'),
    ...when('3', counts.changes, '变更 n 项'),
    ...when('3', overdueDangers, '有 n 条隐患超期未整改'),
  ]
  const grade = found.map((it) => it.grade).sort()[0] ?? '4'
  return { grade, reasons: found.length === 0 ? ['没有高危险作业、重大隐患和红色报警'] : found.toSorted((a, b) => a.grade.localeCompare(b.grade)).map(({ words }) => words) }
}
