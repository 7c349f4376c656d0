import { labelOf } from '@anlan/standards/code-table'
import { CONTROL_LEVEL, RISK_LEVEL, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import type { RiskEvent } from '../contract/records.ts'
import type { RegisterLine } from '../contract/register-on-day.ts'
import { REGISTER_COLUMNS, type RegisterKey } from './register-columns.ts'

type Rating = RiskEvent['residual']
type Cell = string | number | null

const level = (code: string | null | undefined): Cell => (code == null ? null : labelOf(RISK_LEVEL, code))
const l = (rating: Rating): Cell => rating?.l ?? null
const e = (rating: Rating): Cell => (rating?.method === 'LEC' ? rating.e : null)
const c = (rating: Rating): Cell => (rating == null ? null : rating.method === 'LEC' ? rating.c : rating.s)

/** A plan that is a person's has no words on the sheet; with the id of its measure it is left alone when it comes back. */
const planOf = ({ plan }: RegisterLine) => (plan?.postName == null ? null : plan)

/** How a line stands in the workbook that the import reads: the same column, the same word. */
const CELLS: Readonly<Record<RegisterKey, (line: RegisterLine) => Cell>> = {
  id: ({ measure }) => measure?.id ?? null,
  hazardCode: ({ unit }) => unit.hazardCode,
  department: ({ unit }) => unit.department,
  responsible: ({ unit }) => unit.responsible,
  unitName: ({ unit }) => unit.name,
  riskLevel: ({ unit }) => level(unit.riskLevel),
  areas: ({ unit }) => (unit.areas ?? []).join('、'),
  eventName: ({ riskEvent }) => riskEvent?.name ?? null,
  l: ({ riskEvent }) => l(riskEvent?.inherent),
  e: ({ riskEvent }) => e(riskEvent?.inherent),
  c: ({ riskEvent }) => c(riskEvent?.inherent),
  inherentLevel: ({ riskEvent }) => level(riskEvent?.inherentLevel),
  residualLevel: ({ riskEvent }) => level(riskEvent?.residualLevel),
  residualL: ({ riskEvent }) => l(riskEvent?.residual),
  residualE: ({ riskEvent }) => e(riskEvent?.residual),
  residualC: ({ riskEvent }) => c(riskEvent?.residual),
  residualReason: ({ riskEvent }) => riskEvent?.residualReason ?? null,
  dataSrc: ({ measure }) => measure?.dataSrc ?? null,
  classify1: ({ measure }) => measure?.classify1 ?? null,
  classify2: ({ measure }) => measure?.classify2 ?? null,
  classify3: ({ measure }) => measure?.classify3 ?? null,
  description: ({ measure }) => measure?.description ?? null,
  inspectionContent: ({ measure }) => measure?.inspectionContent ?? null,
  cycle: (line) => planOf(line)?.cycle ?? null,
  cycleUnit: (line) => planOf(line)?.cycleUnit ?? null,
  windowStart: (line) => planOf(line)?.windowStart ?? null,
  windowEnd: (line) => planOf(line)?.windowEnd ?? null,
  workDayType: (line) => wordOf(WORK_DAY_TYPE, planOf(line)?.workDayType),
  workType: (line) => wordOf(WORK_TYPE, planOf(line)?.workType),
  taskNum: (line) => planOf(line)?.taskNum ?? null,
  controlLevel: ({ measure }) => wordOf(CONTROL_LEVEL, measure?.controlLevel),
  post: (line) => planOf(line)?.postName ?? null,
  measurePost: ({ measure }) => measure?.postName ?? null,
}

const wordOf = (table: Parameters<typeof labelOf>[0], code: string | null | undefined): Cell => (code == null ? null : labelOf(table, code))

/** The name of the analysis object stands beside its code, for people; the import goes by the code. */
export const REGISTER_OUT: readonly (readonly [header: string, cell: (line: RegisterLine) => Cell])[] = REGISTER_COLUMNS.flatMap(({ key, header }) => {
  const own = [header, CELLS[key]] as const
  return key === 'hazardCode' ? [own, ['风险分析对象', ({ objectName }: RegisterLine) => objectName] as const] : [own]
})
