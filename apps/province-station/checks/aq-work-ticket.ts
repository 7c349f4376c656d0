import { code, mobile, stamp, text } from './field.ts'
import { degrees } from './positioning-fields.ts'
import { amount, names, STATES, TYPES, WORK_NAMES, YES } from './special-work-fields.ts'
import { table } from './table.ts'
import { ticketTogether } from './ticket-together.ts'

/** AQ 3064.2-2025 table A.1: 33 fields with those of every row. */
export const aqWorkTicket = table({
  name: 'aq3064_work_ticket',
  title: '电子作业票',
  names: WORK_NAMES,
  headline: 'TICKET_CONTENT',
  own: [
    text('COMPANY_NAME', '企业名称', 200),
    code('TICKET_TYPE', '作业类型', TYPES),
    text('GAS_NAME', '气体名称', 100, { optional: true }),
    stamp('GAS_TIME', '分析时间', { optional: true }),
    amount('GAS_VALUE', '分析值', 0, 1_000_000, { optional: true }),
    stamp('ISSUE_TIME', '签批时间', { optional: true }),
    stamp('START_TIME', '开始时间'),
    stamp('END_TIME', '结束时间'),
    text('TICKET_POSITION', '作业位置', 400),
    text('TICKET_CONTENT', '作业内容', 2000),
    stamp('CHECKED_TIME', '验收时间', { optional: true }),
    degrees('LONGITUDE', '经度', 'longitude'),
    degrees('LATITUDE', '纬度', 'latitude'),
    code('TICKET_STATUS', '作业状态', STATES),
    names('SUPERVISOR_NAME', '监护人', 1000),
    names('WORKER_NAME', '作业人员', 4000),
    names('WORKER_CERTI_NAME', '证书名称', 20000, { optional: true }),
    names('WORKER_CERTI_NUM', '证书编号', 20000, { optional: true }),
    names('WORK_DEPARTMENT', '作业单位', 4000),
    code('IS_CONTRACTOR_WORK', '承包商作业', YES),
    text('TICKET_RESPONS_NAME', '负责人', 100),
    mobile('MAJOR_PERSON_MOBILE', '负责人手机'),
    code('IS_CHANGED', '是否变更过', YES),
    text('CHANGED_CAUSE', '变更原因', 1000, { optional: true }),
    code('IS_CANCELLED', '是否取消', YES),
    text('CANCELLED_CAUSE', '取消原因', 1000, { optional: true }),
  ],
  parents: [],
  together: ticketTogether({
    type: 'TICKET_TYPE', status: 'TICKET_STATUS', gas: ['GAS_NAME', 'GAS_TIME', 'GAS_VALUE'], issued: 'ISSUE_TIME', start: 'START_TIME', end: 'END_TIME', checked: 'CHECKED_TIME',
    certificates: ['WORKER_CERTI_NAME', 'WORKER_CERTI_NUM'], changed: ['IS_CHANGED', 'CHANGED_CAUSE'], cancelled: ['IS_CANCELLED', 'CANCELLED_CAUSE'],
  }),
})
