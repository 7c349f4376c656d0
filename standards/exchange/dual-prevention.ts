import type { Confidence } from '../confidence.ts'

/**
 * The tables of the dual-prevention exchange, seven of the register and three of the commitment, as our receiving station takes them (city-hub shape, variant Y).
 * Prose, envelope and reasons: `dual-prevention.md`. Literal bytes: `golden/`.
 *
 * Data for people, documents and the sender's tests. Neither the sender's field map nor the station's checks import it:
 * both are written by hand from the prose, so that one wrong line cannot be wrong on both sides and pass.
 */
export type ExchangeKind = 'id' | 'company' | 'text' | 'code' | 'stamp' | 'clock' | 'integer' | 'decimal' | 'mobile' | 'photo' | 'papers' | 'day' | 'geometry' | 'people' | 'longitude' | 'latitude' | 'number' | 'names' | 'pdf'

export interface ExchangeField<Name extends string = ExchangeTableName> {
  readonly name: string
  /** 中文名 */
  readonly title: string
  readonly kind: ExchangeKind
  /** Greatest length; every character outside ASCII counts as 2. Absent where the kind fixes it. */
  readonly width?: number
  /** `true`, `false`, or the condition under which it must be filled. */
  readonly required: boolean | string
  readonly codes?: Readonly<Record<string, string>>
  readonly range?: readonly [least: number, most: number]
  /** The table that must already hold this id. */
  readonly parent?: Name
  readonly confidence: Confidence
}

export interface ExchangeTable {
  readonly name: ExchangeTableName
  readonly title: string
  /** Its own fields; `id`, `companyCode` and the five common ones are in `EXCHANGE_COMMON`. */
  readonly fields: readonly ExchangeField[]
}

export type ExchangeTableName =
  | 'sec_security_risk_unit'
  | 'sec_security_risk_events'
  | 'sec_security_risk_control_measures'
  | 'sec_hidden_check_mission'
  | 'sec_hidden_check_record'
  | 'sec_hidden_danger_info'
  | 'sec_deactivated_maintenance_record'
  | 'sec_production_promise'
  | 'sec_device_run_status'
  | 'sec_production_promise_ticket'

export const EXCHANGE_LIMITS = {
  rowsPerBatch: 50,
  bodyBytes: 64 * 1024 * 1024,
  photoBytes: 5 * 1024 * 1024,
  keyBytes: 16,
} as const

/** In front of every row, in every table. */
export const EXCHANGE_COMMON: readonly ExchangeField[] = [
  { name: 'id', title: '主键', kind: 'id', required: true, confidence: 'T' },
  { name: 'companyCode', title: '企业编码', kind: 'company', required: true, confidence: 'T' },
  { name: 'deleted', title: '删除状态', kind: 'code', required: true, codes: { 0: '正常', 1: '已删除' }, confidence: 'T' },
  { name: 'createDate', title: '创建时间', kind: 'stamp', required: true, confidence: 'T' },
  { name: 'createBy', title: '创建人', kind: 'text', width: 200, required: true, confidence: 'T' },
  { name: 'updateDate', title: '最后修改时间', kind: 'stamp', required: true, confidence: 'T' },
  { name: 'updateBy', title: '最后修改人', kind: 'text', width: 200, required: true, confidence: 'T' },
]

/** Parents before children: the order of delivery. */
export const EXCHANGE_TABLES: readonly ExchangeTable[] = [
  {
    name: 'sec_security_risk_unit',
    title: '安全风险分析单元',
    fields: [
      { name: 'hazardCode', title: '风险分析对象编码', kind: 'text', width: 36, required: true, confidence: 'T' },
      { name: 'hazardDep', title: '责任部门', kind: 'text', width: 200, required: true, confidence: 'T' },
      { name: 'hazardLiablePerson', title: '责任人', kind: 'text', width: 20, required: true, confidence: 'T' },
      { name: 'riskUnitName', title: '风险分析单元名称', kind: 'text', width: 200, required: true, confidence: 'T' },
    ],
  },
  {
    name: 'sec_security_risk_events',
    title: '安全风险事件',
    fields: [
      { name: 'riskUnitId', title: '风险分析单元主键', kind: 'id', required: true, parent: 'sec_security_risk_unit', confidence: 'T' },
      { name: 'riskEventName', title: '风险事件名称', kind: 'text', width: 500, required: true, confidence: 'T' },
    ],
  },
  {
    name: 'sec_security_risk_control_measures',
    title: '安全风险管控措施',
    fields: [
      { name: 'riskEventId', title: '风险事件主键', kind: 'id', required: true, parent: 'sec_security_risk_events', confidence: 'T' },
      { name: 'dataSrc', title: '管控方式', kind: 'code', required: true, codes: { 1: '自动化监控', 2: '隐患排查' }, confidence: 'T' },
      { name: 'riskMeasureDesc', title: '管控措施描述', kind: 'text', width: 4000, required: true, confidence: 'T' },
      {
        name: 'classify1', title: '管控措施分类一', kind: 'code', required: true,
        codes: { 1: '工程技术', 2: '维护保养', 3: '操作行为', 4: '应急措施' }, confidence: 'T',
      },
      {
        name: 'classify2', title: '管控措施分类二', kind: 'code', required: true,
        codes: {
          '1-1': '工艺控制', '1-2': '关键设备/部件', '1-3': '安全附件', '1-4': '安全仪表', '1-5': '其他',
          '2-1': '动设备', '2-2': '静设备', '2-3': '其他',
          '3-1': '人员资质', '3-2': '操作记录', '3-3': '交接班', '3-4': '其他',
          '4-1': '应急设施', '4-2': '个体防护', '4-3': '消防设施', '4-4': '应急预案', '4-5': '其他',
        },
        confidence: 'T',
      },
      { name: 'classify3', title: '管控措施分类三', kind: 'text', width: 100, required: false, confidence: 'T' },
      { name: 'troubleshootContent', title: '隐患排查内容', kind: 'text', width: 4000, required: true, confidence: 'T' },
    ],
  },
  {
    name: 'sec_hidden_check_mission',
    title: '隐患排查任务',
    fields: [
      {
        name: 'riskMeasureId', title: '管控措施主键', kind: 'id', required: true,
        parent: 'sec_security_risk_control_measures', confidence: 'T',
      },
      { name: 'troubleshootContent', title: '隐患排查内容', kind: 'text', width: 1000, required: true, confidence: 'T' },
      { name: 'checkCycle', title: '排查周期', kind: 'integer', range: [1, 9999], required: true, confidence: 'T' },
      {
        name: 'checkCycleUnit', title: '排查周期单位', kind: 'code', required: true,
        codes: { 小时: '小时', 天: '天', 月: '月', 年: '年' }, confidence: 'T',
      },
      { name: 'taskStartTime', title: '任务首次开始时间', kind: 'stamp', required: true, confidence: 'T' },
      { name: 'workStartTime', title: '工作开始时间', kind: 'clock', required: '排查周期单位为小时', confidence: 'T' },
      { name: 'workEndTime', title: '工作结束时间', kind: 'clock', required: '排查周期单位为小时', confidence: 'T' },
      {
        name: 'workDayType', title: '工作日类型', kind: 'code', required: true,
        codes: { 0: '每天', 1: '法定工作日', 2: '非法定工作日' }, confidence: 'T',
      },
      {
        name: 'workType', title: '任务类型', kind: 'code', required: true,
        codes: { 0: '日常任务', 1: '主要负责人任务', 2: '技术负责人任务', 3: '操作负责人任务' }, confidence: 'T',
      },
      { name: 'taskNum', title: '包保任务对应项', kind: 'integer', range: [1, 10], required: '任务类型为 1、2、3', confidence: 'T' },
    ],
  },
  {
    name: 'sec_hidden_check_record',
    title: '隐患排查记录',
    fields: [
      { name: 'checkTaskId', title: '隐患排查任务主键', kind: 'id', required: true, parent: 'sec_hidden_check_mission', confidence: 'T' },
      { name: 'checkTime', title: '排查时间', kind: 'stamp', required: true, confidence: 'T' },
      {
        name: 'checkStatus', title: '排查结果', kind: 'code', required: true,
        codes: { 0: '正常', 1: '存在隐患', 2: '未排查', 3: '其他' }, confidence: 'T',
      },
      { name: 'mobileMe', title: '移动终端标识', kind: 'text', width: 64, required: false, confidence: 'T' },
      { name: 'isDefend', title: '是否包保责任人任务', kind: 'code', required: false, codes: { 0: '否', 1: '是' }, confidence: 'T' },
      { name: 'createByMobile', title: '创建人手机号', kind: 'mobile', required: false, confidence: 'I' },
      { name: 'updateByMobile', title: '最后修改人手机号', kind: 'mobile', required: false, confidence: 'I' },
    ],
  },
  {
    name: 'sec_hidden_danger_info',
    title: '隐患信息',
    fields: [
      { name: 'hazardCode', title: '风险分析对象编码', kind: 'text', width: 36, required: '填写了排查记录主键', confidence: 'I' },
      {
        name: 'riskMeasureId', title: '管控措施主键', kind: 'id', required: '填写了排查记录主键',
        parent: 'sec_security_risk_control_measures', confidence: 'T',
      },
      { name: 'checkRecordId', title: '排查记录主键', kind: 'id', required: false, parent: 'sec_hidden_check_record', confidence: 'T' },
      { name: 'dangerName', title: '隐患名称', kind: 'text', width: 300, required: true, confidence: 'T' },
      { name: 'dangerLevel', title: '隐患等级', kind: 'code', required: true, codes: { 0: '一般隐患', 1: '重大隐患' }, confidence: 'T' },
      { name: 'registTime', title: '登记时间', kind: 'stamp', required: true, confidence: 'T' },
      { name: 'registrant', title: '登记人', kind: 'text', width: 100, required: true, confidence: 'T' },
      {
        name: 'dangersSrc', title: '隐患来源', kind: 'code', required: true,
        codes: {
          1: '日常排查', 2: '综合性排查', 3: '专业性排查', 4: '季节性排查', 5: '重点时段及节假日前排查',
          6: '事故类比排查', 7: '复产复工前排查', 8: '外聘专家诊断式排查', 9: '管控措施失效', 10: '其他',
        },
        confidence: 'T',
      },
      { name: 'enforcementId', title: '执法编号', kind: 'text', width: 100, required: false, confidence: 'I' },
      { name: 'dangerManageType', title: '治理类型', kind: 'code', required: true, codes: { 0: '即查即改', 1: '限期整改' }, confidence: 'T' },
      {
        name: 'hazardDangerType', title: '隐患类型', kind: 'code', required: true,
        codes: { 1: '安全', 2: '工艺', 3: '电气', 4: '仪表', 5: '消防', 6: '总图', 7: '设备', 8: '其他' }, confidence: 'T',
      },
      {
        name: 'hazardCategory', title: '隐患类别', kind: 'integer', range: [0, 3], required: true,
        codes: { 0: '其他', 1: '主要负责人登记', 2: '技术负责人登记', 3: '操作负责人登记' }, confidence: 'T',
      },
      { name: 'dangerDesc', title: '隐患描述', kind: 'text', width: 4000, required: true, confidence: 'T' },
      { name: 'dangerReason', title: '原因分析', kind: 'text', width: 4000, required: false, confidence: 'T' },
      { name: 'controlMeasures', title: '整改措施', kind: 'text', width: 1000, required: false, confidence: 'T' },
      { name: 'cost', title: '整改资金', kind: 'decimal', required: false, confidence: 'I' },
      { name: 'liablePerson', title: '整改责任人', kind: 'text', width: 100, required: true, confidence: 'T' },
      { name: 'dangerManageDeadline', title: '治理期限', kind: 'stamp', required: true, confidence: 'T' },
      { name: 'checkAcceptPerson', title: '验收人', kind: 'text', width: 50, required: '隐患状态为 9', confidence: 'T' },
      { name: 'checkAcceptTime', title: '验收时间', kind: 'stamp', required: '隐患状态为 9', confidence: 'T' },
      { name: 'checkAcceptComment', title: '验收情况', kind: 'text', width: 1000, required: false, confidence: 'T' },
      {
        name: 'dangerState', title: '隐患状态', kind: 'code', required: true,
        codes: { 0: '整改中', 1: '待验收', 9: '已验收' }, confidence: 'T',
      },
      {
        name: 'managementClassification', title: '人物管理分类', kind: 'code', required: false,
        codes: { 1: '人的不安全行为', 2: '物的不安全状态', 3: '管理上的缺陷' }, confidence: 'T',
      },
      {
        name: 'occurrenceLink', title: '发生环节', kind: 'code', required: false,
        codes: {
          1: '设计', 2: '产品质量缺陷', 3: '仓储', 4: '项目施工', 5: '开停车',
          6: '使用操作', 7: '维护保养', 8: '维修', 9: '变更', 10: '运输',
        },
        confidence: 'T',
      },
      { name: 'dangerImg', title: '隐患照片', kind: 'photo', required: false, confidence: 'T' },
      { name: 'dangerAcceptImg', title: '整改后照片', kind: 'photo', required: false, confidence: 'T' },
    ],
  },
  {
    name: 'sec_deactivated_maintenance_record',
    title: '停用检维修记录',
    fields: [
      { name: 'hazardCode', title: '风险分析对象编码', kind: 'text', width: 36, required: true, confidence: 'T' },
      { name: 'riskUnitId', title: '风险分析单元主键', kind: 'id', required: true, parent: 'sec_security_risk_unit', confidence: 'T' },
      { name: 'stopStartTime', title: '停用开始时间', kind: 'stamp', required: true, confidence: 'T' },
      { name: 'stopEndTime', title: '停用结束时间', kind: 'stamp', required: false, confidence: 'I' },
      { name: 'stopReason', title: '停用原因', kind: 'text', width: 1000, required: true, confidence: 'I' },
    ],
  },
  {
    name: 'sec_production_promise',
    title: '安全承诺公告',
    fields: [
      { name: 'unitsNumber', title: '生产装置套数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'runNumber', title: '运行套数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'parkNumber', title: '停车套数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'firesNumber', title: '特级动火作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'fire1Number', title: '一级动火作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'fire2Number', title: '二级动火作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'roadworkNumber', title: '断路作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'soilworkNumber', title: '动土作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'highworkNumber', title: '高处作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'electricityworkNumber', title: '临时用电作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'liftingworkNumber', title: '吊装作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'blindplateNumber', title: '盲板作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'spaceworkNumber', title: '受限空间作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'inspectionNumber', title: '检维修作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'pourOutNumber', title: '倒罐作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'cleanTankNumber', title: '清罐作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'drainingNumber', title: '切水作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'contractorNumber', title: '承包商作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'changedTaskNumber', title: '变更作业数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'contractor', title: '有无承包商作业', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'trialProduction', title: '是否处于试生产', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'openParking', title: '是否处于开停车状态', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'openParkingNumber', title: '开停车装置数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'workNumber', title: '开车装置数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'notWorkNumber', title: '停车装置数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'test', title: '是否开展中（扩）试', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'testNumber', title: '试生产装置数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'overhaulWorkNumber', title: '检维修套数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'dangerProcessNumber', title: '运行的重点监管工艺数', kind: 'integer', range: [0, 9999], required: true, confidence: 'T' },
      { name: 'mHazards', title: '有无重大隐患', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'riskGrade', title: '风险等级', kind: 'code', required: true, codes: { 1: '重大风险', 2: '较大风险', 3: '一般风险', 4: '低风险' }, confidence: 'K' },
      { name: 'commitDate', title: '承诺时间', kind: 'stamp', required: true, confidence: 'T' },
      { name: 'commitment', title: '承诺人', kind: 'text', width: 50, required: true, confidence: 'T' },
      { name: 'commitContent', title: '承诺内容', kind: 'text', width: 4000, required: true, confidence: 'T' },
    ],
  },
  {
    name: 'sec_device_run_status',
    title: '装置运行状态',
    fields: [
      { name: 'promiseId', title: '安全承诺公告主键', kind: 'id', required: true, parent: 'sec_production_promise', confidence: 'T' },
      { name: 'hazardCode', title: '风险分析对象编码', kind: 'text', width: 36, required: true, confidence: 'T' },
      { name: 'isTesting', title: '是否试生产', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'runStatus', title: '运行状态', kind: 'code', required: true, codes: { 0: '停用', 1: '运行', 2: '检维修', 3: '试运行' }, confidence: 'K' },
      { name: 'runStatusBeginTime', title: '状态开始时间', kind: 'stamp', required: false, confidence: 'T' },
      { name: 'runStatusEndTime', title: '状态结束时间', kind: 'stamp', required: false, confidence: 'T' },
      { name: 'runStatusReason', title: '状态说明', kind: 'text', width: 1000, required: false, confidence: 'T' },
      { name: 'isChanged', title: '是否变更', kind: 'code', required: true, codes: { 0: '否', 1: '是' }, confidence: 'I' },
      { name: 'changedTime', title: '变更时间', kind: 'stamp', required: '是否变更为 1', confidence: 'T' },
      { name: 'changedReason', title: '变更原因', kind: 'text', width: 1000, required: '是否变更为 1', confidence: 'T' },
    ],
  },
  {
    name: 'sec_production_promise_ticket',
    title: '承诺公告作业',
    fields: [
      { name: 'promiseId', title: '安全承诺公告主键', kind: 'id', required: true, parent: 'sec_production_promise', confidence: 'T' },
      { name: 'ticketId', title: '作业票或作业主键', kind: 'id', required: true, confidence: 'T' },
    ],
  },
]
