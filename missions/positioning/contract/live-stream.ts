import type { LivePerson, LivePicture } from './live.ts'

/** A person on the stream: a number that stands for them as long as it lasts. */
export type Numbered = readonly [number: number, person: LivePerson]

/** Everything of the picture but the people. */
export type LiveRest = Omit<LivePicture, 'people'>

/**
 * `GET /api/orgs/{org}/positioning/live-stream?every={ms}`: server-sent events, their name is `kind`, their data the rest as JSON.
 * First `whole`, then whatever changed; a picture is complete with each `turn`. A broken line begins again with `whole`.
 */
export type LiveStep =
  | { readonly kind: 'whole' }
  /** New, or something of them is not as it was. */
  | { readonly kind: 'people'; readonly people: readonly Numbered[] }
  /** Columns: whose number, centimetres on the plan, and how many ms before `now` it was heard. */
  | { readonly kind: 'moved'; readonly who: readonly number[]; readonly x: readonly number[]; readonly y: readonly number[]; readonly ago: readonly number[]; readonly now: number }
  | { readonly kind: 'left'; readonly who: readonly number[] }
  /** What is not said is as it was. */
  | { readonly kind: 'turn'; readonly now: number; readonly rest: Partial<LiveRest> }

export const LIVE_STEPS = ['whole', 'people', 'moved', 'left', 'turn'] as const satisfies readonly LiveStep['kind'][]

/** ms between two turns: as often as anybody may ask, and as seldom. */
export const LIVE_TURN = { least: 1_000, most: 60_000 } as const
