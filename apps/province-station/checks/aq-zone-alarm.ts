import { code, identity, stamp, text } from './field.ts'
import { AQ_NAMES } from './positioning-fields.ts'
import { endsAfter } from './ends-after.ts'
import { table } from './table.ts'

/** AQ 3064.3-2025 table B.4. */
export const aqZoneAlarm = table({
  name: 'aq3064_zone_alarm',
  title: '区域报警',
  names: AQ_NAMES,
  headline: 'ALARM_TYPE',
  own: [
    identity('ZONE_ID', '区域主键'),
    code('ALARM_TYPE', '报警类型', { 1: '超员', 2: '缺员' }),
    stamp('ALARM_TIME', '报警时间'),
    stamp('ALARM_END_TIME', '报警结束时间', { optional: true }),
    text('DESCRIBE', '描述', 1000, { optional: true }),
  ],
  parents: [{ field: 'ZONE_ID', table: 'aq3064_zone', must: 'known' }],
  together: endsAfter('ALARM_TIME', 'ALARM_END_TIME', '报警结束时间'),
})
