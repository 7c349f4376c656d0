import type { Scope } from '@anlan/platform/module/scope'
import { type Judged, judgedChanged } from '../contract/judged.ts'
import { gasNear } from '../rules/gathering/gas-near.ts'
import { wayFor } from '../rules/ways/way-for.ts'
import { keepGas, standingAlarms } from '../store/judged.ts'
import { keepMoment } from '../store/judged-moments.ts'
import type { OrgSetting } from './engine-setting.ts'
import { raiseJudged, wordsOf } from './raise-judged.ts'
import { type Said, saidOf } from './said.ts'

/** Gas was found, or is gone, near people who stand together already: what they and their leaders are told is something else now (AQ 3064.3-2025 5.2.3). */
export const tellGas = async (scope: Scope, setting: OrgSetting): Promise<Said[]> => {
  const { tx, org, now } = scope
  const { site, fenceNames, ways, engine } = setting
  const told: Said[] = []
  for (const { id, gas: before, necessary, dispersedAt, worst: _worst, endedAt: _endedAt, ...row } of await standingAlarms(tx, org)) {
    const gas = row.kind === 'gathering' && dispersedAt === null && gasNear({ ...row, fenceName: fenceNames.get(row.fence ?? '') ?? null }, site.gas, engine.figures.gatheringMetres).length > 0
    if (gas === before || row.kind !== 'gathering') continue
    const it: Judged = { ...row, phase: 'changed', at: now }
    await keepGas(tx, org, id, gas)
    if (dispersedAt !== null) continue
    const words = wordsOf(it, setting, { gas, necessary }, now)
    scope.record(judgedChanged, { subject: it.fence ?? it.carriers[0] ?? null, data: { judged: it }, at: now })
    await raiseJudged(scope, it, words, wayFor(ways, it.kind, it.fence), id)
    const said = gas ? saidOf(it, setting, { gas, place: words.place, isNew: false }, new Map()) : []
    await keepMoment(tx, org, it.cause, { at: now, phase: 'changed', level: it.level, value: it.value, gas, said, snapshot: null })
    told.push(...said)
  }
  return told
}
