import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { adviseRisks } from '../contract/advice.ts'
import { adviceFor, knownOf } from '../intake/advice/gather-advice.ts'
import { modelAccess } from '../intake/advice/model-access.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { modelAnswersOf } from '../store/model-answers.ts'
import { readPermits } from '../store/permits.ts'

export const adviseRisksView = answer(adviseRisks, async ({ permit: of }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [of])
  if (permit === undefined) return NO_PERMIT
  const access = modelAccess(scope.settings)
  const { setting } = await loadSetting(scope)
  const [last] = await modelAnswersOf(scope.tx, scope.org, of)
  return accept({
    advice: await adviceFor(scope, permit, await knownOf(scope, permit)),
    model: { state: access === undefined ? 'none' as const : setting.askModel ? 'ready' as const : 'off' as const, host: access?.host ?? '', last: last === undefined ? null : { ...last, items: last.items.length } },
  })
})
