import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import type { Facts } from '../rules/facts.ts'
import { digestOf } from './digest.ts'
import { airOf } from './facts/air.ts'
import { certificatesOf } from './facts/certificates.ts'
import { guardianOf } from './facts/guardian.ts'
import { linkedPermits } from './facts/links.ts'
import { plannedOf } from './facts/planned.ts'
import { windowNow } from './facts/window.ts'
import { loadSetting } from './load-setting.ts'

/** Everything that a permit is judged by beside itself, as it stands at this moment. */
export const gatherFacts = async (scope: Scope, permit: Permit): Promise<Facts> => {
  const { setting } = await loadSetting(scope)
  const { feeds, alarms } = await airOf(scope, permit)
  return {
    now: scope.now, own: setting.figures, planned: await plannedOf(scope, permit), window: await windowNow(scope, setting), links: await linkedPermits(scope, permit), missing: [], conflicts: [],
    certificates: await certificatesOf(scope, permit), guardian: await guardianOf(scope, permit), feeds, cameras: [], weather: null, alarms, heads: null, orders: [], digest: digestOf(permit.request),
  }
}
