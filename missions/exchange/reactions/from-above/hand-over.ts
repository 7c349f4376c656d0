import { readFile as readBytes } from 'node:fs/promises'
import type { Id } from '@anlan/kernel/id'
import { readFile } from '@anlan/platform/files/file-store'
import type { House } from '@anlan/platform/module/house'
import type { ReceiverAccess, ReceiverAdapter } from '../../contract/adapter.ts'
import type { Handed, ReplyFile } from '../../contract/order-channel.ts'
import { orderAnswered, SENDERS } from '../../contract/order.ts'
import { type AnswerRow, countTry, settleAnswer, waitingAnswers } from '../../store/order-answers.ts'
import type { ReceiverRow } from '../../store/receivers.ts'
import { actAs } from '../access.ts'

const AT_ONCE = 20

/** As they are served: what leaves the plant is what everybody may see. One that is gone is left out. */
const filesOf = async (house: House, org: Id, ids: readonly Id[]): Promise<ReplyFile[]> => {
  const files: ReplyFile[] = []
  for (const id of ids) {
    const opened = await readFile(house, org, id)
    if (opened.accepted) files.push({ id, name: opened.value.file.name, type: opened.value.type, bytes: await readBytes(opened.value.path) })
  }
  return files
}

const hand = async (house: House, adapter: ReceiverAdapter, access: ReceiverAccess, { id, order_id: order, body }: AnswerRow): Promise<Handed> =>
  body.what === 'receipt' ? adapter.receipt(access, order, { by: body.by, at: body.at }) : adapter.reply(access, order, { ...body, id, files: await filesOf(house, access.org, body.files) })

/** Receipts and replies in the order of their giving. One without an answer goes again, and the receiver knows it by its id. */
export const handOver = async (house: House, adapter: ReceiverAdapter, access: ReceiverAccess, receiver: ReceiverRow): Promise<void> => {
  const { org } = access
  for (;;) {
    const rows = await house.database.within({ org }, (tx) => waitingAnswers(tx, org, receiver.id, AT_ONCE))
    for (const row of rows) {
      await house.database.within({ org }, (tx) => countTry(tx, org, row.id))
      const handed = await hand(house, adapter, access, row)
      const state = handed.outcome === 'accepted' ? 'taken' : 'refused'
      const note = handed.outcome === 'accepted' ? null : handed.message
      await actAs(house, org, async (scope) => {
        if (!(await settleAnswer(scope.tx, org, row.id, state, note, scope.wall))) return
        scope.record(orderAnswered, { subject: row.order_id, data: { receiver: receiver.id, fromName: SENDERS[receiver.kind], order: row.order_id, answer: row.id, what: row.body.what, state, note } })
      })
    }
    if (rows.length < AT_ONCE || house.signal.aborted) return
  }
}
