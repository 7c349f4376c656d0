import type { Danger, InspectionPlan, Measure, RiskEvent, RiskUnit } from '@anlan/dual-prevention/contract/records'
import { type Id, makeId } from '@anlan/kernel/id'
import { DAY, HOUR, type Instant } from '@anlan/kernel/time'
import type { Database } from '@anlan/platform/database/database'
import { insertDues } from '../../../missions/dual-prevention/store/make-dues.ts'
import { DANGER, MEASURE, PLAN, RISK_EVENT, saveRecords, UNIT } from '../../../missions/dual-prevention/store/record-table.ts'
import { BENCH_ORG, dangerAt } from '../api/ground.ts'

export const UNITS = 100
export const MEASURES = 2_000
export const OPEN_DANGERS = 500
/** Monday nine o'clock: all dues of the morning are open. */
export const NOW: Instant = Date.parse('2026-11-23T09:00:00+08:00')

const idOf = (kind: number, index: number): Id => {
  const chance = new Uint8Array(10)
  chance[0] = kind
  new DataView(chance.buffer).setUint32(4, index)
  return makeId(NOW - DAY, chance)
}
const kept = (kind: number, index: number) => ({ id: idOf(kind, index), version: 1, deleted: false, createdAt: NOW - DAY, createdBy: '测试', updatedAt: NOW - DAY, updatedBy: '测试' })

export const measureIds: readonly Id[] = Array.from({ length: MEASURES }, (_, index) => idOf(3, index))
export const dueIds: readonly Id[] = Array.from({ length: MEASURES }, (_, index) => idOf(5, index))

const unit = (index: number): RiskUnit => ({ ...kept(1, index), hazardCode: '371002901001', department: `车间${index % 9}`, responsible: '孙主任', name: `风险单元 ${index}`, riskLevel: (['1', '2', '3', '4'] as const)[index % 4] ?? '4' })
const event = (index: number): RiskEvent => ({ ...kept(2, index), unit: idOf(1, index % UNITS), name: `泄漏 ${index}`, inherent: null, inherentLevel: '2', residualLevel: '3' })
const measure = (index: number): Measure => ({
  ...kept(3, index), riskEvent: idOf(2, index % (UNITS * 4)), dataSrc: '2', classify1: (['1', '2', '3', '4'] as const)[index % 4] ?? '3', classify2: '3-2', classify3: '',
  description: `管控措施 ${index}：保持完好并按期检查`, inspectionContent: '是否完好', controlLevel: 'workshop',
})
const plan = (index: number): InspectionPlan => ({
  ...kept(4, index), measure: idOf(3, index), content: '是否完好', cycle: 1, cycleUnit: '天', firstStart: NOW - DAY, windowStart: null, windowEnd: null,
  workDayType: '0', workType: '0', taskNum: null, post: null, postName: null, person: null, active: true,
})
const danger = (index: number): Danger => ({ ...dangerAt(index * 4 + 1), measure: idOf(3, index * 4) })

const many = <Made>(count: number, make: (index: number) => Made): Made[] => Array.from({ length: count }, (_, index) => make(index))

/** 100 units, 2,000 measures each with a due that is open, 500 open dangers on a quarter of them. */
export const layPlant = (database: Database): Promise<void> =>
  database.within({ org: BENCH_ORG }, async (tx) => {
    await saveRecords(tx, BENCH_ORG, UNIT, many(UNITS, unit))
    await saveRecords(tx, BENCH_ORG, RISK_EVENT, many(UNITS * 4, event))
    await saveRecords(tx, BENCH_ORG, MEASURE, many(MEASURES, measure))
    await saveRecords(tx, BENCH_ORG, PLAN, many(MEASURES, plan))
    await saveRecords(tx, BENCH_ORG, DANGER, many(OPEN_DANGERS, danger))
    await insertDues(tx, BENCH_ORG, many(MEASURES, (index) => ({ id: idOf(5, index), plan: idOf(4, index), measure: idOf(3, index), start_at: NOW - HOUR, end_at: NOW + 8 * HOUR, post: null, assignees: [] })))
  })
