import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import type { Danger } from '../../contract/records.ts'

/** Whoever reported is told why it was rejected. An anonymous reporter sees it with the claim code: nobody can tell them. */
export const tellReporter = async (scope: Scope, { id, name, place, reporterId, rejectedReason }: Danger): Promise<void> => {
  if (reporterId == null || reporterId === scope.person) return
  await scope.order(raiseAlarm, {
    cause: `danger-rejected:${id}`,
    kind: 'danger-rejected',
    level: 'blue',
    title: `您上报的隐患已驳回：${name}`,
    text: rejectedReason ?? '',
    link: `/dual-prevention/dangers/${id}`,
    subject: id,
    place,
    to: [{ person: reporterId }],
  })
}
