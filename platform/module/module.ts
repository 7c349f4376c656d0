import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Decision } from '@anlan/kernel/decision'
import type { CommandKind, Endpoint, QueryKind } from '@anlan/kernel/endpoint'
import type { EventData, EventKind, JournalEvent } from '@anlan/kernel/event'
import type { Lifecycle } from '@anlan/kernel/lifecycle'
import type { Register } from '@anlan/kernel/register'
import type { MigrationFolder } from '../database/migrate.ts'
import type { Sheet } from '../excel/sheet.ts'
import type { Access } from '../http/access.ts'
import type { Paper } from '../paper/paper.ts'
import type { House } from './house.ts'
import type { Scope } from './scope.ts'

/** An endpoint and who answers it. Types are checked where it is made, erased where it is kept. */
export interface Answer {
  readonly endpoint: Endpoint
  readonly handle: (input: never, scope: Scope) => Promise<Decision<unknown>>
}

export const answer = <I extends z.ZodType, O extends z.ZodType>(
  endpoint: CommandKind<I, O> | QueryKind<I, O>,
  handle: (input: z.output<I>, scope: Scope) => Promise<Decision<z.input<O>>>,
): Answer => ({ endpoint, handle })

/** What a house does when something happened. Runs at least once per event, in the event's org, in one transaction with its cursor. */
export interface Reaction {
  readonly name: string
  readonly on: readonly string[]
  readonly handle: (event: JournalEvent<never>, scope: Scope) => Promise<void>
  /** Where several events wait: all in one transaction. For what is kept up to date and can be reckoned once for many. */
  readonly together?: (events: readonly JournalEvent<never>[], scope: Scope) => Promise<void>
  /** What keeps people from harm waits for nothing that only tells, counts or delivers: it runs beside the others. */
  readonly urgent?: true
}

export const react = <Kind extends EventKind>(
  name: string,
  on: Kind | readonly Kind[],
  handle: (event: JournalEvent<EventData<Kind>>, scope: Scope) => Promise<void>,
): Reaction => ({ name, on: [on].flat().map((kind) => (kind as Kind).type), handle: handle as Reaction['handle'] })

/** Asked for once, however many events wait: what happened does not matter, only that something did. */
export const reactOnce = (name: string, on: readonly EventKind[], work: (scope: Scope) => Promise<void>): Reaction => ({
  ...react(name, on, (_event, scope) => work(scope)),
  together: (_events, scope) => work(scope),
})

/** The same, event after event, but in one transaction for all that wait: for reactions that only write something down. */
export const inOneGo = (reaction: Reaction): Reaction => ({
  ...reaction,
  together: async (events, scope) => {
    for (const event of events) await reaction.handle(event, scope)
  },
})

/** What a house does when a time has come. Runs once per row; a failure is retried with back-off. */
export interface ScheduleKind {
  readonly kind: string
  readonly handle: (job: { key: string; data: unknown; dueAt: number }, scope: Scope) => Promise<void>
}

export interface Module {
  readonly name: string
  readonly migrations?: URL
  readonly answers?: readonly Answer[]
  readonly reactions?: readonly Reaction[]
  readonly schedules?: readonly ScheduleKind[]
  readonly events?: readonly EventKind[]
  readonly lifecycles?: readonly Lifecycle[]
  /** Kept for their Excel routes and the list of registers; their endpoints stand in `answers`. */
  readonly registers?: readonly Register[]
  /** Lists that can be had as workbooks. */
  readonly sheets?: readonly Sheet[]
  /** Answers that can be had as PDF. */
  readonly papers?: readonly Paper[]
  /** Routes that are no endpoint: an inbox for machines, a device's push. They authenticate by themselves. */
  readonly routes?: (server: FastifyInstance, house: House) => void
  /** Routes that are no endpoint, for people who are signed in: a stream, a picture. `speakerOf` tells who speaks; whether they may, they judge by themselves. */
  readonly signedRoutes?: (server: FastifyInstance, house: House, speakerOf: Access['speaker']) => void
  /** Work that lives as long as the process; the returned function ends it. */
  readonly start?: (house: House) => Promise<() => Promise<void>>
}

export const defineModule = (module: Module): Module => module

/** A topic of a large house: what it adds to the module. */
export type ModulePart = Omit<Module, 'name' | 'migrations'>

/** A house put together from its topics, in the order in which they are read. */
export const joinParts = (name: string, migrations: URL, parts: readonly ModulePart[]): Module => ({
  name,
  migrations,
  answers: parts.flatMap((part) => part.answers ?? []),
  reactions: parts.flatMap((part) => part.reactions ?? []),
  schedules: parts.flatMap((part) => part.schedules ?? []),
  events: parts.flatMap((part) => part.events ?? []),
  lifecycles: parts.flatMap((part) => part.lifecycles ?? []),
  registers: parts.flatMap((part) => part.registers ?? []),
  sheets: parts.flatMap((part) => part.sheets ?? []),
  papers: parts.flatMap((part) => part.papers ?? []),
  routes: (server, house) => {
    for (const part of parts) part.routes?.(server, house)
  },
  signedRoutes: (server, house, speakerOf) => {
    for (const part of parts) part.signedRoutes?.(server, house, speakerOf)
  },
  start: async (house) => {
    const stops = await Promise.all(parts.flatMap(({ start }) => (start === undefined ? [] : [start(house)])))
    return async () => void (await Promise.all(stops.map((stop) => stop())))
  },
})

export const migrationsOf = (modules: readonly Module[]): MigrationFolder[] =>
  modules.flatMap(({ name, migrations }) => (migrations === undefined ? [] : [{ house: name, folder: migrations }]))
