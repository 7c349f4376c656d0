import type { Confidence } from '../confidence.ts'

/** Wind force by GB/T 28591: the least mean speed of each force from 0 on, m/s. Our own knowledge (K) until checked against the text. */
export const BEAUFORT: { readonly from: readonly number[]; readonly confidence: Confidence } = {
  from: [0, 0.3, 1.6, 3.4, 5.5, 8, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7],
  confidence: 'K',
}

/** 风力等级 of a speed in m/s, 0 to 12. */
export const windForce = (speed: number): number => Math.max(0, BEAUFORT.from.findLastIndex((from) => speed >= from))
