import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { confirmDispersal, dispersalConfirmed } from '../contract/gathering.ts'
import { type Judged, judgedEnded } from '../contract/judged.ts'
import { decideDispersal } from '../rules/gathering/dispersal.ts'
import { alarmOf, type StandingRow } from '../store/judged.ts'
import { confirmRow, positionAlarmById } from '../store/position-alarms.ts'
import { carriersOf } from './card.ts'
import { loadOrgSetting } from './engine-setting.ts'
import { causeOf } from './raise-judged.ts'
import { spotsOfRows } from './spots.ts'

/** Who stands within its disc now, as it was last written. The silent ones are where they were last seen. */
const namesThere = async (scope: Scope, row: StandingRow | undefined): Promise<{ there: string[]; least: number }> => {
  const setting = await loadOrgSetting(scope)
  const { gatheringMetres, gatheringLevels } = setting.engine.figures
  const spots = row === undefined ? [] : [...(await spotsOfRows(scope, setting)).values()].filter(({ plan, x, y, floor }) => plan === row.plan && floor === row.floor && Math.hypot(x - row.x, y - row.y) <= gatheringMetres)
  return { there: spots.map(({ person }) => setting.people.get(person)?.name ?? '未知人员'), least: row?.allowed == null ? gatheringLevels.yellow : row.allowed + 1 }
}

export const confirmDispersalIntake = answer(confirmDispersal, async ({ id, note, photos }, scope) => {
  const { tx, org, now } = scope
  const row = await alarmOf(tx, org, id)
  const decision = decideDispersal({ course: row, ...(await namesThere(scope, row)) })
  if (!decision.accepted) return decision
  const { id: _id, dispersedAt: _dispersed, endedAt: _ended, worst: _worst, gas: _gas, necessary: _necessary, ...judgedRow } = row as StandingRow
  const judged: Judged = { ...judgedRow, phase: 'ended', at: now }
  const carriers = await carriersOf(scope, judged.carriers)
  const people = judged.carriers.map((person) => ({ id: person, name: carriers.get(person)?.name ?? '未知人员' }))
  const place = (await positionAlarmById(tx, org, id))?.place ?? judged.plan
  await confirmRow(tx, org, id, { at: now, by: scope.actor.name, note, photos, place, people })
  const subject = judged.fence ?? judged.carriers[0] ?? null
  scope.record(dispersalConfirmed, { subject: id, data: { id, judged, dispersedAt: decision.value.dispersedAt, note, photos, place, people } })
  scope.record(judgedEnded, { subject, data: { judged } })
  await scope.order(clearAlarm, { cause: causeOf(judged), reason: `${scope.actor.name}确认人员已散开：${note}` })
  return accept({ id })
})
