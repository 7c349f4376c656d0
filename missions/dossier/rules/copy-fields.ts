import type { Danger, InspectionPlan, InspectionRecord, Measure, RiskEvent, RiskUnit, StopRecord } from '@anlan/dual-prevention/contract/records'
import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { type CodeTable, labelOf } from '@anlan/standards/code-table'
import {
  CHECK_STATUS, CLASSIFY1, CLASSIFY2, DANGER_LEVEL, DANGER_MANAGE_TYPE, DANGER_SRC, DATA_SRC, HAZARD_CATEGORY, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK, WORK_DAY_TYPE, WORK_TYPE,
} from '@anlan/standards/code-tables'
import type { CopyField } from '../contract/copy-sheet.ts'

const moment = (at: Instant | null | undefined): string => (at == null ? '' : beijingMinute(at))
/** A code that the table does not know stands as it is: it is copied by a person, who sees it. */
const word = (table: CodeTable, code: string | null | undefined): string => (code == null ? '' : table.rows.some((row) => row.code === code) ? labelOf(table, code as never) : code)
const fields = (pairs: readonly (readonly [string, string | number | null | undefined])[]): CopyField[] => pairs.map(([title, value]) => ({ title, value: String(value ?? '') }))

/** In the order of the exchange tables, which is the order of the forms that mirror them. */
export const COPY_FIELDS = {
  unit: (it: RiskUnit) => fields([['风险分析对象编码', it.hazardCode], ['责任部门', it.department], ['责任人', it.responsible], ['风险分析单元名称', it.name]]),
  'risk-event': (it: RiskEvent & { readonly unitName: string }) => fields([['所属风险分析单元', it.unitName], ['风险事件名称', it.name]]),
  measure: (it: Measure & { readonly riskEventName: string }) =>
    fields([
      ['所属风险事件', it.riskEventName], ['管控方式', word(DATA_SRC, it.dataSrc)], ['管控措施描述', it.description], ['管控措施分类一', word(CLASSIFY1, it.classify1)], ['管控措施分类二', word(CLASSIFY2, it.classify2)],
      ['管控措施分类三', it.classify3], ['隐患排查内容', it.inspectionContent],
    ]),
  plan: (it: InspectionPlan) =>
    fields([
      ['隐患排查内容', it.content], ['排查周期', it.cycle], ['排查周期单位', it.cycleUnit], ['任务首次开始时间', moment(it.firstStart)], ['工作开始时间', it.windowStart], ['工作结束时间', it.windowEnd],
      ['工作日类型', word(WORK_DAY_TYPE, it.workDayType)], ['任务类型', word(WORK_TYPE, it.workType)], ['包保任务对应项', it.taskNum],
    ]),
  record: (it: InspectionRecord & { readonly content: string }) =>
    fields([['排查任务', it.content], ['排查时间', moment(it.checkedAt)], ['排查结果', word(CHECK_STATUS, it.result)], ['排查人', it.inspector], ['手机号', it.inspectorMobile]]),
  danger: (it: Danger) =>
    fields([
      ['隐患名称', it.name], ['隐患等级', word(DANGER_LEVEL, it.level)], ['登记时间', moment(it.reportedAt)], ['登记人', it.reporter], ['隐患来源', word(DANGER_SRC, it.source)], ['治理类型', word(DANGER_MANAGE_TYPE, it.manageType)],
      ['隐患类型', word(HAZARD_DANGER_TYPE, it.kind)], ['隐患类别', word(HAZARD_CATEGORY, it.category)], ['隐患描述', it.description], ['原因分析', it.reason], ['整改措施', it.measures], ['整改资金（万元）', it.cost],
      ['整改责任人', it.responsible?.name], ['治理期限', it.deadline], ['验收人', it.acceptor?.name], ['验收时间', moment(it.acceptedAt)], ['验收情况', it.acceptComment],
      ['人物管理分类', word(MANAGEMENT_CLASSIFICATION, it.managementClass)], ['发生环节', word(OCCURRENCE_LINK, it.occurrence)],
    ]),
  stop: (it: StopRecord & { readonly unitName: string }) => fields([['风险分析单元', it.unitName], ['停用开始时间', moment(it.startAt)], ['停用结束时间', moment(it.endAt)], ['停用原因', it.reason]]),
} as const
