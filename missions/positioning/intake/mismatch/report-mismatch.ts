import { accept, refuse } from '@anlan/kernel/decision'
import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Judged, judgedBegun, judgedChanged } from '../../contract/judged.ts'
import { type Mismatch, mismatchReported, reportMismatch } from '../../contract/mismatch.ts'
import { seenWords } from '../../rules/settle-mismatch.ts'
import { bindingsOf } from '../../store/bindings.ts'
import { keepBegun } from '../../store/judged.ts'
import { liveOfCard } from '../../store/live-of-card.ts'
import { openMismatchOf, saveMismatch } from '../../store/mismatches.ts'
import { nameOf } from '../signs/keep-sign.ts'

/** The clock of the other system may run ahead by as much. */
const AHEAD = MINUTE

export const mismatchCause = (card: string): string => `mismatch:${card}`

const raise = (scope: Scope, { card, carrier, carrierName, seenName, place, source }: Mismatch) =>
  scope.order(raiseAlarm, {
    cause: `positioning:${mismatchCause(card)}`, kind: 'mismatch', level: 'orange', title: `人证不符：${carrierName}的定位终端`, text: seenWords(seenName, carrierName, place, source), place,
    to: [{ role: 'team-leader' }, { role: 'safety-manager' }], link: '/positioning/mismatches', subject: carrier,
  })

/** As it stands among what is judged. Nothing of the engine's: what the card says goes on counting. */
const judgedOf = async ({ tx, org, now }: Scope, { card, carrier, seenPerson, at, number }: Mismatch): Promise<Judged> => {
  const last = await liveOfCard(tx, org, number)
  return {
    kind: 'mismatch', phase: 'begun', cause: mismatchCause(card), at: now, since: at, level: 'orange', fence: null, carriers: [carrier, ...(seenPerson === null ? [] : [seenPerson])],
    plan: last?.plan ?? '', x: last?.x ?? 0, y: last?.y ?? 0, floor: last?.floor ?? 1, value: 1, allowed: null, basis: null, signedAt: null, answerBy: null,
  }
}

export const reportMismatchIntake = answer(reportMismatch, async ({ card: number, seenPerson, seenName, ...told }, scope) => {
  const { tx, org, now } = scope
  if (told.at > now + AHEAD) return refuse('mismatch-ahead', '上报的时间比现在晚，请校准门禁系统的时间', { field: 'at' })
  const binding = (await bindingsOf(tx, org)).find((it) => it.number === number)
  if (binding === undefined) return refuse('card-free', `终端 ${number} 没有发放给任何人，请核对终端编号`, { field: 'card', kind: 'missing' })
  if (seenPerson === binding.person) return refuse('same-carrier', '看到的就是持卡人本人，不是人证不符', { field: 'seenPerson' })
  const before = await openMismatchOf(tx, org, binding.card)
  const mismatch: Mismatch = {
    ...told, id: before?.id ?? scope.newId(), card: binding.card, number, carrier: binding.person, carrierName: (await nameOf(scope, binding.person)) ?? '未知人员', seenPerson,
    seenName: seenName === '' && seenPerson !== null ? ((await nameOf(scope, seenPerson)) ?? '') : seenName, times: (before?.times ?? 0) + 1, settledAt: null, settledBy: null, outcome: null, note: '',
  }
  const { carrierName: _name, ...row } = mismatch
  await saveMismatch(tx, org, row)
  const judged = await judgedOf(scope, mismatch)
  const isNew = await keepBegun(tx, org, judged)
  scope.record(mismatchReported, { subject: mismatch.carrier, data: { mismatch } })
  scope.record(isNew ? judgedBegun : judgedChanged, { subject: mismatch.carrier, data: { judged: isNew ? judged : { ...judged, phase: 'changed' } } })
  await raise(scope, mismatch)
  return accept({ id: mismatch.id, again: before !== undefined })
})
