import { useEffect, useEffectEvent, useState } from 'react'
import type { Instant } from '@anlan/kernel/time'
import { useUrlState } from './list/url-state.ts'
import { replayAt } from './replay-at.ts'

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

const within = (at: Instant | undefined, from: Instant, to: Instant): Instant => (at === undefined || at < from || at > to ? from : at)

/** A hand that drags moves the address once it rests: a browser takes no more than a hundred changes in half a minute. */
const REST = 400

/**
 * One clock for everything that is shown; it stops at the end. It begins at the moment in the address, and writes it there
 * whenever it stands still, so that another page about the past stands at the same one (`replayAt`).
 */
export const useReplayClock = (from: Instant, to: Instant): ReplayClock => {
  const [url, change] = useUrlState()
  const [at, seek] = useState(() => within(replayAt(url), from, to))
  const [playing, play] = useState(false)
  const [speed, go] = useState<number>(10)
  const onSpan = useEffectEvent(() => {
    seek(within(replayAt(url), from, to))
    play(false)
  })
  useEffect(() => onSpan(), [from, to])
  const onRest = useEffectEvent(() => {
    const words = String(Math.round(at))
    if (words !== url['at']) change({ at: words })
  })
  useEffect(() => {
    if (playing) return
    const timer = setTimeout(onRest, REST)
    return () => clearTimeout(timer)
  }, [playing, at])
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
