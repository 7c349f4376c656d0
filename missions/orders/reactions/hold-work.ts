import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { areaRegister } from '@anlan/plant/contract/place'
import { react } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { holdWork, releaseHold } from '@anlan/special-work/contract/hold'
import { orderArrived, orderChanged, orderClosed, orderReminded, orderWithdrawn } from '../contract/received-order.ts'
import { workHeldBy } from '../rules/holds-work.ts'

/**
 * An order about a 重大事故隐患 stops special work from the moment that it is heard of, signed for or not; the sender's
 * closing or withdrawal ends that. Nothing resumes by itself.
 */
export const workHeldByOrder = react('orders.work-held', [orderArrived, orderChanged, orderReminded, orderClosed, orderWithdrawn], async ({ data: { order } }, scope) => {
  const danger = order.subject?.kind === 'danger' ? await scope.ask(getDanger, { id: order.subject.id }) : undefined
  const areas = (await everyRow(scope, areaRegister)).map(({ data }) => data.name)
  const held = workHeldBy(order, danger?.accepted === true ? danger.value.danger : undefined, areas)
  if (held === undefined) await scope.order(releaseHold, { source: 'order', key: order.id, reason: order.state === 'withdrawn' ? '上级已撤回指令' : '上级已销号' })
  else await scope.order(holdWork, { source: 'order', key: order.id, ...held, link: `/orders/${order.id}`, since: order.issuedAt })
})
