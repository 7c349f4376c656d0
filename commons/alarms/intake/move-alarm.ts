import type { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { type Answer, answer } from '@anlan/platform/module/module'
import { type Alarm, alarmAcknowledged, alarmClosed, alarmHandled, type alarmLife, alarmMisreported, type alarmSchema } from '../contract/alarm.ts'
import { acknowledgeAlarm, closeAlarm, handleAlarm, markMisreport } from '../contract/handle-alarm.ts'
import { moveAlarm } from '../rules/move.ts'
import { stamped } from '../rules/stamp.ts'
import { loadAlarm, saveAlarm } from '../store/alarms.ts'
import { CLIMB } from './raise-alarm.ts'

type Chosen = z.ZodType<{ id: string; version: number; note?: string; reason?: string; photos?: string[] }>
const moves = <I extends Chosen>(
  command: CommandKind<I, z.ZodObject<{ alarm: typeof alarmSchema }>>,
  move: keyof typeof alarmLife.moves,
  event: typeof alarmHandled,
): Answer =>
  answer(command, async (input, scope) => {
    const found = await loadAlarm(scope.tx, scope.org, input.id)
    const decision = moveAlarm(found?.record, input.version, move)
    if (!decision.accepted) return decision
    const note = input.note ?? input.reason
    const alarm: Alarm = stamped(decision.value, move, scope.now, note)
    await saveAlarm(scope.tx, scope.org, alarm, found?.escalation ?? [])
    await scope.unschedule(CLIMB, alarm.id)
    scope.record(event, { subject: alarm.id, data: { alarm, ...(note === undefined ? {} : { note }), photos: input.photos ?? [] } })
    return accept({ alarm })
  })

export const moveAlarmIntakes: readonly Answer[] = [
  moves(acknowledgeAlarm, 'acknowledge', alarmAcknowledged),
  moves(handleAlarm, 'handle', alarmHandled),
  moves(markMisreport, 'misreport', alarmMisreported),
  moves(closeAlarm, 'close', alarmClosed),
]
