import type { z } from 'zod'
import type { Role } from './role.ts'

/**
 * A word that a house answers to. The same declaration feeds the server, OpenAPI, the typed client,
 * the form and the generated isolation test.
 */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'command' | 'query'
  /** `house.verb-object`, served at `/api/orgs/{org}/house/verb-object`. */
  readonly name: string
  /** What a person calls it, in Chinese. */
  readonly title: string
  readonly input: Input
  readonly output: Output
  /** Which roles of the acting org may; empty means only other houses and the system. */
  readonly may: readonly Role[]
  /** The answer holds a secret: it is told once and kept nowhere, so a repeat of the command is refused instead of answered again. */
  readonly tellsSecret?: boolean
}

export interface CommandKind<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Endpoint<I, O> {
  readonly kind: 'command'
}

export interface QueryKind<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Endpoint<I, O> {
  readonly kind: 'query'
}

type Declaration<I extends z.ZodType, O extends z.ZodType> = Omit<Endpoint<I, O>, 'kind'>

/** Changes something. Sent by POST with a `commandId`; repeating the id repeats the answer, not the deed. */
export const defineCommand = <I extends z.ZodType, O extends z.ZodType>(it: Declaration<I, O>): CommandKind<I, O> => ({
  kind: 'command',
  ...it,
})

/** Asks something. Sent by GET; the input travels in the query string, so its schema coerces. */
export const defineQuery = <I extends z.ZodType, O extends z.ZodType>(it: Declaration<I, O>): QueryKind<I, O> => ({
  kind: 'query',
  ...it,
})

/** `dual-prevention.close-danger` → `/dual-prevention/close-danger`. */
export const endpointPath = (name: string): string => `/${name.replace('.', '/')}`
