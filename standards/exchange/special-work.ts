import type { ExchangeField } from './dual-prevention.ts'

/**
 * The tables of special work as our receiving station takes them: AQ 3064.2-2025 Annex A (informative) and a park's form.
 * Prose, assumptions and reasons: `special-work.md`. Literal bytes: `golden/`. As with dual prevention, neither the sender's
 * maps nor the station's checks import it.
 */
export type WorkTableName = 'aq3064_work_plan' | 'aq3064_work_ticket' | 'aq3064_work_ticket_file' | 'aq3064_work_alarm' | 'accept_ticket_activity' | 'accept_ticket_formal'

export interface WorkTable {
  readonly name: WorkTableName
  readonly title: string
  /** Its own fields; those of every row are in `WORK_COMMON` or, for the park's form, in `PARK_COMMON`. */
  readonly fields: readonly ExchangeField<WorkTableName>[]
}

const YES = { 0: '否', 1: '是' }
const DELETED = { 0: '正常', 1: '已删除' }
const TYPES = { '01': '特级动火', '02': '一级动火', '03': '二级动火', 10: '临时用电', 21: 'Ⅰ级高处', 22: 'Ⅱ级高处', 23: 'Ⅲ级高处', 24: 'Ⅳ级高处', 30: '动土', 40: '断路', 50: '盲板抽堵', 61: '一级吊装', 62: '二级吊装', 63: '三级吊装', 70: '受限空间' }
const STATES = { 0: '未签发', 1: '已签发', 2: '作业中', 3: '已验收', 4: '作废', 5: '撤销', 6: '暂停' }
const ALARMS = { '01': '作业前未分析', '02': '分析至作业超时', '03': '中断超时未复测', '04': '二级动火跨日未测', '05': '受限空间记录超时', 10: '作业票超时', 20: '抽堵共用一票', 30: '审批人不在现场', 31: '监护人离岗', 40: '节假日未升级', 41: '公休日未升级', 42: '夜间未升级', 43: '重大活动未升级', 50: '无证', 51: '证书过期', 52: '人证不符', 60: '未办票', 61: '关联票未办全', 62: '票未关联', 70: '未交底', 80: '未风险分析', 90: '措施未确认' }

/** Of every row in the form of Annex A. Part 2 of the standard says CREATE_DATE where part 1 says CREATE_TIME. */
export const WORK_COMMON: readonly ExchangeField[] = [
  { name: 'ID', title: '主键', kind: 'id', required: true, confidence: 'H' },
  { name: 'COMPANY_CODE', title: '企业编码', kind: 'company', required: true, confidence: 'H' },
  { name: 'DELETED', title: '删除状态', kind: 'code', required: true, codes: DELETED, confidence: 'H' },
  { name: 'CREATE_DATE', title: '创建时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'CREATE_BY', title: '创建人', kind: 'text', width: 200, required: true, confidence: 'H' },
  { name: 'UPDATE_DATE', title: '最后修改时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'UPDATE_BY', title: '最后修改人', kind: 'text', width: 200, required: true, confidence: 'H' },
]
export const PARK_COMMON: readonly ExchangeField[] = [
  { name: 'uuid', title: '主键', kind: 'id', required: true, confidence: 'M' },
  { name: 'companyCode', title: '企业编码', kind: 'company', required: true, confidence: 'M' },
  { name: 'deleted', title: '删除状态', kind: 'code', required: true, codes: DELETED, confidence: 'M' },
  { name: 'createDate', title: '创建时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'createBy', title: '创建人', kind: 'text', width: 200, required: true, confidence: 'M' },
  { name: 'updateDate', title: '最后修改时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'updateBy', title: '最后修改人', kind: 'text', width: 200, required: true, confidence: 'M' },
]

const PLAN: WorkTable['fields'] = [
  { name: 'COMPANY_NAME', title: '企业名称', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'APPLY_DEPARTMENT', title: '申请单位', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'WORK_DEPARTMENT', title: '作业单位', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'TICKET_CONTENT', title: '作业内容', kind: 'text', width: 1000, required: true, confidence: 'K' },
  { name: 'TICKET_POSITION', title: '作业位置', kind: 'text', width: 400, required: true, confidence: 'K' },
  { name: 'START_TIME', title: '计划开始时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'END_TIME', title: '计划结束时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'TICKET_TYPE', title: '作业类型', kind: 'text', width: 50, required: true, confidence: 'K' },
  { name: 'IS_CONTRACTOR_WORK', title: '承包商作业', kind: 'code', required: true, codes: YES, confidence: 'K' },
  { name: 'IS_EMERGENCY', title: '紧急预约', kind: 'code', required: true, codes: YES, confidence: 'K' },
  { name: 'EMERGENCY_CAUSE', title: '紧急原因', kind: 'text', width: 400, required: '紧急预约时', confidence: 'K' },
  { name: 'APPROVE_TIME', title: '批准时间', kind: 'stamp', required: false, confidence: 'K' },
]
/** Table A.1: with those of every row, 33. */
const TICKET: WorkTable['fields'] = [
  { name: 'COMPANY_NAME', title: '企业名称', kind: 'text', width: 200, required: true, confidence: 'H' },
  { name: 'TICKET_TYPE', title: '作业类型', kind: 'code', required: true, codes: TYPES, confidence: 'H' },
  { name: 'GAS_NAME', title: '气体名称', kind: 'text', width: 100, required: '动火、受限空间作业开始后', confidence: 'H' },
  { name: 'GAS_TIME', title: '分析时间', kind: 'stamp', required: '动火、受限空间作业开始后', confidence: 'H' },
  { name: 'GAS_VALUE', title: '分析值', kind: 'number', range: [0, 1_000_000], required: '动火、受限空间作业开始后', confidence: 'H' },
  { name: 'ISSUE_TIME', title: '签批时间', kind: 'stamp', required: '已签发、作业中、已验收、暂停时', confidence: 'H' },
  { name: 'START_TIME', title: '开始时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'END_TIME', title: '结束时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'TICKET_POSITION', title: '作业位置', kind: 'text', width: 400, required: true, confidence: 'H' },
  { name: 'TICKET_CONTENT', title: '作业内容', kind: 'text', width: 2000, required: true, confidence: 'H' },
  { name: 'CHECKED_TIME', title: '验收时间', kind: 'stamp', required: '已验收时', confidence: 'H' },
  { name: 'LONGITUDE', title: '经度', kind: 'longitude', required: true, confidence: 'H' },
  { name: 'LATITUDE', title: '纬度', kind: 'latitude', required: true, confidence: 'H' },
  { name: 'TICKET_STATUS', title: '作业状态', kind: 'code', required: true, codes: STATES, confidence: 'H' },
  { name: 'SUPERVISOR_NAME', title: '监护人', kind: 'names', width: 1000, required: true, confidence: 'H' },
  { name: 'WORKER_NAME', title: '作业人员', kind: 'names', width: 4000, required: true, confidence: 'H' },
  { name: 'WORKER_CERTI_NAME', title: '证书名称', kind: 'names', width: 20000, required: '有特种作业人员时', confidence: 'H' },
  { name: 'WORKER_CERTI_NUM', title: '证书编号', kind: 'names', width: 20000, required: '有特种作业人员时', confidence: 'H' },
  { name: 'WORK_DEPARTMENT', title: '作业单位', kind: 'names', width: 4000, required: true, confidence: 'H' },
  { name: 'IS_CONTRACTOR_WORK', title: '承包商作业', kind: 'code', required: true, codes: YES, confidence: 'H' },
  { name: 'TICKET_RESPONS_NAME', title: '负责人', kind: 'text', width: 100, required: true, confidence: 'H' },
  { name: 'MAJOR_PERSON_MOBILE', title: '负责人手机', kind: 'mobile', required: true, confidence: 'H' },
  { name: 'IS_CHANGED', title: '是否变更过', kind: 'code', required: true, codes: YES, confidence: 'H' },
  { name: 'CHANGED_CAUSE', title: '变更原因', kind: 'text', width: 1000, required: '变更过时', confidence: 'H' },
  { name: 'IS_CANCELLED', title: '是否取消', kind: 'code', required: true, codes: YES, confidence: 'H' },
  { name: 'CANCELLED_CAUSE', title: '取消原因', kind: 'text', width: 1000, required: '取消时', confidence: 'H' },
]
const FILE: WorkTable['fields'] = [
  { name: 'TICKET_ID', title: '作业票主键', kind: 'id', required: true, parent: 'aq3064_work_ticket', confidence: 'K' },
  { name: 'FILE_NAME', title: '文件名', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'FILE_DIGEST', title: '文件校验值', kind: 'text', width: 64, required: true, confidence: 'K' },
  { name: 'FILE_CONTENT', title: '文件正文', kind: 'pdf', required: true, confidence: 'K' },
]
const ALARM: WorkTable['fields'] = [
  { name: 'TICKET_ID', title: '作业票主键', kind: 'id', required: true, parent: 'aq3064_work_ticket', confidence: 'H' },
  { name: 'ALARM_START_TIME', title: '报警开始时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'ALARM_TYPE', title: '报警类型', kind: 'code', required: true, codes: ALARMS, confidence: 'H' },
  { name: 'ALARM_END_TIME', title: '报警结束时间', kind: 'stamp', required: false, confidence: 'H' },
  { name: 'ALARM_RESULT', title: '处置结果', kind: 'text', width: 1000, required: false, confidence: 'H' },
]
const ACTIVITY: WorkTable['fields'] = [
  { name: 'ticketType', title: '作业类型', kind: 'text', width: 50, required: true, confidence: 'M' },
  { name: 'startTime', title: '计划开始时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'endTime', title: '计划结束时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'ticketPosition', title: '作业位置', kind: 'text', width: 400, required: true, confidence: 'M' },
  { name: 'jobContent', title: '作业内容', kind: 'text', width: 1000, required: true, confidence: 'M' },
  { name: 'supervisorName', title: '监护人', kind: 'names', width: 500, required: false, confidence: 'M' },
  { name: 'workerName', title: '作业人员', kind: 'names', width: 4000, required: false, confidence: 'M' },
  { name: 'workDepartment', title: '作业单位', kind: 'text', width: 1000, required: true, confidence: 'M' },
  { name: 'personId', title: '人员编号', kind: 'text', width: 100, required: false, confidence: 'M' },
  { name: 'socialCreditCode', title: '统一社会信用代码', kind: 'text', width: 18, required: false, confidence: 'M' },
  { name: 'isContractorWork', title: '承包商作业', kind: 'code', required: true, codes: YES, confidence: 'M' },
  { name: 'ticketResponsName', title: '负责人', kind: 'text', width: 100, required: false, confidence: 'M' },
  { name: 'majorPersonMobile', title: '负责人手机', kind: 'mobile', required: false, confidence: 'M' },
]
const FORMAL: WorkTable['fields'] = [
  { name: 'companyName', title: '企业名称', kind: 'text', width: 200, required: true, confidence: 'M' },
  { name: 'ticketType', title: '作业类型', kind: 'code', required: true, codes: TYPES, confidence: 'M' },
  { name: 'gasName', title: '气体名称', kind: 'text', width: 100, required: '动火、受限空间作业开始后', confidence: 'M' },
  { name: 'gasTime', title: '分析时间', kind: 'stamp', required: '动火、受限空间作业开始后', confidence: 'M' },
  { name: 'gasValue', title: '分析值', kind: 'number', range: [0, 1_000_000], required: '动火、受限空间作业开始后', confidence: 'M' },
  { name: 'issueTime', title: '签批时间', kind: 'stamp', required: '已签发、作业中、已验收、暂停时', confidence: 'M' },
  { name: 'startTime', title: '开始时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'endTime', title: '结束时间', kind: 'stamp', required: true, confidence: 'M' },
  { name: 'ticketPosition', title: '作业位置', kind: 'text', width: 400, required: true, confidence: 'M' },
  { name: 'ticketContent', title: '作业内容', kind: 'text', width: 2000, required: true, confidence: 'M' },
  { name: 'chechedTime', title: '验收时间', kind: 'stamp', required: '已验收时', confidence: 'M' },
  { name: 'longitude', title: '经度', kind: 'longitude', required: true, confidence: 'M' },
  { name: 'latitude', title: '纬度', kind: 'latitude', required: true, confidence: 'M' },
  { name: 'ticketStatus', title: '作业状态', kind: 'code', required: true, codes: STATES, confidence: 'M' },
  { name: 'supervisorName', title: '监护人', kind: 'names', width: 1000, required: true, confidence: 'M' },
  { name: 'workerName', title: '作业人员', kind: 'names', width: 4000, required: true, confidence: 'M' },
  { name: 'workerCertiName', title: '证书名称', kind: 'names', width: 20000, required: '有特种作业人员时', confidence: 'M' },
  { name: 'workerCertiNum', title: '证书编号', kind: 'names', width: 20000, required: '有特种作业人员时', confidence: 'M' },
  { name: 'workDepartment', title: '作业单位', kind: 'names', width: 4000, required: true, confidence: 'M' },
  { name: 'isContractorWork', title: '承包商作业', kind: 'code', required: true, codes: YES, confidence: 'M' },
  { name: 'ticketResponsName', title: '负责人', kind: 'text', width: 100, required: true, confidence: 'M' },
  { name: 'majorPersonMobile', title: '负责人手机', kind: 'mobile', required: true, confidence: 'M' },
  { name: 'isChanged', title: '是否变更过', kind: 'code', required: true, codes: YES, confidence: 'M' },
  { name: 'changedCause', title: '变更原因', kind: 'text', width: 1000, required: '变更过时', confidence: 'M' },
  { name: 'isCancelled', title: '是否取消', kind: 'code', required: true, codes: YES, confidence: 'M' },
  { name: 'cancelledCause', title: '取消原因', kind: 'text', width: 1000, required: '取消时', confidence: 'M' },
  { name: 'ticketNum', title: '作业票编号', kind: 'text', width: 100, required: true, confidence: 'M' },
  { name: 'jobId', title: '报备主键', kind: 'id', required: false, parent: 'accept_ticket_activity', confidence: 'M' },
  { name: 'ticketPic', title: '作业票扫描件', kind: 'pdf', required: false, confidence: 'M' },
]

/** Parents before children: the order of delivery. */
export const WORK_TABLES: readonly WorkTable[] = [
  { name: 'aq3064_work_plan', title: '作业预约备案', fields: PLAN },
  { name: 'aq3064_work_ticket', title: '电子作业票', fields: TICKET },
  { name: 'aq3064_work_ticket_file', title: '作业票文件', fields: FILE },
  { name: 'aq3064_work_alarm', title: '特殊作业报警', fields: ALARM },
  { name: 'accept_ticket_activity', title: '作业报备（园区）', fields: ACTIVITY },
  { name: 'accept_ticket_formal', title: '作业票（园区）', fields: FORMAL },
]
