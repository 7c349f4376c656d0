import { type Instant, SECOND } from '@anlan/kernel/time'
import type { LINK_STATES } from '../contract/card.ts'

/** Not heard for longer than a card may be silent: unknown, not gone. */
export const linkOf = (seenAt: Instant | null, now: Instant, lostSeconds: number): keyof typeof LINK_STATES =>
  seenAt === null ? 'off' : now - seenAt > lostSeconds * SECOND ? 'silent' : 'online'
