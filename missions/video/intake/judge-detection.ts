import { markMisreport, getAlarm } from '@anlan/alarms/contract/handle-alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { ANALYSIS_KINDS } from '../contract/analysis-kinds.ts'
import { type Detection, detectionJudged, judgeDetection } from '../contract/detection.ts'
import { lockRecording } from '../contract/keep-recording.ts'
import { lockDetection, saveVerdict } from '../store/detections.ts'

/** What is kept before it began and after it ended. Our own figure. */
const AROUND = 30 * SECOND
const OPEN_STATES: readonly string[] = ['raised', 'acknowledged', 'handled']

export const writeVerdict = async (scope: Scope, detection: Detection, verdict: 'true' | 'false', note: string): Promise<Detection> => {
  const judged: Detection = { ...detection, version: detection.version + 1, verdict, verdictBy: scope.actor.name, verdictAt: scope.now, verdictNote: note }
  await saveVerdict(scope.tx, scope.org, judged)
  scope.record(detectionJudged, { subject: detection.id, data: { detection: judged } })
  return judged
}

/** Said here, the alarm hears it; said at the alarm, reactions/alarm-misreported.ts writes it here. */
const misreportAlarm = async (scope: Scope, alarm: string, reason: string): Promise<void> => {
  const found = await scope.ask(getAlarm, { id: alarm })
  if (found.accepted && OPEN_STATES.includes(found.value.alarm.state)) await scope.order(markMisreport, { id: alarm, version: found.value.alarm.version, reason })
}

export const judgeDetectionIntake = answer(judgeDetection, async ({ id, version, verdict, note }, scope) => {
  const detection = await lockDetection(scope.tx, scope.org, id)
  if (detection === undefined) return refuse('no-such-detection', '没有这个识别事件', { kind: 'missing' })
  if (detection.verdict !== null) return refuse('judged', `已由${detection.verdictBy}复核，不能再改`, { kind: 'conflict' })
  if (detection.version !== version) return refuse('stale', '识别事件刚刚有变化，请刷新后再复核', { kind: 'conflict' })
  const judged = await writeVerdict(scope, detection, verdict, note)
  if (verdict === 'false' && detection.alarm !== null) await misreportAlarm(scope, detection.alarm, note)
  if (verdict === 'true') await scope.order(lockRecording, { subject: id, cameras: [detection.camera], from: detection.since - AROUND, until: (detection.endedAt ?? scope.now) + AROUND, kind: 'evidence', reason: `${ANALYSIS_KINDS[detection.kind].words}，经复核属实` })
  return accept({ id, version: judged.version })
})
