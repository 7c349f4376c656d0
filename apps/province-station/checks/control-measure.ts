import { code, type Fault, identity, type Row, text } from './field.ts'
import { table } from './table.ts'

const KINDS = { 1: '工程技术', 2: '维护保养', 3: '操作行为', 4: '应急措施' }

const DETAILS = {
  '1-1': '工艺控制', '1-2': '关键设备/部件', '1-3': '安全附件', '1-4': '安全仪表', '1-5': '其他',
  '2-1': '动设备', '2-2': '静设备', '2-3': '其他',
  '3-1': '人员资质', '3-2': '操作记录', '3-3': '交接班', '3-4': '其他',
  '4-1': '应急设施', '4-2': '个体防护', '4-3': '消防设施', '4-4': '应急预案', '4-5': '其他',
}

const together = (row: Row): Fault[] =>
  String(row.classify2).startsWith(`${row.classify1}-`)
    ? []
    : [{ field: 'classify2', title: '管控措施分类二', msg: `“${row.classify2}”不属于分类一“${row.classify1}”` }]

export const controlMeasure = table({
  name: 'sec_security_risk_control_measures',
  title: '安全风险管控措施',
  headline: 'riskMeasureDesc',
  own: [
    identity('riskEventId', '风险事件主键'),
    code('dataSrc', '管控方式', { 1: '自动化监控', 2: '隐患排查' }),
    text('riskMeasureDesc', '管控措施描述', 4000),
    code('classify1', '管控措施分类一', KINDS),
    code('classify2', '管控措施分类二', DETAILS),
    text('classify3', '管控措施分类三', 100, { optional: true }),
    text('troubleshootContent', '隐患排查内容', 4000),
  ],
  parents: [{ field: 'riskEventId', table: 'sec_security_risk_events', must: 'alive' }],
  children: { table: 'sec_hidden_check_mission', field: 'riskMeasureId', title: '隐患排查任务' },
  together,
})
