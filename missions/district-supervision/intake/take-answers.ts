import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { fileTypeFrom, HEAD } from '@anlan/platform/files/file-type'
import type { Scope } from '@anlan/platform/module/scope'
import { type IssuedOrder, orderAnswered, orderSigned } from '../contract/issued-order.ts'
import { answered, signed } from '../rules/move-order.ts'
import { addStep, countReplyFiles, keepReplyFile, loadIssuedOrder, saveIssuedOrder } from '../store/issued-orders.ts'

const NOT_YOURS = refuse('no-such-order', '没有这条下发，或不是发给本企业的', { kind: 'missing' })
const EVIDENCE = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** What an enterprise says to one of its own orders; of others it knows nothing. */
export interface Answering {
  readonly enterprise: Id
  readonly id: Id
}

const ownOrder = async (scope: Scope, { enterprise, id }: Answering): Promise<Decision<IssuedOrder>> => {
  const order = await loadIssuedOrder(scope.tx, scope.org, id, enterprise)
  return order === undefined ? NOT_YOURS : accept(order)
}

export const takeReceipt = async (scope: Scope, to: Answering, { by, at }: { readonly by: string; readonly at: number }): Promise<Decision<{ state: string }>> => {
  const found = await ownOrder(scope, to)
  if (!found.accepted) return found
  const order = signed(found.value, by, at, scope.now)
  if (order === undefined) return accept({ state: found.value.state })
  await saveIssuedOrder(scope.tx, scope.org, order, false)
  await addStep(scope.tx, scope.org, order, { id: scope.newId(), at, what: 'signed', who: by, content: null, finished: false, files: [] })
  scope.record(orderSigned, { subject: order.id, data: { order } })
  return accept({ state: order.state })
}

export interface TakenReply {
  readonly id: Id
  readonly content: string
  readonly by: string
  readonly at: number
  readonly finished: boolean
  readonly files: readonly Id[]
}

export const takeReply = async (scope: Scope, to: Answering, reply: TakenReply): Promise<Decision<{ state: string }>> => {
  const found = await ownOrder(scope, to)
  if (!found.accepted) return found
  const decision = answered(found.value, reply, scope.now)
  if (!decision.accepted) return decision
  if ((await countReplyFiles(scope.tx, scope.org, to.id, reply.files)) < new Set(reply.files).size) return refuse('file-missing', '有附件还没有收到，请先报送附件', { field: 'files' })
  const order = decision.value
  const fresh = await addStep(scope.tx, scope.org, order, { id: reply.id, at: reply.at, what: 'answered', who: reply.by, content: reply.content, finished: reply.finished, files: reply.files })
  if (!fresh) return accept({ state: found.value.state })
  await saveIssuedOrder(scope.tx, scope.org, order, false)
  scope.record(orderAnswered, { subject: order.id, data: { order } })
  return accept({ state: order.state })
}

/** Evidence for a reply that follows. Judged by its bytes, whatever it is called. */
export const takeFile = async (scope: Scope, to: Answering, file: { readonly id: Id; readonly name: string; readonly bytes: Buffer }): Promise<Decision<{ id: Id }>> => {
  const found = await ownOrder(scope, to)
  if (!found.accepted) return found
  const kind = fileTypeFrom(file.bytes.subarray(0, HEAD))
  if (!kind.accepted) return kind
  if (!EVIDENCE.has(kind.value.type)) return refuse('file-type', '附件只接收照片和 PDF 文件')
  await keepReplyFile(scope.tx, scope.org, found.value, { ...file, type: kind.value.type }, scope.now)
  return accept({ id: file.id })
}
