import { answerOrder } from '@anlan/exchange/contract/order'
import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { orderReplied } from '../contract/received-order.ts'
import { replyOrder } from '../contract/work-order.ts'
import { decideReply } from '../rules/work-order.ts'
import { addReply } from '../store/order-replies.ts'
import { saveOrder } from '../store/received-orders.ts'
import { checkAttachments, checkFiles } from './check-files.ts'
import { currentOrder, handOf } from './current-order.ts'
import { clear, watch } from './watch.ts'

export const replyOrderIntake = answer(replyOrder, async ({ id, version, reply, content, photos, files, finished }, scope) => {
  const found = await currentOrder(scope, { id, version })
  if (!found.accepted) return found
  for (const checked of [await checkFiles(scope, photos, 'photos'), await checkFiles(scope, files, 'files'), await checkAttachments(scope, files)]) if (!checked.accepted) return checked
  const decision = decideReply(found.value, { finished }, handOf(scope))
  if (!decision.accepted) return decision
  const order = decision.value
  const by = scope.actor.name
  if (!(await addReply(scope.tx, scope.org, order.id, { id: reply, at: scope.now, by, content, photos, files, finished }))) return refuse('reply-known', '这条回复已经提交，不必重复', { kind: 'conflict' })
  await saveOrder(scope.tx, scope.org, order)
  const sent = await scope.order(answerOrder, { id: reply, receiver: order.receiver, order: order.order, answer: { what: 'reply', by, at: scope.now, content, finished, files: [...photos, ...files] } })
  if (!sent.accepted) return sent
  scope.record(orderReplied, { subject: order.id, data: { order, words: content, photos } })
  if (finished) await clear(scope, 'work', order, `${by}已办结并回复`)
  await watch(scope, order)
  return accept({ id: order.id, state: order.state })
})
