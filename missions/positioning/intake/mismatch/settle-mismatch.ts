import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { bindCard, unbindCard } from '../../contract/card.ts'
import { judgedEnded } from '../../contract/judged.ts'
import { MISMATCH_OUTCOMES, type Mismatch, mismatchSettled, settleMismatch } from '../../contract/mismatch.ts'
import { decideSettle } from '../../rules/settle-mismatch.ts'
import { bindingOfCard } from '../../store/bindings.ts'
import { keepEnded, standingAlarms } from '../../store/judged.ts'
import { mismatchById, saveMismatch } from '../../store/mismatches.ts'
import { nameOf } from '../signs/keep-sign.ts'
import { mismatchCause } from './report-mismatch.ts'

export const settleMismatchIntake = answer(settleMismatch, async ({ id, outcome, to, note }, scope) => {
  const { tx, org, now, actor } = scope
  const row = await mismatchById(tx, org, id)
  const held = row === undefined ? undefined : await bindingOfCard(tx, org, row.card)
  const decision = decideSettle({ outcome, to }, { mismatch: row, carries: held?.person ?? null })
  if (!decision.accepted || row === undefined) return decision.accepted ? accept({ id }) : decision
  if (decision.value.takeBack) {
    const taken = await scope.order(unbindCard, { card: row.card, reason: `人证不符：${note}` })
    if (!taken.accepted) return taken
  }
  if (decision.value.give !== null) {
    const given = await scope.order(bindCard, { card: row.card, person: decision.value.give })
    if (!given.accepted) return given
  }
  const settled = { ...row, settledAt: now, settledBy: actor.name, outcome, note }
  await saveMismatch(tx, org, settled)
  const mismatch: Mismatch = { ...settled, carrierName: (await nameOf(scope, row.carrier)) ?? '未知人员' }
  scope.record(mismatchSettled, { subject: row.carrier, data: { mismatch } })
  const cause = mismatchCause(row.card)
  const standing = (await standingAlarms(tx, org)).find((it) => it.cause === cause)
  if (standing !== undefined) {
    const judged = { ...standing, phase: 'ended' as const, at: now }
    await keepEnded(tx, org, judged)
    scope.record(judgedEnded, { subject: row.carrier, data: { judged } })
  }
  await scope.order(clearAlarm, { cause: `positioning:${cause}`, reason: `${MISMATCH_OUTCOMES[outcome]}：${note}` })
  return accept({ id })
})
