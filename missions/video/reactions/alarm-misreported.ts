import { alarmMisreported } from '@anlan/alarms/contract/alarm'
import { react } from '@anlan/platform/module/module'
import { writeVerdict } from '../intake/judge-detection.ts'
import { detectionsOfAlarm } from '../store/detections.ts'

/** An alarm that was called false at the alarm desk: what raised it is a misreport too, if nobody has said otherwise. */
export const alarmMisreportedHere = react('video.alarm-misreported', alarmMisreported, async ({ data: { alarm, note } }, scope) => {
  for (const detection of await detectionsOfAlarm(scope.tx, scope.org, alarm.id)) if (detection.verdict === null) await writeVerdict(scope, detection, 'false', note ?? '报警标为误报')
})
