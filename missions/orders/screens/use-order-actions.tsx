import { nextMoves } from '@anlan/kernel/lifecycle'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { orderLife } from '../contract/order-life.ts'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { signOrder } from '../contract/work-order.ts'
import { AssignForm, ReplyForm } from './order-forms.tsx'

/** The next steps of an order for whoever looks. */
export const useOrderActions = (order: ReceivedOrder): readonly PageAction[] => {
  const { roles } = useHere()
  const sign = useCommandOf(signOrder)
  const { id, version } = order
  const moves = nextMoves(orderLife, order.state, roles)
  const made: readonly PageAction[] = [
    ...(moves.includes('sign') ? [{ title: '签收', primary: true, press: () => sign.send({ id, version }) }] : []),
    ...(moves.includes('reply') ? [{ title: '回复上级', primary: true, form: (close: () => void) => <ReplyForm order={order} onDone={close} /> }] : []),
    ...(moves.includes('assign') ? [{ title: order.owner === null ? '安排办理' : '改派办理', form: (close: () => void) => <AssignForm order={order} onDone={close} /> }] : []),
  ]
  return made
}
