import type { Instant } from '@anlan/kernel/time'
import type { EngineFigures, Fix } from './facts.ts'
import { type Ground, yardsAt } from './ground.ts'
import { smooth } from './smoothing.ts'
import { stand } from './stay.ts'
import type { Track } from './track.ts'

const hasMoved = (track: Track, plan: string | null, floor: number, { stillMetres }: EngineFigures): boolean =>
  plan !== track.plan || floor !== track.floor || (track.x - track.stillX) ** 2 + (track.y - track.stillY) ** 2 > stillMetres ** 2

/** Moves somebody to a report with a place that is newer than what we have. @returns whether he crossed a line */
export const takePlace = (track: Track, fix: Fix, at: Instant, ground: Ground): boolean => {
  const { plan, floor } = track
  smooth(track, fix, at)
  if (hasMoved(track, plan, floor, ground.setting.figures)) {
    track.stillX = track.x
    track.stillY = track.y
    track.stillSince = at
  }
  if (plan !== track.plan) {
    track.minuteX = track.x
    track.minuteY = track.y
  }
  return stand(track, yardsAt(ground, track.plan as string, track.x, track.y, track.floor), at)
}
