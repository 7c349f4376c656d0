import type { z } from 'zod'
import type { Decision } from '@anlan/kernel/decision'
import { type Endpoint, endpointPath } from '@anlan/kernel/endpoint'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { signedInAgain } from './expired.ts'
import { newId } from './new-id.ts'
import { readSession, session } from './session.ts'
import { answerOf, queryString, type Sending, send, staleCsrf, type WireAnswer } from './wire.ts'

export interface CallOptions {
  readonly org: Id
  /** Kept over retries, so that a repeated command is done once. */
  readonly commandId?: Id
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

/** As `send`, with the session: signs in again over the page when it has ended, and fetches a new token when that is old. */
export const sendSigned = async (path: string, it: Sending = {}): Promise<WireAnswer> => {
  const once = () => send(path, { ...it, csrf: session.get()?.csrf })
  let answer = await once()
  if (staleCsrf(answer) && (await readSession()) !== undefined) answer = await once()
  while (answer.status === 401) {
    if (!(await signedInAgain())) throw new Fault('signed-out', '登录已过期，请重新登录后再提交', { retry: false })
    answer = await once()
  }
  return answer
}

/** Speaks to an endpoint. Refusals are values; what the world or we did wrong is thrown as `Fault` with a tip in Chinese. */
export const call = async <I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
  { org, commandId, signal, headers }: CallOptions,
): Promise<Decision<z.output<O>>> => {
  const path = `/api/orgs/${org}${endpointPath(endpoint.name)}`
  const extra = { ...(signal === undefined ? {} : { signal }), ...(headers === undefined ? {} : { headers }) }
  return answerOf<z.output<O>>(
    endpoint.kind === 'query'
      ? await sendSigned(`${path}${queryString(input)}`, extra)
      : await sendSigned(path, { method: 'POST', json: { commandId: commandId ?? newId(), input }, ...extra }),
  )
}
