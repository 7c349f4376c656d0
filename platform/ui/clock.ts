import { useEffect, useState } from 'react'
import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { wallNow } from './server-clock.ts'
import { session } from './session.ts'

/** What the plant's clock shows: law, terms and expiry go by it; in a demonstration it is moved and sped up. */
export const plantNow = (): Instant => {
  const time = session.get()?.plantClock
  if (time === undefined) return wallNow()
  return Math.round(time.plantAnchor + (wallNow() - time.wallAnchor) * time.rate)
}

const REDRAW = 30 * SECOND

/** Draws again now and then, so that 3 分钟前 does not grow old. */
export const usePlantNow = (every: number = REDRAW): Instant => {
  const [now, setNow] = useState(plantNow)
  useEffect(() => {
    const rate = session.get()?.plantClock.rate ?? 1
    const timer = setInterval(() => setNow(plantNow()), Math.max(SECOND, every / Math.min(Math.max(rate, 1), MINUTE / SECOND)))
    return () => clearInterval(timer)
  }, [every])
  return now
}

/** The device's own clock: when something came to it. */
export const deviceNow = (): Instant => Date.now()

/** The device's own clock, for the age of what was asked here. */
export const useDeviceNow = (every: number = 5 * SECOND): Instant => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
