import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { type StopRecord, stopSaved } from '../../contract/records.ts'
import { pauseVerdict } from '../../rules/pause.ts'
import { newSigns, stopSigns } from '../../rules/stops/stop-signs.ts'
import { loadRecord, saveRecords, STOP } from '../../store/record-table.ts'
import { stopFacts } from '../../store/stops/stop-facts.ts'
import { measuresOfUnits, stopsOfUnit, type UnitMeasure } from '../../store/stops/stop-rows.ts'
import { resumeMeasures, withdrawPaused } from '../../store/withdraw-dues.ts'
import { MAKE_DUES } from '../due-schedules.ts'
import { mayEnter } from '../masters.ts'
import { rulesOf } from '../rules-of.ts'

/** One row per stop: what time does to it. */
export const TURN_STOP = 'dual-prevention.turn-stop'

/** The stop at the version that the person saw, locked. */
export const currentStop = async (scope: Scope, { id, version }: { readonly id: Id; readonly version: number }): Promise<Decision<StopRecord>> => {
  const may = await mayEnter(scope, 'stop')
  if (!may.accepted) return may
  const stop = await loadRecord(scope.tx, scope.org, STOP, id)
  if (stop === undefined || stop.deleted) return refuse('no-such-stop', '没有这条停用记录，可能已被删除', { kind: 'missing' })
  return stop.version === version ? accept(stop) : staleEdit({ by: stop.updatedBy, at: stop.updatedAt }, stop)
}

type Step = 'request' | 'approve' | 'refuse' | 'withdraw' | 'begin' | 'shorten' | 'ask-extension' | 'extend' | 'refuse-extension' | 'lapse' | 'restart' | 'signs' | 'explain'

export interface StopStep {
  readonly stop: StopRecord
  readonly step: Step
  readonly note?: string
}

/** The record, its journal line and what follows for the dues, in one transaction. */
export const keepStop = async (scope: Scope, { stop, step, note }: StopStep): Promise<StopRecord> => {
  const kept = { ...stop, signs: step === 'request' ? null : await signsOf(scope, stop) }
  await saveRecords(scope.tx, scope.org, STOP, [kept])
  scope.record(stopSaved, { subject: stop.id, data: { stop: kept, step, ...(note === undefined ? {} : { note }) } })
  await follow(scope, kept, step)
  await scope.schedule(TURN_STOP, stop.id, scope.now)
  return kept
}

/** An approval pauses; an end lets go. Nothing else touches a due. */
const follow = async (scope: Scope, stop: StopRecord, step: Step): Promise<void> => {
  const { tx, org, now } = scope
  if (step !== 'approve' && step !== 'restart' && step !== 'withdraw') return
  const measures = (await pausedMeasures(scope, stop.unit)).map(({ measure }) => measure)
  if (step === 'approve') await withdrawPaused(tx, org, measures, { from: stop.startAt, now })
  else await resumeMeasures(tx, org, measures, now)
  await scope.schedule(MAKE_DUES, 'rolling', now)
}

export const pausedMeasures = async ({ tx, org }: Scope, unit: Id): Promise<UnitMeasure[]> => (await measuresOfUnits(tx, org, [unit])).filter((measure) => pauseVerdict(measure).paused)

/** What does not fit together about the stop, as the books are now. */
export const signsOf = async (scope: Scope, stop: StopRecord) => {
  const { tx, org, now } = scope
  const measures = (await pausedMeasures(scope, stop.unit)).map(({ measure }) => measure)
  const around = { startAt: stop.startAt, until: Math.min(stop.endedAt ?? now, now), askedAt: stop.requestedAt ?? stop.startAt }
  const [facts, all, rules] = await Promise.all([stopFacts(tx, org, measures, around), stopsOfUnit(tx, org, stop.unit), rulesOf(scope)])
  const found = stopSigns(stop, { ...facts, now, others: all.filter(({ id }) => id !== stop.id) }, rules)
  // A sign once seen stays on the record, with the facts of then.
  return [...found, ...newSigns(found, stop.signs ?? [])]
}
