import { endsAfter } from './ends-after.ts'
import { code, identity, stamp, text } from './field.ts'
import { ALARMS, WORK_NAMES } from './special-work-fields.ts'
import { table } from './table.ts'

/** AQ 3064.2-2025 table A.3, with the enterprise's code of AQ 3064.1 Annex A. */
export const aqWorkAlarm = table({
  name: 'aq3064_work_alarm',
  title: '特殊作业报警',
  names: WORK_NAMES,
  headline: 'ALARM_TYPE',
  own: [
    identity('TICKET_ID', '作业票主键'),
    stamp('ALARM_START_TIME', '报警开始时间'),
    code('ALARM_TYPE', '报警类型', ALARMS),
    stamp('ALARM_END_TIME', '报警结束时间', { optional: true }),
    text('ALARM_RESULT', '处置结果', 1000, { optional: true }),
  ],
  parents: [{ field: 'TICKET_ID', table: 'aq3064_work_ticket', must: 'known' }],
  together: endsAfter('ALARM_START_TIME', 'ALARM_END_TIME', '报警结束时间'),
})
