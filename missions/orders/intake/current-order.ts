import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { loadOrder } from '../store/received-orders.ts'

export const noOrder = refuse('no-such-order', '没有这条下发', { kind: 'missing' })

/** The order at the version that the person saw, or who changed it meanwhile. */
export const currentOrder = async ({ tx, org }: Scope, { id, version }: { readonly id: Id; readonly version: number }): Promise<Decision<ReceivedOrder>> => {
  const order = await loadOrder(tx, org, id)
  if (order === undefined) return noOrder
  return order.version === version ? accept(order) : staleEdit({ by: order.updatedBy, at: order.updatedAt }, order)
}

export const handOf = ({ person, actor, now }: Scope) => ({ id: person ?? actor.id, name: actor.name, now })
