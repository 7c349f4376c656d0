import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { z } from 'zod'
import type { Decision, Refusal } from '@anlan/kernel/decision'
import type { CommandKind, Endpoint, QueryKind } from '@anlan/kernel/endpoint'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Clock } from '../clock/clock.ts'
import { newId } from '../clock/new-id.ts'
import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/database.ts'
import { appendJournal, type JournalLine } from '../journal/append.ts'
import { badInput } from '@anlan/kernel/bad-input'
import type { Answer, Module } from './module.ts'
import type { Scope, Speaker } from './scope.ts'

/** All modules of a process over one database: the place where a word finds its handler. */
export interface House {
  readonly modules: readonly Module[]
  readonly database: Database
  readonly clock: Clock
  /** Where uploads, exports and logs live. */
  readonly dataFolder: string
  /** Settings that apps hand to modules, e.g. addresses; read by name, documented in the module's README. */
  readonly settings: Readonly<Record<string, string>>
  query<I extends z.ZodType, O extends z.ZodType>(speaker: Speaker, query: QueryKind<I, O>, input: z.input<I>): Promise<Decision<z.output<O>>>
  command<I extends z.ZodType, O extends z.ZodType>(
    speaker: Speaker,
    command: CommandKind<I, O>,
    input: z.input<I>,
    commandId?: Id,
  ): Promise<Decision<z.output<O>>>
  /** Runs `work` as one transaction of the org; what it records is appended at the end. */
  act<T>(speaker: Speaker, work: (scope: Scope) => Promise<T>, cause?: { id: Id; correlation: Id | null }): Promise<T>
  answerTo(name: string): Answer | undefined
  readonly signal: AbortSignal
  /** Background work that failed and will be retried: told to the log. */
  fault(what: string, cause: unknown): void
}

export const systemSpeaker = (org: Id, name: string, id = name): Speaker => ({
  org,
  actor: { kind: 'system', id, name },
  roles: [],
  account: null,
  person: null,
})

/** A refusal inside a transaction undoes it: it travels as an exception to the edge of the transaction and becomes a value again there. */
class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const REUSED: Refusal = {
  code: 'command-reused',
  message: '同一个提交编号用在了不同的内容上，请刷新页面后重新提交',
  kind: 'conflict',
}

/** What is secret leaves no trace, not even as part of a digest. */
const withoutSecrets = (key: string, value: unknown): unknown => (/password|pin$|secret|token/i.test(key) ? '' : value)

const TOLD_ONCE: Decision<never> = {
  accepted: false,
  refusal: { code: 'told-once', message: '已经办理。其中的凭证只显示一次，如没有看到，请重新办理一次', kind: 'conflict' },
}

interface DoneRow {
  readonly digest: Buffer
  readonly answer: Decision<never>
}

export interface HouseParts {
  readonly modules: readonly Module[]
  readonly database: Database
  readonly clock: Clock
  readonly dataFolder: string
  readonly settings?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly fault?: (what: string, cause: unknown) => void
}

export const openHouse = ({ modules, database, clock, dataFolder, settings = {}, signal = new AbortController().signal, fault = () => undefined }: HouseParts): House => {
  setMaxListeners(0, signal)
  const answers = new Map<string, Answer>()
  for (const it of modules.flatMap((module) => module.answers ?? [])) {
    if (answers.has(it.endpoint.name)) throw new BrokenInvariant(`two handlers answer to ${it.endpoint.name}`)
    answers.set(it.endpoint.name, it)
  }

  const titles = new Map(modules.flatMap((module) => module.events ?? []).map((kind) => [kind.type, kind.title]))

  const find = (endpoint: Endpoint): Answer => {
    const found = answers.get(endpoint.name)
    if (found === undefined) throw new BrokenInvariant(`nobody answers to ${endpoint.name}`)
    return found
  }

  const call = async (endpoint: Endpoint, input: unknown, scope: Scope): Promise<Decision<unknown>> => {
    const parsed = endpoint.input.safeParse(input)
    if (!parsed.success) return badInput(parsed.error)
    return find(endpoint).handle(parsed.data as never, scope)
  }

  const act: House['act'] = async (speaker, work, cause) => {
    const after: Array<() => void> = []
    const result = await database.within({ org: speaker.org, ...(speaker.account === null ? {} : { account: speaker.account }) }, async (tx) => {
      const lines: JournalLine[] = []
      const scope = openScope(speaker, tx, lines, after, cause)
      const value = await work(scope)
      if (lines.length > 0) await appendJournal(tx, speaker.org, lines, scope.wall)
      return value
    })
    for (const run of after) run()
    return result
  }

  const openScope = (
    speaker: Speaker,
    tx: Tx,
    lines: JournalLine[],
    after: Array<() => void>,
    cause: { id: Id; correlation: Id | null } | undefined,
  ): Scope => {
    const scope: Scope = {
      ...speaker,
      tx,
      settings,
      dataFolder,
      newId,
      now: clock.plant(),
      wall: clock.wall(),
      record: (kind, { subject = null, data, at }) => {
        lines.push({
          id: newId(),
          type: kind.type,
          v: kind.v,
          at: at ?? scope.now,
          actor: speaker.actor,
          subject,
          cause: cause?.id ?? null,
          correlation: cause?.correlation ?? cause?.id ?? null,
          data,
        })
      },
      ask: (query, input) => call(query, input, scope) as never,
      order: (command, input) => call(command, input, scope) as never,
      schedule: async (kind, key, dueAt, data = {}) => {
        await tx.run(sql`insert into schedule (org_id, kind, key, due_at, data) values (${speaker.org}, ${kind}, ${key}, ${Math.ceil(dueAt)}, ${JSON.stringify(data)})
          on conflict (org_id, kind, key) do update set due_at = excluded.due_at, data = excluded.data, attempts = 0, retry_at = 0, last_error = null`)
        after.push(() => wake.dispatchEvent(new CustomEvent<Instant>('schedule', { detail: dueAt })))
      },
      unschedule: async (kind, key) => {
        await tx.run(sql`delete from schedule where org_id = ${speaker.org} and kind = ${kind} and key = ${key}`)
      },
      titleOf: (type) => titles.get(type) ?? type,
      afterCommit: (run) => void after.push(run),
    }
    return scope
  }

  const query: House['query'] = (speaker, kind, input) => act(speaker, (scope) => call(kind, input, scope)) as never

  const attempt = (speaker: Speaker, kind: CommandKind, input: unknown, commandId: Id, digest: Buffer) =>
    act(
      speaker,
      async (scope) => {
        const decision = await call(kind, input, scope)
        if (!decision.accepted) throw new Undo(decision.refusal)
        const first = await scope.tx.run(sql`insert into command_done (org_id, id, digest, answer, at)
          values (${speaker.org}, ${commandId}, ${digest}, ${JSON.stringify(kind.tellsSecret === true ? TOLD_ONCE : decision)}, ${scope.wall}) on conflict do nothing`)
        if (first === 0) throw new Undo(REUSED)
        return decision
      },
      { id: commandId, correlation: null },
    )

  /** Done first, checked after: a repeated command is rolled back by its own id and answered as the first time. */
  const command: House['command'] = async (speaker, kind, input, commandId = newId()) => {
    const digest = createHash('sha256').update(kind.name).update(JSON.stringify(input, withoutSecrets)).digest()
    try {
      return (await attempt(speaker, kind, input, commandId, digest)) as never
    } catch (thrown) {
      const before = await doneBefore(speaker.org, commandId, digest).catch(() => undefined)
      if (before !== undefined) return before
      if (thrown instanceof Undo) return { accepted: false, refusal: thrown.refusal }
      throw thrown
    }
  }

  const doneBefore = async (org: Id, commandId: Id, digest: Buffer): Promise<Decision<never> | undefined> => {
    const done = await database.within({ org }, (tx) =>
      tx.first(sql<DoneRow>`select digest, answer from command_done where org_id = ${org} and id = ${commandId}`),
    )
    if (done === undefined) return undefined
    return done.digest.equals(digest) ? done.answer : { accepted: false, refusal: REUSED }
  }

  return { modules, database, clock, dataFolder, settings, query, command, act, answerTo: (name) => answers.get(name), signal, fault }
}

/** Tells the runners of this process that something new may be due. Other processes hear it from the database. */
export const wake = new EventTarget()
