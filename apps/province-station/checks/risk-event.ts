import { identity, text } from './field.ts'
import { table } from './table.ts'

export const riskEvent = table({
  name: 'sec_security_risk_events',
  title: '安全风险事件',
  headline: 'riskEventName',
  own: [identity('riskUnitId', '风险分析单元主键'), text('riskEventName', '风险事件名称', 500)],
  parents: [{ field: 'riskUnitId', table: 'sec_security_risk_unit', must: 'alive' }],
  children: { table: 'sec_security_risk_control_measures', field: 'riskEventId', title: '安全风险管控措施' },
})
