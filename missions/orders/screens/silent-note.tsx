import { orderInlets } from '@anlan/exchange/contract/order'
import { Note } from '@anlan/platform/ui/states'
import { useHere } from '@anlan/platform/ui/here'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'

const Silent = () => {
  const inlets = useQueryOf(orderInlets, {}, { every: 15_000 }).value?.inlets ?? []
  return inlets
    .filter(({ condition }) => condition === 'down')
    .map(({ receiver, name, downSince, lastError, answersWaiting }) => (
      <Note key={receiver} tone="refusal">
        {name}自 <When at={downSince} /> 起连接不上，可能有新的预警没有收到，请电话核实。{answersWaiting === 0 ? '' : `${answersWaiting} 条签收或回复等待补送。`}
        {lastError === null ? '' : `原因：${lastError}`}
      </Note>
    ))
}

/** A list that is empty because nothing can come must not look as if nothing had been issued. */
export const SilentNote = () => {
  const { roles } = useHere()
  return orderInlets.may.some((role) => roles.includes(role)) ? <Silent /> : null
}
