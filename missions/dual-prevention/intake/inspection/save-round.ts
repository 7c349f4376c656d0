import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { roundSaved, saveRound } from '../../contract/inspection/round.ts'
import { decideRound } from '../../rules/inspection/save-round.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { loadRound, roundNameTaken, saveRoundRow } from '../../store/inspection/rounds.ts'
import { handOf } from '../hand.ts'
import { KEEP_ROUNDS } from './round-schedules.ts'

export const saveRoundIntake = answer(saveRound, async (input, scope) => {
  const { tx, org, now } = scope
  const before = await loadRound(tx, org, input.id)
  if (before === undefined && input.version > 0) return refuse('no-such-round', '没有这条巡检路线，可能已被删除', { kind: 'missing' })
  if (before !== undefined && (before.version !== input.version || before.deleted)) return staleEdit({ by: before.updatedBy, at: before.updatedAt }, before)
  const [nameTaken, places] = await Promise.all([roundNameTaken(tx, org, input.id, input.name), loadPlaces(tx, org)])
  const decision = decideRound(input, { before, nameTaken, places, by: handOf(scope) })
  if (!decision.accepted) return decision
  const round = decision.value
  await saveRoundRow(tx, org, round, now)
  scope.record(roundSaved, { subject: round.id, data: { round } })
  await scope.schedule(KEEP_ROUNDS, 'rolling', now)
  return accept({ id: round.id, version: round.version })
})
