import { defineCodeTable } from './code-table.ts'

const INTEGRATIONS = '多家公开的接收端对接实现，口径一致'

export const DATA_SRC = defineCodeTable({
  name: 'dataSrc', title: '管控方式', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '1', label: '自动化监控', aliases: ['自动监控', '自动化'] },
    { code: '2', label: '隐患排查', aliases: ['人工排查', '排查'] },
  ],
})

export const CLASSIFY1 = defineCodeTable({
  name: 'classify1', title: '管控措施分类1', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '1', label: '工程技术', aliases: ['工程技术措施'] },
    { code: '2', label: '维护保养', aliases: ['维护保养措施'] },
    { code: '3', label: '操作行为', aliases: ['操作行为措施'] },
    { code: '4', label: '应急措施', aliases: ['应急处置', '应急处置措施'] },
  ],
})

/** `parent` is the code in CLASSIFY1. */
export const CLASSIFY2 = defineCodeTable({
  name: 'classify2', title: '管控措施分类2', source: INTEGRATIONS, confidence: 'T',
  note: '个别接收端缺 2-3 和 3-4，属其缺陷',
  rows: [
    { code: '1-1', label: '工艺控制', parent: '1' },
    { code: '1-2', label: '关键设备/部件', parent: '1', aliases: ['关键设备', '关键部件', '关键设备、部件'] },
    { code: '1-3', label: '安全附件', parent: '1' },
    { code: '1-4', label: '安全仪表', parent: '1' },
    { code: '1-5', label: '其他', parent: '1' },
    { code: '2-1', label: '动设备', parent: '2' },
    { code: '2-2', label: '静设备', parent: '2' },
    { code: '2-3', label: '其他', parent: '2' },
    { code: '3-1', label: '人员资质', parent: '3' },
    { code: '3-2', label: '操作记录', parent: '3' },
    { code: '3-3', label: '交接班', parent: '3' },
    { code: '3-4', label: '其他', parent: '3' },
    { code: '4-1', label: '应急设施', parent: '4' },
    { code: '4-2', label: '个体防护', parent: '4' },
    { code: '4-3', label: '消防设施', parent: '4' },
    { code: '4-4', label: '应急预案', parent: '4' },
    { code: '4-5', label: '其他', parent: '4' },
  ],
})

export const DANGER_SRC = defineCodeTable({
  name: 'dangerSrc', title: '隐患来源', source: INTEGRATIONS, confidence: 'T',
  note: '企业自有来源（监管部门监督检查、重大危险源排查等）按其他上报',
  rows: [
    { code: '1', label: '日常排查' },
    { code: '2', label: '综合性排查' },
    { code: '3', label: '专业性排查' },
    { code: '4', label: '季节性排查' },
    { code: '5', label: '重点时段及节假日前排查' },
    { code: '6', label: '事故类比排查' },
    { code: '7', label: '复产复工前排查' },
    { code: '8', label: '外聘专家诊断式排查' },
    { code: '9', label: '管控措施失效' },
    { code: '10', label: '其他', aliases: ['监管部门监督检查', '重大危险源排查', '车间每周综合检查', '巡检隐患'] },
  ],
})

/** What an enterprise calls the source: its own words stand below the code under which they are exchanged. */
export const DANGER_SOURCE = defineCodeTable({
  name: 'dangerSource', title: '隐患来源', source: '山东企业实际使用的系统，自有来源', confidence: 'T',
  note: '监管部门监督检查、重大危险源排查等企业自有来源，报送时按上级代码 10 其他',
  rows: [
    { code: '1', label: '日常排查' },
    { code: '2', label: '综合性排查' },
    { code: '3', label: '专业性排查' },
    { code: '4', label: '季节性排查' },
    { code: '5', label: '重点时段及节假日前排查' },
    { code: '6', label: '事故类比排查' },
    { code: '7', label: '复产复工前排查' },
    { code: '8', label: '外聘专家诊断式排查' },
    { code: '9', label: '管控措施失效' },
    { code: '10-1', label: '监管部门监督检查', parent: '10' },
    { code: '10-2', label: '重大危险源排查', parent: '10' },
    { code: '10-3', label: '车间每周综合检查', parent: '10' },
    { code: '10-4', label: '巡检隐患', parent: '10' },
    { code: '10', label: '其他' },
  ],
})

export const DANGER_LEVEL = defineCodeTable({
  name: 'dangerLevel', title: '隐患等级', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '一般隐患', aliases: ['一般'] },
    { code: '1', label: '重大隐患', aliases: ['重大', '重大事故隐患'] },
  ],
})

export const DANGER_MANAGE_TYPE = defineCodeTable({
  name: 'dangerManageType', title: '治理类型', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '即查即改', aliases: ['立即整改'] },
    { code: '1', label: '限期整改', aliases: ['期限整改'] },
  ],
})

export const HAZARD_DANGER_TYPE = defineCodeTable({
  name: 'hazardDangerType', title: '隐患类型', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '1', label: '安全' },
    { code: '2', label: '工艺' },
    { code: '3', label: '电气' },
    { code: '4', label: '仪表' },
    { code: '5', label: '消防' },
    { code: '6', label: '总图' },
    { code: '7', label: '设备' },
    { code: '8', label: '其他' },
  ],
})

export const HAZARD_CATEGORY = defineCodeTable({
  name: 'hazardCategory', title: '隐患类别', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '其他' },
    { code: '1', label: '主要负责人登记' },
    { code: '2', label: '技术负责人登记' },
    { code: '3', label: '操作负责人登记' },
  ],
})

/** As exchanged; a danger not yet confirmed has none of these and is not sent. */
export const DANGER_STATE = defineCodeTable({
  name: 'dangerState', title: '隐患状态', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '整改中' },
    { code: '1', label: '待验收' },
    { code: '9', label: '已验收' },
  ],
})

export const CHECK_STATUS = defineCodeTable({
  name: 'checkStatus', title: '排查结果', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '正常' },
    { code: '1', label: '存在隐患' },
    { code: '2', label: '未排查' },
    { code: '3', label: '其他' },
  ],
})

/** The code is the Chinese word itself. No week, no quarter: those are 7 天 and 3 月. */
export const CHECK_CYCLE_UNIT = defineCodeTable({
  name: 'checkCycleUnit', title: '排查周期单位', source: INTEGRATIONS, confidence: 'T',
  note: '没有周和季：一周填 7 天，一季填 3 月',
  rows: [
    { code: '小时', label: '小时', aliases: ['时', '个小时'] },
    { code: '天', label: '天', aliases: ['日'] },
    { code: '月', label: '月', aliases: ['个月'] },
    { code: '年', label: '年' },
  ],
})

export const WORK_DAY_TYPE = defineCodeTable({
  name: 'workDayType', title: '工作日类型', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '每天' },
    { code: '1', label: '法定工作日', aliases: ['工作日'] },
    { code: '2', label: '非法定工作日', aliases: ['非工作日'] },
  ],
})

export const WORK_TYPE = defineCodeTable({
  name: 'workType', title: '任务类型', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '日常任务', aliases: ['日常'] },
    { code: '1', label: '主要负责人任务', aliases: ['主要负责人'] },
    { code: '2', label: '技术负责人任务', aliases: ['技术负责人'] },
    { code: '3', label: '操作负责人任务', aliases: ['操作负责人'] },
  ],
})

/** Item of the 包保 list; how many there are depends on the work type, see `inspection-plan.ts`. */
export const TASK_NUM = defineCodeTable({
  name: 'taskNum', title: '包保任务对应项', source: INTEGRATIONS, confidence: 'T',
  note: '主要、技术负责人 1—9 项，操作负责人 1—10 项；各项内容待核',
  rows: [
    { code: '1', label: '第1项' },
    { code: '2', label: '第2项' },
    { code: '3', label: '第3项' },
    { code: '4', label: '第4项' },
    { code: '5', label: '第5项' },
    { code: '6', label: '第6项' },
    { code: '7', label: '第7项' },
    { code: '8', label: '第8项' },
    { code: '9', label: '第9项' },
    { code: '10', label: '第10项' },
  ],
})

export const DELETED = defineCodeTable({
  name: 'deleted', title: '删除状态', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '0', label: '正常' },
    { code: '1', label: '已删除' },
  ],
})

export const RISK_LEVEL = defineCodeTable({
  name: 'riskLevel', title: '风险等级', source: '江苏接收端字段说明；四色为通行做法', confidence: 'T',
  note: '各接收端编码不一致：有的用 1—4，有的用 0—3。本平台以 1—4 为准，交换时按接收端转换',
  rows: [
    { code: '1', label: '重大', colour: '红', aliases: ['重大风险', '一级', '1级', '红', '红色'] },
    { code: '2', label: '较大', colour: '橙', aliases: ['较大风险', '二级', '2级', '橙', '橙色'] },
    { code: '3', label: '一般', colour: '黄', aliases: ['一般风险', '三级', '3级', '黄', '黄色'] },
    { code: '4', label: '低', colour: '蓝', aliases: ['低风险', '四级', '4级', '蓝', '蓝色'] },
  ],
})

export const MANAGEMENT_CLASSIFICATION = defineCodeTable({
  name: 'managementClassification', title: '人物管理分类', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '1', label: '人的不安全行为' },
    { code: '2', label: '物的不安全状态' },
    { code: '3', label: '管理上的缺陷' },
  ],
})

export const OCCURRENCE_LINK = defineCodeTable({
  name: 'occurrenceLink', title: '发生环节', source: INTEGRATIONS, confidence: 'T',
  rows: [
    { code: '1', label: '设计' },
    { code: '2', label: '产品质量缺陷' },
    { code: '3', label: '仓储' },
    { code: '4', label: '项目施工' },
    { code: '5', label: '开停车' },
    { code: '6', label: '使用操作' },
    { code: '7', label: '维护保养' },
    { code: '8', label: '维修' },
    { code: '9', label: '变更' },
    { code: '10', label: '运输' },
  ],
})

/** Not exchanged: who controls a risk. What a higher level controls, every lower one controls too. */
export const CONTROL_LEVEL = defineCodeTable({
  name: 'controlLevel', title: '管控层级', source: '山东企业四级管控做法', confidence: 'T',
  note: '上级负责管控的风险，下级同时负责管控（待核）',
  rows: [
    { code: 'company', label: '公司级', colour: '红', aliases: ['公司', '厂级', '企业级'] },
    { code: 'department', label: '部门级', colour: '橙', aliases: ['部门', '处室级', '处室'] },
    { code: 'workshop', label: '车间级', colour: '黄', aliases: ['车间'] },
    { code: 'team', label: '班组级', colour: '蓝', aliases: ['班组', '岗位级', '岗位', '班组岗位级', '班组(岗位)', '工段班组岗位级'] },
  ],
})

/** Not calculated is not none. */
export const MAJOR_HAZARD_LEVEL = defineCodeTable({
  name: 'majorHazardLevel', title: '重大危险源等级', source: '重大危险源按 R 值分为四级', confidence: 'M',
  rows: [
    { code: '1', label: '一级', aliases: ['1级', '一级重大危险源'] },
    { code: '2', label: '二级', aliases: ['2级', '二级重大危险源'] },
    { code: '3', label: '三级', aliases: ['3级', '三级重大危险源'] },
    { code: '4', label: '四级', aliases: ['4级', '四级重大危险源'] },
    { code: 'none', label: '不构成', aliases: ['不构成重大危险源', '否'] },
    { code: 'unknown', label: '尚未辨识', aliases: ['未辨识', '未计算'] },
  ],
})

/** Not exchanged: how a measure is confirmed on the spot. */
export const CHECK_MEANS = defineCodeTable({
  name: 'checkMeans', title: '管控手段', source: '公开的移动端实现', confidence: 'T',
  rows: [
    { code: '0', label: '现场确认' },
    { code: '1', label: '拍照' },
    { code: '2', label: '热成像' },
    { code: '3', label: '震动', aliases: ['测振'] },
  ],
})

export const CODE_TABLES = [
  DATA_SRC, CLASSIFY1, CLASSIFY2, DANGER_SRC, DANGER_SOURCE, DANGER_LEVEL, DANGER_MANAGE_TYPE, HAZARD_DANGER_TYPE, HAZARD_CATEGORY,
  DANGER_STATE, CHECK_STATUS, CHECK_CYCLE_UNIT, WORK_DAY_TYPE, WORK_TYPE, TASK_NUM, DELETED, RISK_LEVEL,
  MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK, CONTROL_LEVEL, CHECK_MEANS,
] as const
