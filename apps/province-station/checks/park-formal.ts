import { code, identity, mobile, stamp, text } from './field.ts'
import { degrees } from './positioning-fields.ts'
import { amount, names, PARK_NAMES, pdf, STATES, TYPES, YES } from './special-work-fields.ts'
import { table } from './table.ts'
import { ticketTogether } from './ticket-together.ts'

/** The park's form of a permit; 验收时间 is spelled so over there. */
export const parkFormal = table({
  name: 'accept_ticket_formal',
  title: '作业票（园区）',
  names: PARK_NAMES,
  headline: 'ticketContent',
  own: [
    text('companyName', '企业名称', 200),
    code('ticketType', '作业类型', TYPES),
    text('gasName', '气体名称', 100, { optional: true }),
    stamp('gasTime', '分析时间', { optional: true }),
    amount('gasValue', '分析值', 0, 1_000_000, { optional: true }),
    stamp('issueTime', '签批时间', { optional: true }),
    stamp('startTime', '开始时间'),
    stamp('endTime', '结束时间'),
    text('ticketPosition', '作业位置', 400),
    text('ticketContent', '作业内容', 2000),
    stamp('chechedTime', '验收时间', { optional: true }),
    degrees('longitude', '经度', 'longitude'),
    degrees('latitude', '纬度', 'latitude'),
    code('ticketStatus', '作业状态', STATES),
    names('supervisorName', '监护人', 1000),
    names('workerName', '作业人员', 4000),
    names('workerCertiName', '证书名称', 20000, { optional: true }),
    names('workerCertiNum', '证书编号', 20000, { optional: true }),
    names('workDepartment', '作业单位', 4000),
    code('isContractorWork', '承包商作业', YES),
    text('ticketResponsName', '负责人', 100),
    mobile('majorPersonMobile', '负责人手机'),
    code('isChanged', '是否变更过', YES),
    text('changedCause', '变更原因', 1000, { optional: true }),
    code('isCancelled', '是否取消', YES),
    text('cancelledCause', '取消原因', 1000, { optional: true }),
    text('ticketNum', '作业票编号', 100),
    identity('jobId', '报备主键', { optional: true }),
    pdf('ticketPic', '作业票扫描件', { optional: true }),
  ],
  parents: [{ field: 'jobId', table: 'accept_ticket_activity', must: 'known' }],
  together: ticketTogether({
    type: 'ticketType', status: 'ticketStatus', gas: ['gasName', 'gasTime', 'gasValue'], issued: 'issueTime', start: 'startTime', end: 'endTime', checked: 'chechedTime',
    certificates: ['workerCertiName', 'workerCertiNum'], changed: ['isChanged', 'changedCause'], cancelled: ['isCancelled', 'cancelledCause'],
  }),
})
