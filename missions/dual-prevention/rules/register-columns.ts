/** The columns of 安全风险分级管控清单, one row a measure. Wanted by name; their order on the sheet is the enterprise's own. */
export const REGISTER_COLUMNS = [
  { key: 'id', header: '平台ID', synonyms: ['平台编号'] },
  { key: 'hazardCode', header: '风险分析对象编码', required: true },
  { key: 'department', header: '责任部门', required: true },
  { key: 'responsible', header: '部门负责人', required: true },
  { key: 'unitName', header: '风险分析单元', synonyms: ['安全风险分析单元', '风险单元'], required: true },
  { key: 'riskLevel', header: '单元风险等级', required: true },
  { key: 'areas', header: '所在区域', synonyms: ['区域'] },
  { key: 'eventName', header: '风险事件', synonyms: ['安全风险事件'], required: true },
  { key: 'l', header: '可能性L', synonyms: ['可能性'] },
  { key: 'e', header: '暴露E', synonyms: ['暴露频繁程度E'] },
  { key: 'c', header: '后果C', synonyms: ['后果', '严重性S'] },
  { key: 'inherentLevel', header: '固有风险等级' },
  { key: 'residualLevel', header: '剩余风险等级' },
  { key: 'residualL', header: '剩余可能性L', synonyms: ['剩余可能性'] },
  { key: 'residualE', header: '剩余暴露E' },
  { key: 'residualC', header: '剩余后果C', synonyms: ['剩余后果', '剩余严重性S'] },
  { key: 'residualReason', header: '剩余风险说明' },
  { key: 'dataSrc', header: '管控方式', required: true },
  { key: 'classify1', header: '管控措施分类1', required: true },
  { key: 'classify2', header: '管控措施分类2', required: true },
  { key: 'classify3', header: '管控措施分类3' },
  { key: 'description', header: '管控措施', synonyms: ['管控措施描述'], required: true },
  { key: 'inspectionContent', header: '隐患排查内容', synonyms: ['排查内容'], required: true },
  { key: 'cycle', header: '排查周期', required: true },
  { key: 'cycleUnit', header: '周期单位', synonyms: ['排查周期单位'], required: true },
  { key: 'windowStart', header: '工作开始时间' },
  { key: 'windowEnd', header: '工作结束时间' },
  { key: 'workDayType', header: '工作日类型' },
  { key: 'workType', header: '任务类型' },
  { key: 'taskNum', header: '包保任务项', synonyms: ['包保任务对应项'] },
  { key: 'controlLevel', header: '管控层级' },
  { key: 'post', header: '责任岗位', required: true },
  { key: 'measurePost', header: '管控责任岗位' },
] as const

export type RegisterKey = (typeof REGISTER_COLUMNS)[number]['key']

const HEADERS = new Map<string, string>(REGISTER_COLUMNS.map(({ key, header }) => [key, header]))

export const headerOf = (key: string): string => HEADERS.get(key) ?? key

/** Cells that say something of the unit, or of the risk event, on every row of it; usually one merged cell. */
export const UNIT_KEYS: readonly RegisterKey[] = ['unitName', 'hazardCode', 'department', 'responsible', 'riskLevel', 'areas']
export const EVENT_KEYS: readonly RegisterKey[] = ['eventName', 'l', 'e', 'c', 'inherentLevel', 'residualLevel', 'residualL', 'residualE', 'residualC', 'residualReason']
