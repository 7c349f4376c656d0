import { startTransition, useEffect, useRef, useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { useHere } from '@anlan/platform/ui/here'
import type { Answer } from '@anlan/platform/ui/use-query'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type LivePicture, livePositions } from '../contract/live.ts'
import { followLine, type LiveSight } from './live-line.ts'

export type Live = LivePicture

/** How often it comes; what is older than three turns is late. */
export const LIVE_EVERY = 1 * SECOND
export const CALM_EVERY = 5 * SECOND

const NOTHING: LiveSight = { at: 0, shut: false }

/** Who is where, now. The only place that knows how it comes: by the stream, and by asking where no stream can be had. */
export const useLive = (every: number = LIVE_EVERY): Answer<Live> => {
  const { org } = useHere()
  const [sight, setSight] = useState<LiveSight>(NOTHING)
  const line = useRef<ReturnType<typeof followLine>>(undefined)
  useEffect(() => {
    setSight(NOTHING)
    // A picture of thousands is drawn in pieces, so that the hand is never held up.
    line.current = followLine(org.id, every, (next) => startTransition(() => setSight(next)))
    return () => line.current?.leave()
  }, [org.id, every])
  const asked = useQueryOf(livePositions, {}, { every: Math.max(every, 2 * SECOND), skip: !sight.shut })
  const { picture, at, shut } = sight
  if (shut && (asked.value !== undefined || picture === undefined || asked.refusal !== undefined)) return asked
  return { ...(picture === undefined ? {} : { value: picture }), pending: picture === undefined, refreshing: false, askedAt: at, refetch: () => line.current?.reopen() }
}
