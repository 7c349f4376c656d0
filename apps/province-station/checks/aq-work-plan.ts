import { code, isEmpty, stamp, text, type Row } from './field.ts'
import { typesFault, WORK_NAMES, YES } from './special-work-fields.ts'
import { table } from './table.ts'

/** The seven items of AQ 3064.2-2025 5.3.1; the standard has no table for them. */
export const aqWorkPlan = table({
  name: 'aq3064_work_plan',
  title: '作业预约备案',
  names: WORK_NAMES,
  headline: 'TICKET_CONTENT',
  own: [
    text('COMPANY_NAME', '企业名称', 200),
    text('APPLY_DEPARTMENT', '申请单位', 200),
    text('WORK_DEPARTMENT', '作业单位', 200),
    text('TICKET_CONTENT', '作业内容', 1000),
    text('TICKET_POSITION', '作业位置', 400),
    stamp('START_TIME', '计划开始时间'),
    stamp('END_TIME', '计划结束时间'),
    text('TICKET_TYPE', '作业类型', 50),
    code('IS_CONTRACTOR_WORK', '承包商作业', YES),
    code('IS_EMERGENCY', '紧急预约', YES),
    text('EMERGENCY_CAUSE', '紧急原因', 400, { optional: true }),
    stamp('APPROVE_TIME', '批准时间', { optional: true }),
  ],
  parents: [],
  together: (row: Row) => [
    ...(String(row.END_TIME) > String(row.START_TIME) ? [] : [{ field: 'END_TIME', title: '计划结束时间', msg: '应晚于计划开始时间' }]),
    ...(typesFault(row.TICKET_TYPE) === undefined ? [] : [{ field: 'TICKET_TYPE', title: '作业类型', msg: typesFault(row.TICKET_TYPE) ?? '' }]),
    ...(row.IS_EMERGENCY === '1' && isEmpty(row.EMERGENCY_CAUSE) ? [{ field: 'EMERGENCY_CAUSE', title: '紧急原因', msg: '紧急预约必须说明原因' }] : []),
  ],
})
