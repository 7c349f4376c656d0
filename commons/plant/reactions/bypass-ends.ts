import type { ScheduleKind } from '@anlan/platform/module/module'
import { bypassOverrun } from '../contract/bypass.ts'
import { BYPASS_ENDS } from '../intake/bypass.ts'
import { isOverrun } from '../rules/bypass.ts'
import { lockBypass } from '../store/bypasses.ts'

export const bypassEnds: ScheduleKind = {
  kind: BYPASS_ENDS,
  handle: async ({ key }, scope) => {
    const bypass = await lockBypass(scope.tx, scope.org, key)
    if (bypass !== undefined && isOverrun(bypass, scope.now)) scope.record(bypassOverrun, { subject: bypass.point, data: { bypass } })
  },
}
