import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { nextMoves } from '@anlan/kernel/lifecycle'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { closeOrder, remindOrder, sendBackOrder, withdrawOrder } from '../contract/issue-orders.ts'
import { type IssuedOrder, issuedOrderLife } from '../contract/issued-order.ts'

/** One word of the officer's to the enterprise. */
const move = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, { id, version }: IssuedOrder, tells: readonly string[], primary: boolean): PageAction => ({
  title: command.title,
  primary,
  form: (close) => (
    <SchemaForm command={command} formKey={`${command.name}-${id}`} fixed={{ id, version } as never} submit={command.title} confirm={{ title: command.title, tells }} onDone={close} />
  ),
})

/** What the officer may do with it now; the enterprise hears of each. */
export const useIssuedActions = (order: IssuedOrder, enterpriseName: string): readonly PageAction[] => {
  const { roles } = useHere()
  const tells = [`${enterpriseName}安全管理人员`]
  const moves = nextMoves(issuedOrderLife, order.state, roles)
  const asks = roles.includes('district-officer') && ['issued', 'signed', 'answered'].includes(order.state)
  return [
    ...(moves.includes('close') ? [move(closeOrder, order, tells, order.state === 'finished')] : []),
    ...(moves.includes('send-back') ? [move(sendBackOrder, order, tells, false)] : []),
    ...(asks ? [move(remindOrder, order, tells, true)] : []),
    ...(moves.includes('withdraw') ? [move(withdrawOrder, order, tells, false)] : []),
  ]
}
