import type { z } from 'zod'
import type { Scope } from '@anlan/platform/module/scope'
import { OVER } from '@anlan/special-work/contract/life'
import type { Permit } from '@anlan/special-work/contract/permit'
import { listSegments, type Segment } from '@anlan/video/contract/keep-recording'
import { recordingState } from '@anlan/video/contract/recording'

type SeenCamera = z.output<typeof recordingState.output>['cameras'][number]

/** What a link lets see of a work's video: the cameras that its permit names, and what they recorded from its begin to its end. */
export interface Seen {
  /** Whether the work may still be watched. */
  readonly live: boolean
  readonly cameras: readonly SeenCamera[]
  readonly segments: readonly Segment[]
}

export const seenOf = async (scope: Scope, { state, startedAt, finishedAt, ended, request: { cameras } }: Permit): Promise<Seen> => {
  if (cameras.length === 0) return { live: false, cameras: [], segments: [] }
  const known = await scope.ask(recordingState, { cameras })
  const recorded = startedAt === null ? undefined : await scope.ask(listSegments, { cameras, from: startedAt, until: finishedAt ?? ended?.at ?? scope.now })
  return { live: !OVER.includes(state), cameras: known.accepted ? known.value.cameras : [], segments: recorded?.accepted === true ? recorded.value.segments.filter(({ goneAt }) => goneAt === null) : [] }
}
