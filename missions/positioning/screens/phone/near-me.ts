import type { LivePerson } from '../../contract/live.ts'

export interface NearMe {
  /** Fences I am in, smallest crowd first; empty when nobody knows where I am. */
  readonly fences: readonly string[]
  /** Why there are none. */
  readonly why?: 'no-card' | 'silent' | 'outside'
}

/** Where I am by my own terminal. Without it nothing is guessed. */
export const nearMe = (people: readonly LivePerson[], me: string | undefined): NearMe => {
  const mine = people.find(({ carrier }) => carrier.person === me)
  if (mine === undefined) return { fences: [], why: 'no-card' }
  if (mine.silent) return { fences: [], why: 'silent' }
  return mine.fences.length === 0 ? { fences: [], why: 'outside' } : { fences: mine.fences }
}

export const WHY_WORDS = { 'no-card': '没有您的定位，请选择区域', silent: '您的定位终端失联，请选择区域', outside: '您不在任何围栏内，请选择区域' } as const
