import { gradeOf, gradeOfUnit } from './grading.ts'
import type { ControlMeasure, FictitiousPlant, RiskEvent, RiskUnit } from './plant.ts'
import type { Header } from './workbook-columns.ts'

/** What a cell holds: text, a number, nothing, or the date that Excel makes of `1-1` when it is left to itself. */
export type CellContent = string | number | Date | null

export interface RegisterRow {
  readonly unit: RiskUnit
  readonly event: RiskEvent
  readonly measure: ControlMeasure
  /** canonical values: codes as numbers (分类2 as text), clock times as `HH:mm:ss`, `null` where a cell stays empty */
  readonly cells: Readonly<Record<Header, CellContent>>
}

/** The register as one row a measure, in the order of the plant's own list. */
export function registerRows(plant: FictitiousPlant): RegisterRow[] {
  const heads = new Map(plant.departments.map((department) => [department.name, department.head]))
  const ids = new Map(plant.known.measures.map((row) => [`${row.unit}\n${row.event}\n${row.measure}`, row.id]))
  const areas = new Map(plant.areas.map((area) => [area.key, area.name]))
  let sequence = 0
  return plant.units.flatMap((unit) => {
    const unitCells = {
      风险分析对象编码: unit.hazardCode, 责任部门: unit.department, 部门负责人: heads.get(unit.department) ?? null,
      风险分析单元: unit.name, 单元风险等级: gradeOfUnit(unit), 所在区域: areas.get(unit.area) ?? null,
    }
    return unit.events.flatMap((event) => event.measures.map((measure) => {
      sequence += 1
      const id = ids.get(`${unit.name}\n${event.name}\n${measure.description}`) ?? null
      return { unit, event, measure, cells: { 平台ID: id, 序号: sequence, ...unitCells, ...eventCells(event), ...measureCells(measure) } }
    }))
  })
}

/** An LS rating leaves 暴露E empty and writes its severity under 后果C. */
function eventCells(event: RiskEvent) {
  const { inherent, residual } = event
  return {
    风险事件: event.name, 可能性L: inherent.l, 暴露E: exposureOf(inherent), 后果C: consequenceOf(inherent), 固有风险等级: gradeOf(inherent),
    剩余可能性L: residual.l, 剩余暴露E: exposureOf(residual), 剩余后果C: consequenceOf(residual), 剩余风险等级: gradeOf(residual),
  }
}

const exposureOf = (rating: RiskEvent['inherent']) => (rating.method === 'LEC' ? rating.e : null)
const consequenceOf = (rating: RiskEvent['inherent']) => (rating.method === 'LEC' ? rating.c : rating.s)

function measureCells(measure: ControlMeasure) {
  const { cadence, duty } = measure
  return {
    管控方式: measure.dataSrc, 管控措施分类1: measure.classify1, 管控措施分类2: measure.classify2, 管控措施分类3: measure.classify3,
    管控措施: measure.description, 隐患排查内容: measure.inspection,
    排查周期: cadence?.cycle ?? null, 周期单位: cadence?.unit ?? null,
    工作开始时间: cadence?.workStart ?? null, 工作结束时间: cadence?.workEnd ?? null, 工作日类型: cadence?.workDayType ?? null,
    任务类型: cadence ? duty.workType : null, 包保任务项: duty.taskNum,
    管控层级: measure.controlLevel, 责任岗位: measure.post,
  }
}
