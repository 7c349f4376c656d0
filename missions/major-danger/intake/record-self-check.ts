import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { majorDangerOf } from '@anlan/standards/major-dangers'
import { recordSelfCheck, selfChecked } from '../contract/self-check.ts'
import { saveCheck } from '../store/checks.ts'

export const recordSelfCheckIntake = answer(recordSelfCheck, async ({ item, verdict, note }, scope) => {
  if (majorDangerOf(item) === undefined) return refuse('no-such-item', '没有这个判定条目，请刷新后重试', { field: 'item' })
  if (verdict !== 'clear' && note === '') return refuse('note-missing', verdict === 'found' ? '请写明存在的部位和情况' : '请写明不涉及的原因', { field: 'note' })
  await saveCheck(scope.tx, scope.org, { item, verdict, note, by: scope.actor.name, at: scope.now })
  scope.record(selfChecked, { data: { item, verdict, note } })
  return accept({ item })
})
