import type { z } from 'zod'
import { SECOND } from '@anlan/kernel/time'
import type { Answer } from '@anlan/platform/ui/use-query'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { livePositions } from '../contract/live.ts'

export type Live = z.output<typeof livePositions.output>

/** How often it is asked; an answer older than three turns is late. */
export const LIVE_EVERY = 2 * SECOND
export const CALM_EVERY = 5 * SECOND

/** Who is where, now. The only place that knows how it comes: by asking again and again. */
export const useLive = (every: number = LIVE_EVERY): Answer<Live> => useQueryOf(livePositions, {}, { every })
