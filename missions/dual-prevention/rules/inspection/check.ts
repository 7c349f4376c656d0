import { accept, type Decision } from '@anlan/kernel/decision'
import type { z } from 'zod'
import type { answerDue } from '../../contract/answer-due.ts'
import type { ExplosionState, InspectionSetting } from '../../contract/inspection/setting.ts'
import type { PhotoRule, Presence, TakenReading } from '../../contract/records.ts'
import { decideDevice } from './explosion-proof.ts'
import { decidePhotos } from './photo-rule.ts'
import { decidePresence, type PresenceFacts } from './presence.ts'
import { decideReadings, type PointLimits } from './readings.ts'

/** What an inspection on site must bring, judged alike on the phone and on the server. */
export interface CheckFacts extends Omit<PresenceFacts, 'checkedAt' | 'offset'> {
  readonly photoRule: PhotoRule | null | undefined
  readonly points: readonly PointLimits[]
  readonly setting: Pick<InspectionSetting, 'sufficient' | 'none'>
  readonly explosion: ExplosionState
  readonly here: { readonly explosionProof: boolean } | null
}

type Answer = Pick<z.output<typeof answerDue.input>, 'result' | 'photos' | 'danger' | 'proofs' | 'readings' | 'checkedAt' | 'deviceClockOffset'>

/** The device first, since with a wrong one nothing else may be done there; then photo, readings, presence. */
export const decideCheck = (input: Answer, facts: CheckFacts): Decision<{ presence: Presence; readings: TakenReading[] }> => {
  const device = decideDevice(facts.explosion, facts.places, facts.here)
  if (!device.accepted) return device
  const photos = decidePhotos(facts.photoRule, input.result, input.photos.length + (input.danger?.photos.length ?? 0))
  if (!photos.accepted) return photos
  const readings = decideReadings(input.readings, facts.points, input.result)
  if (!readings.accepted) return readings
  const checkedAt = input.checkedAt - input.deviceClockOffset
  const presence = decidePresence(input.proofs, { ...facts, checkedAt, offset: input.deviceClockOffset }, facts.setting)
  return presence.accepted ? accept({ presence: presence.value, readings: readings.value }) : presence
}
