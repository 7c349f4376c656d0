import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { placeRisks } from '@anlan/special-work/contract/place-risks'
import { isDangerAt, isUnitAt } from '../rules/at-place.ts'
import { eventsOfUnits, openDangers, unitsWithAreas } from '../store/place-risks.ts'

/** As many as anybody reads before a job. */
const [MOST_EVENTS, MOST_DANGERS, LOOKED_AT] = [12, 8, 500]

/** What special work asks about a place, and this house knows. */
export const placeRisksView = answer(placeRisks, async (asked, { tx, org }) => {
  const units = new Map((await unitsWithAreas(tx, org)).filter((it) => isUnitAt(it, asked)).map((it) => [it.id, it.name]))
  const risks = (await eventsOfUnits(tx, org, [...units.keys()], MOST_EVENTS)).map((it) => ({ ...it, unitName: units.get(it.unit) ?? '', measures: [...it.measures] }))
  const dangers = (await openDangers(tx, org, LOOKED_AT)).filter((it) => isDangerAt(it.place, asked) || (it.unit !== null && units.has(it.unit))).slice(0, MOST_DANGERS)
  return accept({ risks, dangers: dangers.map(({ id, name, place, major, reportedAt }) => ({ id, name, place, major, reportedAt })) })
})
