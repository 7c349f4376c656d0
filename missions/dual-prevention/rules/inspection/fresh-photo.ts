import { type Instant, MINUTE } from '@anlan/kernel/time'

/** What a camera wrote into its photo, as far as it did. */
interface Claimed {
  /** `YYYY:MM:DD hh:mm:ss` in the camera's own time. */
  readonly capturedAt?: string
  readonly offset?: string
}

/** When the photo says it was shot; Beijing time when it does not say by which. `undefined` when it says nothing readable. */
export const shotAt = ({ capturedAt, offset = '+08:00' }: Claimed): Instant | undefined => {
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(capturedAt ?? '')
  if (parts === null) return undefined
  const at = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${offset}`)
  return Number.isFinite(at) ? at : undefined
}

/** A photo speaks for the spot unless it was used before or says itself that it is of another time. */
export const isFreshPhoto = (photo: { readonly known: boolean; readonly claims: Claimed | null }, checkedAt: Instant, minutes: number): boolean => {
  const at = photo.claims === null ? undefined : shotAt(photo.claims)
  return !photo.known && (at === undefined || Math.abs(at - checkedAt) <= minutes * MINUTE)
}
