import type { JournalEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Reaction, ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { duesGenerated } from '../contract/due.ts'
import type * as records from '../contract/records.ts'
import { FOLLOW_MEASURES, FOLLOWED, OF_POINTS } from '../intake/followed-events.ts'
import { refreshMeasures } from '../intake/refresh-measures.ts'
import { measuresOfEvent, measuresOfPoint, measuresOfUnit, measuresTurned, nextTurn } from '../store/measure-state/measure-facts.ts'
import { bindPoints } from '../store/measure-state/save-states.ts'

/** Judges what time itself changes: a due begins, a stop begins or ends. One row an org, `rolling`; `from` is the last look. */
const TURNS = 'dual-prevention.measure-turns'

type Happened = JournalEvent<Partial<{
  danger: records.Danger
  record: records.InspectionRecord
  plan: records.InspectionPlan
  measure: records.Measure
  riskEvent: records.RiskEvent
  stop: records.StopRecord
}>>

/** The measures that an event bears on. */
const concerned = async ({ type, subject, data }: Happened, { tx, org }: Scope): Promise<Id[]> => {
  if (OF_POINTS.has(type)) return subject === null ? [] : measuresOfPoint(tx, org, subject)
  if (data.riskEvent !== undefined) return measuresOfEvent(tx, org, data.riskEvent.id)
  if (data.stop !== undefined) return measuresOfUnit(tx, org, data.stop.unit)
  const measure = data.danger?.measure ?? data.record?.measure ?? data.plan?.measure ?? data.measure?.id
  return measure === undefined ? [] : [measure]
}

/** What the events bring with them, and the judgement of all measures that they bear on, once. */
const follow = async (events: readonly Happened[], scope: Scope): Promise<void> => {
  const measures: Id[] = []
  for (const event of events) {
    const { measure } = event.data
    if (measure !== undefined) await bindPoints(scope.tx, scope.org, measure.id, measure.deleted ? [] : (measure.points ?? []))
    if (event.type !== duesGenerated.type) measures.push(...(await concerned(event, scope)))
  }
  await refreshMeasures(scope, measures)
  if (events.some(({ type, data }) => type === duesGenerated.type || data.stop !== undefined)) await scope.schedule(TURNS, 'rolling', scope.now, { from: 0 })
}

/** Whatever happens to a measure, its plan, its dangers, its points or its unit: its state follows. */
export const followMeasures: Reaction = {
  name: FOLLOW_MEASURES,
  on: FOLLOWED,
  handle: (event: Happened, scope) => follow([event], scope),
  together: (events: readonly Happened[], scope) => follow(events, scope),
}

export const measureTurns: ScheduleKind = {
  kind: TURNS,
  handle: async ({ key, data }, scope) => {
    const { from = 0 } = data as { from?: number }
    await refreshMeasures(scope, await measuresTurned(scope.tx, scope.org, from, scope.now))
    const next = await nextTurn(scope.tx, scope.org, scope.now)
    if (next !== null) await scope.schedule(TURNS, key, next, { from: scope.now })
  },
}
