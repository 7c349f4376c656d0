import { identity } from './field.ts'
import { table } from './table.ts'

export const promiseTicket = table({
  name: 'sec_production_promise_ticket',
  title: '承诺公告作业',
  headline: 'ticketId',
  own: [identity('promiseId', '安全承诺公告主键'), identity('ticketId', '作业票或作业主键')],
  parents: [{ field: 'promiseId', table: 'sec_production_promise', must: 'known' }],
})
