import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { type Danger, dangerReported } from '../contract/records.ts'
import { watchDanger } from './danger/watch.ts'
import { mayEnter } from './masters.ts'
import { saveDanger } from '../store/save-danger.ts'

/** A report becomes a danger that waits for confirmation, whoever it came from. */
export const openReport = async (scope: Scope, danger: Danger, at: Instant): Promise<Decision<Danger>> => {
  const may = await mayEnter(scope, 'danger')
  if (!may.accepted) return may
  if (!(await saveDanger(scope.tx, scope.org, danger))) return refuse('danger-known', '此隐患已上报，不必重复提交', { kind: 'conflict' })
  scope.record(dangerReported, { subject: danger.id, data: { danger }, at })
  await watchDanger(scope, danger)
  return accept(danger)
}
