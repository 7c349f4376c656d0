import { type Instant, SECOND } from '@anlan/kernel/time'
import type { CameraData } from '../contract/camera.ts'
import type { CameraState } from '../contract/camera-status.ts'
import { SILENT_SECONDS } from '../contract/recording.ts'

/** The last that is known of a camera. */
export interface Live {
  readonly recording: boolean
  readonly since: Instant
  readonly heardAt: Instant
}

export interface Turned {
  readonly live: Live
  /** What changed; null: nothing, or it is heard for the first time and is well. */
  readonly told: 'lost' | 'back' | null
}

/** A word of the recorder about a camera. One that was never heard of and is not recorded is lost from the first word on. */
export const hearCamera = (before: Live | undefined, recording: boolean, now: Instant): Turned => {
  if (before === undefined) return { live: { recording, since: now, heardAt: now }, told: recording ? null : 'lost' }
  if (before.recording === recording) return { live: { ...before, heardAt: now }, told: null }
  return { live: { recording, since: now, heardAt: now }, told: recording ? 'back' : 'lost' }
}

/** Silence: whoever has not been spoken of for too long counts as lost. */
export const isSilent = ({ recording, heardAt }: Live, now: Instant): boolean => recording && now - heardAt >= SILENT_SECONDS * SECOND

export const stateOf = ({ stopped, recorder }: Pick<CameraData, 'stopped' | 'recorder'>, live: Live | undefined): CameraState => {
  if (stopped) return 'stopped'
  if (recorder === '') return 'unbound'
  if (live === undefined) return 'never'
  return live.recording ? 'recording' : 'lost'
}
