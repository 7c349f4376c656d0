import type { CellContent, RegisterRow } from './register-rows.ts'
import type { Header } from './workbook-columns.ts'

/** Why a cell is wrong. */
export type FaultKind =
  | 'missing' | 'unknown-code' | 'class-mismatch' | 'unknown-cycle-unit' | 'not-a-number' | 'window-missing' | 'cycle-exceeds-window'
  | 'task-item-missing' | 'task-item-out-of-range' | 'not-in-scale' | 'bad-id' | 'duplicate'

/** One change of one cell, on the `nth` row (from 0) that `where` finds. A fault has a kind; an oddity means what the clean cell said. */
export interface Disturbance {
  readonly header: Header
  readonly nth: number
  readonly where: (row: RegisterRow) => boolean
  readonly write: (clean: CellContent) => CellContent
  readonly kind?: FaultKind
}

const patrolled = ({ measure }: RegisterRow) => measure.dataSrc === 2 && measure.duty.workType === 0
const inClass = (classify2: string) => (row: RegisterRow) => row.measure.classify2 === classify2 && patrolled(row)
const everyHours = ({ measure }: RegisterRow) => measure.cadence?.unit === '小时'
const every = (cycle: number, unit: string) => ({ measure }: RegisterRow) => measure.cadence?.cycle === cycle && measure.cadence.unit === unit
const dutyOf = (workType: number) => ({ measure }: RegisterRow) => measure.duty.workType === workType
const startsEvent = ({ event, measure }: RegisterRow) => event.measures[0] === measure

/** Untidy, yet a careful reader knows what is meant: these are no faults. */
export const oddities: readonly Disturbance[] = [
  { header: '排查周期', nth: 2, where: every(1, '天'), write: () => '１' },
  { header: '排查周期', nth: 5, where: every(7, '天'), write: () => '７' },
  { header: '排查周期', nth: 4, where: every(3, '月'), write: () => '3' },
  { header: '周期单位', nth: 6, where: every(1, '月'), write: (clean) => `${String(clean)} ` },
  { header: '管控方式', nth: 11, where: patrolled, write: () => '２' },
  { header: '管控方式', nth: 15, where: patrolled, write: () => '隐患排查' },
  { header: '管控方式', nth: 6, where: ({ measure }) => measure.dataSrc === 1, write: () => '自动化监控' },
  { header: '管控措施分类1', nth: 7, where: inClass('1-5'), write: () => '工程技术' },
  { header: '管控措施分类1', nth: 9, where: inClass('3-4'), write: () => '３' },
  { header: '管控措施分类1', nth: 4, where: inClass('2-2'), write: () => '2.维护保养' },
  { header: '管控措施分类2', nth: 2, where: inClass('1-1'), write: () => '１－１' },
  { header: '管控措施分类2', nth: 3, where: inClass('4-3'), write: () => '消防设施' },
  { header: '管控措施分类2', nth: 2, where: inClass('2-1'), write: () => '2-1 动设备' },
  { header: '工作日类型', nth: 9, where: every(1, '天'), write: (clean) => (['每天', '法定工作日', '非法定工作日'][Number(clean)] ?? null) },
  { header: '任务类型', nth: 21, where: patrolled, write: () => '日常任务' },
  { header: '任务类型', nth: 0, where: dutyOf(3), write: () => '操作负责人任务' },
  { header: '工作开始时间', nth: 1, where: everyHours, write: (clean) => hourAndMinute(clean) },
  { header: '工作开始时间', nth: 2, where: everyHours, write: (clean) => fractionOfDay(clean) },
  { header: '工作结束时间', nth: 2, where: everyHours, write: (clean) => fractionOfDay(clean) },
  { header: '责任岗位', nth: 30, where: patrolled, write: (clean) => `${String(clean)}  ` },
  { header: '责任岗位', nth: 33, where: patrolled, write: (clean) => `　${String(clean)}` },
  { header: '管控层级', nth: 36, where: patrolled, write: (clean) => `${String(clean)}级` },
]

/** Wrong, and nobody but the enterprise can say what was meant. */
export const faults: readonly (Disturbance & { readonly kind: FaultKind })[] = [
  { header: '管控方式', nth: 40, where: patrolled, write: () => '巡检', kind: 'unknown-code' },
  { header: '管控措施分类1', nth: 44, where: patrolled, write: () => 5, kind: 'unknown-code' },
  { header: '管控措施分类2', nth: 10, where: inClass('1-5'), write: () => '3-4', kind: 'class-mismatch' },
  { header: '管控措施分类2', nth: 12, where: inClass('3-4'), write: () => '1-4', kind: 'class-mismatch' },
  { header: '管控措施分类2', nth: 9, where: inClass('2-2'), write: () => '2-4', kind: 'unknown-code' },
  { header: '管控措施分类2', nth: 1, where: inClass('1-1'), write: () => new Date(Date.UTC(2026, 0, 1)), kind: 'unknown-code' },
  { header: '排查周期', nth: 50, where: patrolled, write: () => '每班', kind: 'not-a-number' },
  { header: '周期单位', nth: 14, where: every(7, '天'), write: () => '周', kind: 'unknown-cycle-unit' },
  { header: '周期单位', nth: 8, where: every(3, '月'), write: () => '季度', kind: 'unknown-cycle-unit' },
  { header: '工作结束时间', nth: 0, where: everyHours, write: () => null, kind: 'window-missing' },
  { header: '排查周期', nth: 3, where: everyHours, write: () => 25, kind: 'cycle-exceeds-window' },
  { header: '工作日类型', nth: 17, where: every(1, '天'), write: () => 7, kind: 'unknown-code' },
  { header: '包保任务项', nth: 0, where: dutyOf(1), write: () => null, kind: 'task-item-missing' },
  { header: '包保任务项', nth: 0, where: dutyOf(2), write: () => 12, kind: 'task-item-out-of-range' },
  { header: '可能性L', nth: 20, where: startsEvent, write: () => 8, kind: 'not-in-scale' },
  { header: '管控措施', nth: 60, where: patrolled, write: () => null, kind: 'missing' },
  { header: '隐患排查内容', nth: 66, where: patrolled, write: () => '   ', kind: 'missing' },
  { header: '排查周期', nth: 72, where: patrolled, write: () => null, kind: 'missing' },
  { header: '责任岗位', nth: 78, where: patrolled, write: () => null, kind: 'missing' },
  { header: '管控方式', nth: 84, where: patrolled, write: () => null, kind: 'missing' },
  // two faults in one row: both are to be told at once
  { header: '周期单位', nth: 84, where: patrolled, write: () => '次/班', kind: 'unknown-cycle-unit' },
  { header: '平台ID', nth: 90, where: patrolled, write: () => '待省平台分配', kind: 'bad-id' },
]

/** The row that was pasted twice stands right under its original. */
export const pastedTwice = { where: patrolled, nth: 96, header: '管控措施', kind: 'duplicate' } as const

function hourAndMinute(clock: CellContent): string {
  const [hour, minute] = String(clock).split(':')
  return `${Number(hour)}:${minute}`
}

/** How Excel itself keeps a time of day: 0.5 is noon. */
function fractionOfDay(clock: CellContent): number {
  const [hour = 0, minute = 0, second = 0] = String(clock).split(':').map(Number)
  return (hour * 3600 + minute * 60 + second) / 86_400
}
