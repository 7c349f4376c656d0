import type { z } from 'zod'
import type { Decision } from '@anlan/kernel/decision'
import type { QueryKind } from '@anlan/kernel/endpoint'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { call } from '../client.ts'
import { answerKey } from './answer-key.ts'
import { type KeptAnswer, type PhoneStore, phoneStore } from './phone-store.ts'

/** A full store is no reason to fail: the answer is then only not there offline. */
export const keepAnswer = (answer: KeptAnswer, store: PhoneStore = phoneStore()): Promise<unknown> => store.answers.put(answer).catch(() => undefined)

export const findAnswer = (key: string, store: PhoneStore = phoneStore()): Promise<KeptAnswer | undefined> => store.answers.get(key).catch(() => undefined)

/** Signing out of a shared phone takes the answers along; what waits to be sent stays, under its account. */
export const forgetAnswers = (account: Id, store: PhoneStore = phoneStore()): Promise<number> => store.answers.where('account').equals(account).delete()

export interface Remembered<Value> {
  readonly decision: Decision<Value>
  /** Device clock, when the value is an old one that stands in for an answer that did not come. */
  readonly keptAt?: Instant
}

/** Asks; when no answer comes, the last one does. */
export const callKeeping = async <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  input: z.input<I>,
  { org, account, signal }: { readonly org: Id; readonly account: Id; readonly signal?: AbortSignal },
  ask: typeof call = call,
  store: PhoneStore = phoneStore(),
): Promise<Remembered<z.output<O>>> => {
  const key = answerKey(account, org, query.name, input)
  try {
    const decision = await ask(query, input, { org, ...(signal === undefined ? {} : { signal }) })
    if (decision.accepted) await keepAnswer({ key, account, value: decision.value, askedAt: Date.now() }, store)
    return { decision }
  } catch (thrown) {
    const kept = thrown instanceof Fault && thrown.retry ? await findAnswer(key, store) : undefined
    if (kept === undefined) throw thrown
    return { decision: { accepted: true, value: kept.value as z.output<O> }, keptAt: kept.askedAt }
  }
}
