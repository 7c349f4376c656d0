/** So long a photo waits for the phone to say where it is; without an answer it goes without. */
const PATIENCE = 6_000

interface PhoneFix {
  readonly latitude: number
  readonly longitude: number
  readonly accuracy: number
}

/** Where the phone is, asked once for a photo; undefined where it does not say. */
export const phoneFix = (): Promise<PhoneFix | undefined> =>
  new Promise((resolve) => {
    if (navigator.geolocation === undefined) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    )
  })
