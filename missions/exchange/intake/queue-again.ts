import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { deliveriesQueued, resyncAll, retryRefused } from '../contract/delivery.ts'
import { reconcile, repair } from '../contract/reconciliation.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { requeue, retryRows } from '../store/deliveries.ts'
import { askReconciliation, loadReconciliation } from '../store/reconciliations.ts'
import { lockReceiver } from '../store/receivers.ts'
import { noReceiver } from './change-receiver.ts'

export const retryRefusedIntake = answer(retryRefused, async ({ receiver: id, seq }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  const queued = await retryRows(scope.tx, scope.org, id, seq)
  if (queued === 0) return refuse('nothing-refused', seq === undefined ? '没有被拒收的记录' : '这条记录现在不是“被拒收”，请刷新后查看', { kind: 'conflict' })
  scope.record(deliveriesQueued, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], queued, why: '重新报送被拒收的记录' } })
  return accept({ queued })
})

export const resyncAllIntake = answer(resyncAll, async ({ receiver: id }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  const queued = await requeue(scope.tx, receiver, scope.newId(), scope.wall)
  scope.record(deliveriesQueued, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], queued, why: '全量重报' } })
  return accept({ queued })
})

/** What is asked over the network is asked by the runner, outside this transaction. */
export const reconcileIntake = answer(reconcile, async ({ receiver: id }, scope) => {
  if ((await lockReceiver(scope.tx, scope.org, id)) === undefined) return noReceiver
  const asked = scope.newId()
  await askReconciliation(scope.tx, scope.org, asked, id, scope.wall)
  return accept({ id: asked })
})

export const repairIntake = answer(repair, async ({ reconciliation: id }, scope) => {
  const found = await loadReconciliation(scope.tx, scope.org, id)
  if (found === undefined || found.state !== 'done') return refuse('no-such-reconciliation', '没有这次对账的结果', { kind: 'missing' })
  const receiver = await lockReceiver(scope.tx, scope.org, found.receiver)
  if (receiver === undefined) return noReceiver
  const records = found.rows.map(({ record }) => record)
  const queued = records.length === 0 ? 0 : await requeue(scope.tx, receiver, scope.newId(), scope.wall, records)
  if (queued === 0) return refuse('nothing-to-repair', '没有本单位可以补报的差异', { kind: 'conflict' })
  scope.record(deliveriesQueued, { subject: receiver.id, data: { receiver: receiver.id, name: RECEIVER_KINDS[receiver.kind], queued, why: '补报对账差异' } })
  return accept({ queued })
})
