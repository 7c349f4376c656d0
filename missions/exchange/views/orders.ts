import { accept } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { orderAnswers, orderInlets } from '../contract/order.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { inletCondition } from '../rules/from-above.ts'
import { answersTo, countWaiting } from '../store/order-answers.ts'
import { inletRows } from '../store/order-inlets.ts'
import { loadReceivers } from '../store/receivers.ts'

const answersView = answer(orderAnswers, async ({ receiver, order }, scope) => accept({ answers: await answersTo(scope.tx, scope.org, receiver, order) }))

const inletsView = answer(orderInlets, async (_input, scope) => {
  const [rows, inlets, waiting] = [await loadReceivers(scope.tx, scope.org), await inletRows(scope.tx, scope.org), await countWaiting(scope.tx, scope.org)]
  const org = await scope.ask(ownOrg, {})
  return accept({
    inlets: rows.map(({ id, kind, accepts_provisional: acceptsProvisional }) => {
      const inlet = inlets.find((it) => it.receiver_id === id)
      const facts = { kind, provisional: org.accepted && org.value.provisional, acceptsProvisional, lastSuccessAt: inlet?.last_success_at ?? null, downSince: inlet?.down_since ?? null }
      return {
        receiver: id, kind, name: RECEIVER_KINDS[kind], condition: inletCondition(facts),
        lastSuccessAt: facts.lastSuccessAt, downSince: facts.downSince, lastError: inlet?.last_error ?? null,
        answersWaiting: waiting.find((it) => it.receiver_id === id)?.waiting ?? 0,
      }
    }),
  })
})

export const orderViews = [answersView, inletsView]
