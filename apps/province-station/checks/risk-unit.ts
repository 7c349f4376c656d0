import { text } from './field.ts'
import { table } from './table.ts'

export const riskUnit = table({
  name: 'sec_security_risk_unit',
  title: '安全风险分析单元',
  headline: 'riskUnitName',
  own: [
    text('hazardCode', '风险分析对象编码', 36),
    text('hazardDep', '责任部门', 200),
    text('hazardLiablePerson', '责任人', 20),
    text('riskUnitName', '风险分析单元名称', 200),
  ],
  parents: [],
  children: { table: 'sec_security_risk_events', field: 'riskUnitId', title: '安全风险事件' },
})
