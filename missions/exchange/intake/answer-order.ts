import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { answerOrder } from '../contract/order.ts'
import { enqueueAnswer } from '../store/order-answers.ts'
import { loadReceiver } from '../store/receivers.ts'

export const answerOrderIntake = answer(answerOrder, async ({ id, receiver, order, answer: given }, scope) => {
  if ((await loadReceiver(scope.tx, scope.org, receiver)) === undefined) return refuse('no-such-receiver', '没有这个接收方', { kind: 'missing' })
  await enqueueAnswer(scope.tx, scope.org, { id, receiver, order, answer: given }, scope.wall)
  return accept({ id })
})
