import { type Fault, identity, isEmpty, type Row, stamp, text } from './field.ts'
import { table } from './table.ts'

const together = (row: Row): Fault[] =>
  !isEmpty(row.stopEndTime) && String(row.stopEndTime) < String(row.stopStartTime)
    ? [{ field: 'stopEndTime', title: '停用结束时间', msg: '不能早于停用开始时间' }]
    : []

export const stopRecord = table({
  name: 'sec_deactivated_maintenance_record',
  title: '停用检维修记录',
  headline: 'stopReason',
  own: [
    text('hazardCode', '风险分析对象编码', 36),
    identity('riskUnitId', '风险分析单元主键'),
    stamp('stopStartTime', '停用开始时间'),
    stamp('stopEndTime', '停用结束时间', { optional: true }),
    text('stopReason', '停用原因', 1000),
  ],
  parents: [{ field: 'riskUnitId', table: 'sec_security_risk_unit', must: 'known' }],
  together,
})
