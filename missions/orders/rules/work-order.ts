import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import { orderLife } from '../contract/order-life.ts'
import type { OrderItem, ReceivedOrder } from '../contract/received-order.ts'
import { type Hand, revised } from './hand.ts'

export const decideSign = (order: ReceivedOrder, by: Hand): Decision<ReceivedOrder> => {
  const next = step(orderLife, order.state, 'sign')
  return next.accepted ? accept(revised(order, { state: next.value, signedAt: by.now, signedBy: by.name, climbed: 0 }, by)) : next
}

interface Assignment {
  readonly owner: { readonly id: Id; readonly name: string }
  readonly deadline: Instant
  readonly instruction: string
}

export const decideAssign = (order: ReceivedOrder, { owner, deadline, instruction }: Assignment, by: Hand): Decision<ReceivedOrder> => {
  const next = step(orderLife, order.state, 'assign')
  if (!next.accepted) return next
  if (deadline <= by.now) return refuse('deadline-past', '内部期限已经过去，请填写以后的时间', { field: 'deadline' })
  if (order.endAt !== null && order.endAt > by.now && deadline > order.endAt) return refuse('deadline-after-sender', '内部期限不能晚于上级的办理期限', { field: 'deadline' })
  return accept(revised(order, { state: next.value, owner, ownDeadline: deadline, instruction, dueTold: 0 }, by))
}

export interface Checked {
  readonly no: number
  readonly result: NonNullable<OrderItem['result']>
  readonly note: string
  readonly photos: readonly Id[]
  readonly danger: Id | null
  readonly place: string | undefined
}

/** One line answered. A finding needs its place and words, since it becomes a danger; that stays bound to its danger. */
export const decideCheck = (order: ReceivedOrder, { no, result, note, photos, danger, place }: Checked, by: Hand): Decision<ReceivedOrder> => {
  const next = step(orderLife, order.state, 'check')
  if (!next.accepted) return next
  const item = order.items.find((it) => it.no === no)
  if (item === undefined) return refuse('no-such-item', '没有这个检查项目，可能已被上级修改，请刷新', { kind: 'missing' })
  if (item.danger !== null) return refuse('item-has-danger', '这一项已登记隐患，请到隐患台账办理', { kind: 'conflict' })
  if (result === 'danger') {
    if (danger === null) return refuse('danger-missing', '请刷新页面后重新提交', { field: 'danger' })
    if (note.length < 2) return refuse('note-missing', '请写明发现了什么', { field: 'note' })
    if (place === undefined || place === '') return refuse('place-missing', '请填写隐患所在位置', { field: 'place' })
  }
  if (result === 'not-here' && note.length < 2) return refuse('note-missing', '请写明为什么不涉及', { field: 'note' })
  const answered: OrderItem = { ...item, result, note, photos: [...photos], danger: result === 'danger' ? danger : null, by: by.name, at: by.now }
  return accept(revised(order, { state: next.value, items: order.items.map((it) => (it.no === no ? answered : it)) }, by))
}

/** A reply; finishing needs every line of a special inspection answered. */
export const decideReply = (order: ReceivedOrder, { finished }: { readonly finished: boolean }, by: Hand): Decision<ReceivedOrder> => {
  const next = step(orderLife, order.state, finished ? 'finish' : 'reply')
  if (!next.accepted) return next
  const open = order.items.filter(({ result }) => result === null).length
  if (finished && open > 0) return refuse('items-open', `还有 ${open} 个检查项目没有检查，全部检查后才能办结`, { field: 'finished' })
  return accept(revised(order, { state: next.value, repliedAt: by.now, ...(finished ? { finishedAt: by.now } : {}) }, by))
}
