import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { dangerReported } from '../../contract/records.ts'
import { restartUnit } from '../../contract/stops/restart-unit.ts'
import { decideRestart } from '../../rules/stops/restart-unit.ts'
import { saveDanger } from '../../store/save-danger.ts'
import { checkPhotos } from '../check-photos.ts'
import { handOf } from '../hand.ts'
import { currentStop, keepStop, pausedMeasures } from './stop-books.ts'
import { restarted } from './tell-stop.ts'

export const restartUnitIntake = answer(restartUnit, async (input, scope) => {
  const found = await currentStop(scope, input)
  if (!found.accepted) return found
  const photos = await checkPhotos(scope, [...input.photos, ...input.checks.flatMap((check) => [...check.photos, ...(check.danger?.photos ?? [])])])
  if (!photos.accepted) return photos
  const decision = decideRestart(input, { stop: found.value, by: handOf(scope), paused: await pausedMeasures(scope, found.value.unit) })
  if (!decision.accepted) return decision
  for (const danger of decision.value.dangers) {
    if (!(await saveDanger(scope.tx, scope.org, danger))) return refuse('danger-known', '此隐患已上报，不必重复提交', { kind: 'conflict' })
    scope.record(dangerReported, { subject: danger.id, data: { danger } })
  }
  const stop = await keepStop(scope, { stop: decision.value.stop, step: 'restart', note: input.comment })
  await restarted(scope, stop)
  return accept({ id: stop.id, version: stop.version, state: 'ended' as const, dangers: decision.value.dangers.map(({ id }) => id) })
})
