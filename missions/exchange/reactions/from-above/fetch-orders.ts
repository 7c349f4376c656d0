import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import type { ReceiverAccess, ReceiverAdapter } from '../../contract/adapter.ts'
import type { OrderPage } from '../../contract/order-channel.ts'
import { orderReceived, SENDERS } from '../../contract/order.ts'
import { untold } from '../../rules/from-above.ts'
import { lockInlet, moveInlet, noteTold, restInlet, toldAlready } from '../../store/order-inlets.ts'
import type { ReceiverRow } from '../../store/receivers.ts'
import { actAs } from '../access.ts'
import { noteInletWell } from './inlet-health.ts'

const OFTEN = 30

/** Wall ms between two askings. */
export const askEvery = ({ settings }: House): number => Number(settings['ordersEverySeconds'] ?? OFTEN) * SECOND

const sourceOf = ({ url, companyCode }: ReceiverAccess): string => `${url} ${companyCode}`

/** The page and the place where the next one begins, in one transaction: nothing twice, nothing lost. */
const tell = async (scope: Scope, receiver: ReceiverRow, source: string, { rows, next }: OrderPage): Promise<void> => {
  await lockInlet(scope.tx, scope.org, receiver.id)
  const told = await toldAlready(scope.tx, scope.org, receiver.id, rows.map(({ order }) => order))
  for (const order of untold(rows, told)) {
    await noteTold(scope.tx, scope.org, receiver.id, order.order, order.seq, scope.wall)
    scope.record(orderReceived, { subject: order.order, data: { receiver: receiver.id, from: receiver.kind, fromName: SENDERS[receiver.kind], order } })
  }
  await moveInlet(scope.tx, scope.org, receiver.id, { source, seq: next })
  await noteInletWell(scope, receiver)
}

/** Asks page by page for what is new; the network is asked outside any transaction. */
export const fetchOrders = async (house: House, adapter: ReceiverAdapter, access: ReceiverAccess, receiver: ReceiverRow): Promise<void> => {
  const org: Id = access.org
  const source = sourceOf(access)
  for (let more = true; more && !house.signal.aborted; ) {
    const { source: known, last_seq: last } = await actAs(house, org, (scope) => lockInlet(scope.tx, org, receiver.id))
    const page = await adapter.orders(access, known === source ? last : 0)
    await actAs(house, org, (scope) => tell(scope, receiver, source, page))
    more = page.more
  }
  await actAs(house, org, (scope) => restInlet(scope.tx, org, receiver.id, scope.wall + askEvery(house)))
}
