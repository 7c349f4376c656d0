import { useEffect, useEffectEvent, useState } from 'react'
import type { Instant } from '@anlan/kernel/time'

export const SPEEDS = [1, 2, 5, 10, 30, 60] as const

export interface ReplayClock {
  readonly at: Instant
  readonly playing: boolean
  readonly speed: number
  readonly seek: (at: Instant) => void
  readonly play: (playing: boolean) => void
  readonly go: (speed: number) => void
}

/** The moment so many milliseconds later, never past the end. */
export const advance = (at: Instant, passed: number, speed: number, end: Instant): Instant => Math.min(end, at + passed * speed)

/** One clock for everybody who is shown; it stops at the end. */
export const useReplayClock = (from: Instant, to: Instant): ReplayClock => {
  const [at, seek] = useState(from)
  const [playing, play] = useState(false)
  const [speed, go] = useState<number>(10)
  useEffect(() => {
    seek(from)
    play(false)
  }, [from, to])
  const onFrame = useEffectEvent((passed: number) => {
    const next = advance(at, passed, speed, to)
    seek(next)
    if (next >= to) play(false)
  })
  useEffect(() => {
    if (!playing) return
    let [last, frame] = [0, 0]
    const turn = (now: number) => {
      if (last !== 0) onFrame(now - last)
      last = now
      frame = requestAnimationFrame(turn)
    }
    frame = requestAnimationFrame(turn)
    return () => cancelAnimationFrame(frame)
  }, [playing])
  return { at, playing, speed, seek, go, play: (next) => {
    if (next && at >= to) seek(from)
    play(next)
  } }
}
