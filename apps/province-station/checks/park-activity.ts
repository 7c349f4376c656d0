import { code, mobile, stamp, text, type Row } from './field.ts'
import { names, PARK_NAMES, typesFault, YES } from './special-work-fields.ts'
import { table } from './table.ts'

/** The park's form of a plan. */
export const parkActivity = table({
  name: 'accept_ticket_activity',
  title: '作业报备（园区）',
  names: PARK_NAMES,
  headline: 'jobContent',
  own: [
    text('ticketType', '作业类型', 50),
    stamp('startTime', '计划开始时间'),
    stamp('endTime', '计划结束时间'),
    text('ticketPosition', '作业位置', 400),
    text('jobContent', '作业内容', 1000),
    names('supervisorName', '监护人', 500, { optional: true }),
    names('workerName', '作业人员', 4000, { optional: true }),
    text('workDepartment', '作业单位', 1000),
    text('personId', '人员编号', 100, { optional: true }),
    text('socialCreditCode', '统一社会信用代码', 18, { optional: true }),
    code('isContractorWork', '承包商作业', YES),
    text('ticketResponsName', '负责人', 100, { optional: true }),
    mobile('majorPersonMobile', '负责人手机', { optional: true }),
  ],
  parents: [],
  together: (row: Row) => [
    ...(String(row.endTime) > String(row.startTime) ? [] : [{ field: 'endTime', title: '计划结束时间', msg: '应晚于计划开始时间' }]),
    ...(typesFault(row.ticketType) === undefined ? [] : [{ field: 'ticketType', title: '作业类型', msg: typesFault(row.ticketType) ?? '' }]),
  ],
})
