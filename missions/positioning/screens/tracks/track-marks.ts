import type { z } from 'zod'
import type { Instant } from '@anlan/kernel/time'
import type { trackAlarms } from '../../contract/track-export.ts'

export type TrackAlarm = z.output<typeof trackAlarms.output>['alarms'][number]

/** Where an alarm stands on the bar of a span, 0 … 1; one that goes on reaches its end. */
export const markOf = ({ begunAt, endedAt }: Pick<TrackAlarm, 'begunAt' | 'endedAt'>, from: Instant, to: Instant): { readonly left: number; readonly width: number } => {
  const part = (at: Instant): number => Math.max(0, Math.min(1, (at - from) / Math.max(1, to - from)))
  return { left: part(begunAt), width: part(endedAt ?? to) - part(begunAt) }
}

/** Floors that tracks touch, in order. */
export const floorsOf = (tracks: readonly { readonly spans: readonly { readonly plan: string; readonly points: readonly (readonly [number, number, number, number])[] }[] }[], plan: string): number[] =>
  [...new Set(tracks.flatMap(({ spans }) => spans.filter((span) => plan === '' || span.plan === plan).flatMap(({ points }) => points.map(([, , , floor]) => floor))))].toSorted((a, b) => a - b)
