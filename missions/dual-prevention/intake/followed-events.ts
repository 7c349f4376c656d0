import { bypassApproved, bypassRejected, bypassRequested, bypassRestored } from '@anlan/plant/contract/bypass'
import { pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { duesGenerated } from '../contract/due.ts'
import * as records from '../contract/records.ts'

/** The reaction that keeps the states of measures; whoever shows them can tell how far behind it is. */
export const FOLLOW_MEASURES = 'dual-prevention.follow-measures'

const POINT_EVENTS = [pointAlarmRaised, pointAlarmCleared, bypassRequested, bypassApproved, bypassRejected, bypassRestored]
export const OF_POINTS: ReadonlySet<string> = new Set(POINT_EVENTS.map(({ type }) => type))

/** Everything that may change the state of a measure. */
export const FOLLOWED: readonly string[] = [
  records.measureSaved, records.planSaved, records.riskEventSaved, records.stopSaved, records.inspectionRecorded, records.inspectionMissed,
  records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified, records.dangerSentBack, records.dangerClosed,
  ...POINT_EVENTS, duesGenerated,
].map(({ type }) => type)
