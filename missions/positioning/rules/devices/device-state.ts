import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { DeviceKind, DeviceState } from '../../contract/device-status.ts'

/** What is known of a device: by its register, and by its last word. */
export interface DeviceFacts {
  readonly kind: DeviceKind
  /** Its own figure, where it has one. */
  readonly silentMinutes: number | null
  readonly seenAt: Instant | null
  readonly fault: string
}

/** How long a device may be silent. A beacon is heard only when somebody passes it. */
export const silenceAllowed = ({ kind, silentMinutes }: Pick<DeviceFacts, 'kind' | 'silentMinutes'>): number =>
  silentMinutes !== null ? silentMinutes * MINUTE : kind === 'beacon' ? POSITIONING.beaconSilentHours.value * HOUR : POSITIONING.stationSilentMinutes.value * MINUTE

/** AQ 3064.3-2025 5.1.3. A silent device is silent, whatever it said before: nobody knows whether its fault still stands. */
export const deviceState = (it: DeviceFacts, now: Instant): DeviceState => {
  if (it.seenAt === null) return 'never'
  if (now - it.seenAt > silenceAllowed(it)) return 'silent'
  return it.fault === '' ? 'online' : 'faulty'
}
