import { clock, code, type Fault, identity, integer, isEmpty, type Row, stamp, text } from './field.ts'
import { table } from './table.ts'

/** How many items the duty list of each responsible person has: 主要 9, 技术 9, 操作 10. */
const DUTY_ITEMS: Readonly<Record<string, number>> = { 1: 9, 2: 9, 3: 10 }

const WINDOW = [
  ['workStartTime', '工作开始时间'],
  ['workEndTime', '工作结束时间'],
] as const

const seconds = (time: unknown): number => {
  const [hour = 0, minute = 0, second = 0] = String(time).split(':').map(Number)
  return hour * 3600 + minute * 60 + second
}

/** A window that ends earlier than it starts runs over midnight. */
const windowSeconds = (row: Row): number => (seconds(row.workEndTime) - seconds(row.workStartTime) + 86_400) % 86_400

const windowFaults = (row: Row): Fault[] => {
  if (row.checkCycleUnit !== '小时')
    return WINDOW.filter(([name]) => !isEmpty(row[name])).map(([field, title]) => ({ field, title, msg: '排查周期单位不是小时，应留空' }))
  const missing = WINDOW.filter(([name]) => isEmpty(row[name]))
  if (missing.length > 0) return missing.map(([field, title]) => ({ field, title, msg: '排查周期单位为小时，必须填写' }))
  const length = windowSeconds(row)
  if (length === 0) return [{ field: 'workEndTime', title: '工作结束时间', msg: '不能与工作开始时间相同，全天请填 0:00:00 至 23:59:59' }]
  const cycle = Number(row.checkCycle)
  if (cycle > 12) return [{ field: 'checkCycle', title: '排查周期', msg: '以小时为单位时应为 1 至 12' }]
  return cycle * 3600 > length ? [{ field: 'checkCycle', title: '排查周期', msg: '不能长于每天的工作时间段' }] : []
}

const dutyFaults = (row: Row): Fault[] => {
  const fault = (msg: string): Fault[] => [{ field: 'taskNum', title: '包保任务对应项', msg }]
  const most = DUTY_ITEMS[String(row.workType)]
  if (most === undefined) return isEmpty(row.taskNum) ? [] : fault('任务类型为日常任务，应留空')
  if (isEmpty(row.taskNum)) return fault('任务类型为包保责任人任务，必须填写')
  return Number(row.taskNum) > most ? fault(`该责任人的任务清单只有 ${most} 项`) : []
}

export const checkMission = table({
  name: 'sec_hidden_check_mission',
  title: '隐患排查任务',
  headline: 'troubleshootContent',
  own: [
    identity('riskMeasureId', '管控措施主键'),
    text('troubleshootContent', '隐患排查内容', 1000),
    integer('checkCycle', '排查周期', 1, 9999),
    code('checkCycleUnit', '排查周期单位', { 小时: '小时', 天: '天', 月: '月', 年: '年' }),
    stamp('taskStartTime', '任务首次开始时间'),
    clock('workStartTime', '工作开始时间', { optional: true }),
    clock('workEndTime', '工作结束时间', { optional: true }),
    code('workDayType', '工作日类型', { 0: '每天', 1: '法定工作日', 2: '非法定工作日' }),
    code('workType', '任务类型', { 0: '日常任务', 1: '主要负责人任务', 2: '技术负责人任务', 3: '操作负责人任务' }),
    integer('taskNum', '包保任务对应项', 1, 10, { optional: true }),
  ],
  parents: [{ field: 'riskMeasureId', table: 'sec_security_risk_control_measures', must: 'alive' }],
  together: (row) => [...windowFaults(row), ...dutyFaults(row)],
})
