import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { analysisHealth } from '@anlan/video/contract/vision-worker'
import { photoHints } from '../contract/photo-check.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { hintedPhotos } from '../intake/photo/hinted-photos.ts'
import { readPermits } from '../store/permits.ts'

export const photoHintsView = answer(photoHints, async ({ permit: of }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [of])
  if (permit === undefined) return NO_PERMIT
  const health = await scope.ask(analysisHealth, {})
  const heard = health.accepted && health.value.workers.some(({ state }) => state === 'on' || state === 'behind')
  return accept({ ...(await hintedPhotos(scope, permit, (await loadSetting(scope)).setting.figures)), recognition: heard ? 'not-photos' as const : 'none' as const })
})
