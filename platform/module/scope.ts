import type { z } from 'zod'
import type { Decision } from '@anlan/kernel/decision'
import type { CommandKind, QueryKind } from '@anlan/kernel/endpoint'
import type { Actor, EventData, EventKind } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Instant } from '@anlan/kernel/time'
import type { Tx } from '../database/database.ts'

/** Who speaks, for which org. */
export interface Speaker {
  readonly org: Id
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly account: Id | null
  readonly person: Id | null
  /** The shared terminal that has shown its key; absent for any other device. */
  readonly terminal?: Id | null
}

/** The whole world of a handler. Nothing else reaches it: no global clock, no global database. */
export interface Scope extends Speaker {
  /** The plant clock when the handler began; one moment for all it decides. */
  readonly now: Instant
  readonly wall: Instant
  readonly tx: Tx
  /** What the process was started with, e.g. addresses and ports. */
  readonly settings: Readonly<Record<string, string>>
  /** Where uploads lie; opened through platform/files only. */
  readonly dataFolder: string
  newId(): Id
  /** Writes an event into the org's journal, in this transaction. */
  record<Kind extends EventKind>(kind: Kind, line: { subject?: Id | null; data: EventData<Kind>; at?: Instant }): void
  /** Another house's knowledge. */
  ask<I extends z.ZodType, O extends z.ZodType>(query: QueryKind<I, O>, input: z.input<I>): Promise<Decision<z.output<O>>>
  /** An order to the house that owns the concept; part of the same transaction. */
  order<I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, input: z.input<I>): Promise<Decision<z.output<O>>>
  /** Has the `kind` schedule run for this org at `dueAt` on the plant clock; the same key again moves it. */
  schedule(kind: string, key: string, dueAt: Instant, data?: unknown): Promise<void>
  unschedule(kind: string, key: string): Promise<void>
  /** What an event says on a time line, in Chinese; the type itself when no module declares it. */
  titleOf(type: string): string
  /** Runs once the transaction is durable; never for work that must not be lost. */
  afterCommit(work: () => void): void
}
