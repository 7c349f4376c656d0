import { MINUTE, SECOND } from '@anlan/kernel/time'
import type { PatrolRound, StopFact } from '../contract/patrol-round.ts'
import type { PatrolStop } from '../contract/patrol-stop.ts'
import type { Whereabout } from '../contract/whereabouts.ts'

/** 2026-11-23 09:00 in Beijing. */
export const NINE = Date.parse('2026-11-23T09:00:00+08:00')

export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Circles of five metres, a hundred metres apart to the east, each with a code. */
export const stopAt = (n: number, more: Partial<PatrolStop> = {}): PatrolStop => ({
  id: idOf(n), name: `${n} 号点`, shape: { kind: 'circle', x: n * 100, y: 50, radius: 5 }, floor: null, code: `P-${n}`, minSeconds: 30, ...more,
})

export const factOf = (n: number, more: Partial<StopFact> = {}): StopFact => ({
  stop: idOf(n), name: `${n} 号点`, code: `P-${n}`, state: 'waiting', reachedAt: null, leftAt: null, staySeconds: null, minSeconds: 30, evidence: null, outOfOrder: false, late: false, apartMetres: null, ...more,
})

export const roundOf = (more: Partial<PatrolRound> = {}): PatrolRound => {
  const stops = more.stops ?? [stopAt(1), stopAt(2), stopAt(3)]
  return {
    id: idOf(900), route: idOf(901), name: '罐区夜巡', plan: '厂区', stops, ordered: true, maxGapMinutes: null, alarms: true, state: 'running', startAt: NINE, endAt: NINE + 60 * MINUTE, posts: [], persons: [idOf(800)],
    walker: null, walkerName: null, begunAt: null, endedAt: null, facts: stops.map((_, at) => factOf(at + 1)), ...more,
  }
}

export const fixAt = (second: number, x: number, y = 50, more: Partial<Whereabout> = {}): Whereabout => ({ plan: '厂区', x, y, floor: 1, at: NINE + second * SECOND, accuracy: 1, ...more })

/** Standing somewhere, a fix every two seconds, both ends included. */
export const standing = (from: number, to: number, x: number, y = 50, more: Partial<Whereabout> = {}): Whereabout[] =>
  Array.from({ length: Math.floor((to - from) / 2) + 1 }, (_, n) => fixAt(from + n * 2, x, y, more))
