import { code, identity, stamp, text } from './field.ts'
import { AQ_NAMES } from './positioning-fields.ts'
import { endsAfter } from './ends-after.ts'
import { table } from './table.ts'

/** AQ 3064.3-2025 table B.3. */
export const aqPersonAlarm = table({
  name: 'aq3064_person_alarm',
  title: '人员报警',
  names: AQ_NAMES,
  headline: 'ALARM_TYPE',
  own: [
    identity('PERSON_ID', '人员主键'),
    identity('ZONE_ID', '区域主键', { optional: true }),
    code('ALARM_TYPE', '报警类型', { 0: '一键报警', 1: '越界', 2: '滞留', 3: '静止' }),
    stamp('ALARM_TIME', '报警时间'),
    stamp('ALARM_END_TIME', '报警结束时间', { optional: true }),
    text('DESCRIBE', '描述', 1000, { optional: true }),
  ],
  parents: [{ field: 'PERSON_ID', table: 'aq3064_person', must: 'known' }, { field: 'ZONE_ID', table: 'aq3064_zone', must: 'known' }],
  together: endsAfter('ALARM_TIME', 'ALARM_END_TIME', '报警结束时间'),
})
