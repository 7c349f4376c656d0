import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { itemChecked } from '../contract/received-order.ts'
import { checkItem } from '../contract/work-order.ts'
import { decideCheck } from '../rules/work-order.ts'
import { saveOrder } from '../store/received-orders.ts'
import { currentOrder, handOf } from './current-order.ts'
import { checkFiles } from './check-files.ts'
import { watch } from './watch.ts'

/** A finding becomes a danger in the same transaction: no line says “found” without one. */
export const checkItemIntake = answer(checkItem, async ({ id, version, no, result, note, photos, place, danger = null }, scope) => {
  const found = await currentOrder(scope, { id, version })
  if (!found.accepted) return found
  const there = await checkFiles(scope, photos, 'photos')
  if (!there.accepted) return there
  const decision = decideCheck(found.value, { no, result, note, photos, danger, place }, handOf(scope))
  if (!decision.accepted) return decision
  const order = decision.value
  const item = order.items.find((it) => it.no === no)
  if (result === 'danger' && danger !== null) {
    const reported = await scope.order(reportDanger, { id: danger, description: `${note}（${order.fromName}专项检查“${order.title}”第 ${no} 项）`.slice(0, 1_000), place: place ?? '', photos })
    if (!reported.accepted) return reported
  }
  await saveOrder(scope.tx, scope.org, order)
  scope.record(itemChecked, { subject: order.id, data: { order, words: `第 ${no} 项 ${item?.text ?? ''}`, photos } })
  await watch(scope, order)
  return accept({ id: order.id, state: order.state, danger: item?.danger ?? null })
})
