import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { GUARDIAN_CHECKS } from '@anlan/standards/special-work/guardian-checks'
import { onSite } from '../contract/on-site.ts'
import { deviceAt } from '../intake/device.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { presenceAt } from '../intake/presence.ts'
import { figureOf } from '../rules/gas/needs.ts'
import { readPermits } from '../store/permits.ts'

const onSiteView = answer(onSite, async ({ id, latitude, longitude, accuracy, fixedAt }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return NO_PERMIT
  const { setting: { sufficient, figures, checks, safe } } = await loadSetting(scope)
  const fix = latitude === undefined || longitude === undefined || accuracy === undefined || fixedAt === undefined ? [] : [{ kind: 'fix' as const, latitude, longitude, accuracy, at: fixedAt }]
  return accept({
    now: scope.now, presence: await presenceAt(scope, permit, [{ kind: 'position' }, ...fix]), sufficient, minutes: figureOf(figures, 'presenceMinutes'), device: await deviceAt(scope, permit),
    checks: [...GUARDIAN_CHECKS[permit.kind], ...(checks[permit.kind] ?? [])], safe: safe[permit.kind] ?? [], figures,
  })
})

export const onSiteViews = [onSiteView]
