import type { Instant } from '@anlan/kernel/time'
import type { UrlState } from './list/url-state.ts'

/**
 * What pages about the past agree on: `at=` in their address is the moment that they show, epoch ms. Whoever opens a video,
 * a permit or a track beside another hands it on; whoever shows one reads it here.
 */
export const replayAt = (url: UrlState): Instant | undefined => {
  const at = Number(url['at'])
  return Number.isFinite(at) && at > 0 ? at : undefined
}
