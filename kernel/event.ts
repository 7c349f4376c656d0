import type { z } from 'zod'
import type { Id } from './id.ts'
import type { Instant } from './time.ts'

/** Who did it. `system` acts for rules and schedules; `device` for edges. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'device'
  /** Account id, device id, or the name of the rule. */
  readonly id: string
  /** As shown on time lines and exchanged as createBy / updateBy. */
  readonly name: string
}

/** One line of an org's journal. Past tense; schemas only grow. */
export interface JournalEvent<Data = unknown> {
  readonly id: Id
  readonly org: Id
  /** Gapless within the org, starting at 1. */
  readonly seq: number
  /** `house.thing-happened` */
  readonly type: string
  readonly v: number
  /** When it happened, on the plant clock. */
  readonly at: Instant
  /** When we wrote it down, on the wall clock. */
  readonly recordedAt: Instant
  readonly actor: Actor
  /** The record it is about; time lines are read by it. */
  readonly subject: Id | null
  /** The event or command that led to it. */
  readonly cause: Id | null
  readonly correlation: Id | null
  readonly data: Data
}

export interface EventKind<Schema extends z.ZodType = z.ZodType> {
  readonly type: string
  readonly v: number
  /** What it says on a time line, in Chinese. */
  readonly title: string
  readonly data: Schema
}

export const defineEvent = <Schema extends z.ZodType>(
  type: string,
  title: string,
  data: Schema,
  v = 1,
): EventKind<Schema> => ({ type, v, title, data })

export type EventData<Kind extends EventKind> = z.infer<Kind['data']>
