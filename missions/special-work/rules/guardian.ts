import type { Instant } from '@anlan/kernel/time'
import type { GuardianFact } from './facts.ts'

/** One guardian as positioning sees him: watched while work goes on, looked up before it begins. */
export interface GuardianSeen {
  readonly state: 'at-post' | 'silent' | 'left' | null
  readonly since: Instant | null
}

/** One guardian at his post is enough; silent is unknown, never gone; only when every one of them is gone nobody guards. */
export const guardianBy = (seen: readonly GuardianSeen[]): { readonly guardian: GuardianFact; readonly since: Instant | null } => {
  const states = seen.map(({ state }) => state)
  if (states.includes('at-post')) return { guardian: 'present', since: null }
  if (states.includes('silent')) return { guardian: 'silent', since: null }
  if (states.length === 0 || states.includes(null)) return { guardian: 'unwatched', since: null }
  // The last of them who went left nobody there.
  return { guardian: 'left', since: seen.reduce<Instant | null>((last, { since }) => (since !== null && (last === null || since > last) ? since : last), null) }
}
