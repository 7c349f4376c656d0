import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Decision, Refusal } from '@anlan/kernel/decision'
import { type CommandKind, endpointPath, type QueryKind } from '@anlan/kernel/endpoint'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'

interface SessionView {
  readonly account: { readonly id: Id; readonly name: string }
  readonly person: { readonly id: Id; readonly name: string } | null
  readonly memberships: readonly { readonly org: { readonly id: Id; readonly name: string; readonly kind: string }; readonly roles: readonly string[] }[]
  readonly csrf: string
}

/** Somebody with a browser: a cookie, a csrf word, and the same addresses that the console uses. */
export interface Visitor {
  readonly session: SessionView
  readonly org: Id
  /** The same person in another of their orgs. */
  at(org: Id): Visitor
  ask<I extends z.ZodType, O extends z.ZodType>(query: QueryKind<I, O>, input: z.input<I>): Promise<Decision<z.output<O>>>
  tell<I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, input: z.input<I>, commandId?: Id): Promise<Decision<z.output<O>>>
  /** As `ask` and `tell`, when only a yes will do. */
  get<I extends z.ZodType, O extends z.ZodType>(query: QueryKind<I, O>, input: z.input<I>): Promise<z.output<O>>
  must<I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, input: z.input<I>, commandId?: Id): Promise<z.output<O>>
  upload(bytes: Uint8Array, name: string): Promise<{ id: Id; sha256: string }>
  uploadFile(path: string): Promise<{ id: Id; sha256: string }>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

const toDecision = async (response: Response): Promise<Decision<never>> => {
  const text = await response.text()
  if (response.ok) return { accepted: true, value: JSON.parse(text) as never }
  const body = (() => {
    try {
      return JSON.parse(text) as { refusal?: Refusal; fault?: { code: string; tip: string } }
    } catch {
      return {}
    }
  })()
  if (body.refusal !== undefined) return { accepted: false, refusal: body.refusal }
  throw new Fault(body.fault?.code ?? `http-${response.status}`, body.fault?.tip ?? text.slice(0, 400))
}

const yes = <T>(what: string, decision: Decision<T>): T => {
  if (decision.accepted) return decision.value
  throw new BrokenInvariant(`${what}: ${decision.refusal.code} ${decision.refusal.message} ${JSON.stringify(decision.refusal.facts ?? {})}`)
}

const query = (input: object): string => {
  const words = new URLSearchParams()
  for (const [key, value] of Object.entries(input)) for (const one of [value].flat()) if (one !== undefined && one !== null) words.append(key, String(one))
  return words.toString()
}

export const signIn = async (base: string, account: string, password: string): Promise<Visitor> => {
  const entered = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password, deviceId: randomUUID() }),
  })
  const session = yes<SessionView>(`${account} signs in`, await toDecision(entered))
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

  const visitorAt = (org: Id): Visitor => {
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`${base}${path}`, { ...init, headers: { cookie, 'x-csrf': session.csrf, ...(init.headers as Record<string, string> | undefined) } })
    const path = (name: string) => `/api/orgs/${org}${endpointPath(name)}`
    const ask: Visitor['ask'] = async (kind, input) => toDecision(await call(`${path(kind.name)}?${query(input as object)}`))
    const tell: Visitor['tell'] = async (kind, input, commandId = newId()) =>
      toDecision(await call(path(kind.name), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId, input }) }))
    const upload: Visitor['upload'] = async (bytes, name) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)]), name)
      return yes(`upload of ${name}`, await toDecision(await call(`/api/orgs/${org}/files`, { method: 'POST', body: form })))
    }
    return {
      session,
      org,
      at: visitorAt,
      ask,
      tell,
      get: async (kind, input) => yes(kind.name, await ask(kind, input)),
      must: async (kind, input, commandId) => yes(kind.name, await tell(kind, input, commandId)),
      upload,
      uploadFile: async (file) => upload(await readFile(file), basename(file)),
      fetch: call,
    }
  }
  return visitorAt(session.memberships[0]?.org.id ?? '')
}

/** Looks again until it is so; never longer than `seconds`. */
export const until = async <T>(what: string, look: () => Promise<T | undefined | false>, seconds = 30): Promise<T> => {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new BrokenInvariant(`waited ${seconds} s in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
