import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { declaredNecessary, declareNecessary, type NecessaryGathering } from '../contract/gathering.ts'
import type { Judged } from '../contract/judged.ts'
import { decideNecessary } from '../rules/gathering/necessary.ts'
import { wayFor } from '../rules/ways/way-for.ts'
import { alarmOf, type StandingRow } from '../store/judged.ts'
import { insertNecessary } from '../store/necessary-gatherings.ts'
import { carriersOf } from './card.ts'
import { loadOrgSetting } from './engine-setting.ts'
import { NECESSARY_OVER } from './necessary-end.ts'
import { type AlarmText, raiseJudged, wordsOf } from './raise-judged.ts'

/** The alarm as it stands, told again with what is known of it now. */
export const tellAgain = async (scope: Scope, row: StandingRow, also: readonly string[] = []): Promise<AlarmText> => {
  const setting = await loadOrgSetting(scope)
  const { id, gas, necessary, dispersedAt: _dispersed, endedAt: _ended, worst: _worst, ...judged } = row
  const it: Judged = { ...judged, phase: 'changed', at: scope.now }
  const words = wordsOf(it, setting, { gas, necessary }, scope.now)
  await raiseJudged(scope, it, words, wayFor(setting.ways, it.kind, it.fence), id, also)
  return words
}

export const declareNecessaryIntake = answer(declareNecessary, async ({ id: alarm, study, measures, responsible, until }, scope) => {
  const { tx, org, now } = scope
  const row = await alarmOf(tx, org, alarm)
  const person = (await carriersOf(scope, [responsible])).get(responsible)
  const decision = decideNecessary({ course: row, running: row?.necessary?.responsible ?? null, responsible: person?.name, until, now })
  if (!decision.accepted) return decision
  const gathering: NecessaryGathering = { id: scope.newId(), alarm, study, measures, responsible: { id: responsible, name: decision.value.responsible }, until, declaredAt: now, declaredBy: scope.actor.name, endedAt: null }
  await insertNecessary(tx, org, gathering)
  await scope.schedule(NECESSARY_OVER, alarm, until)
  const { place } = await tellAgain(scope, { ...(row as StandingRow), necessary: { responsible: gathering.responsible.name, until } }, [responsible])
  scope.record(declaredNecessary, { subject: alarm, data: { gathering, place } })
  return accept({ id: gathering.id })
})
