import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { cameraBack, cameraLost } from '../contract/recording.ts'

const causeOf = (camera: Id): string => `video:camera:${camera}`

/** A camera that is no longer recorded is an event for other houses and an alarm for people; so is its return. */
export const tellTurned = async (scope: Scope, { id, data: { name, area } }: { readonly id: Id; readonly data: { readonly name: string; readonly area: string } }, told: 'lost' | 'back' | null, reason: string): Promise<void> => {
  if (told === null) return
  scope.record(told === 'lost' ? cameraLost : cameraBack, { subject: id, data: { camera: id, name, area, at: scope.now, reason } })
  if (told === 'back') await scope.order(clearAlarm, { cause: causeOf(id), reason })
  else await scope.order(raiseAlarm, { cause: causeOf(id), kind: 'device-fault', level: 'yellow', title: `${name}录像中断`, text: reason, subject: id, place: area, link: `/video/cameras/${id}`, to: [{ role: 'safety-manager' }] })
}
