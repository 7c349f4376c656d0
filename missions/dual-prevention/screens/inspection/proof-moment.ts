import type { Instant } from '@anlan/kernel/time'
import { plantNow } from '@anlan/platform/ui/clock'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'

/** Now by the phone's own clock, as proofs and answers carry it. */
export const proofMoment = (): Instant => plantNow() + deviceClockOffset.get()
