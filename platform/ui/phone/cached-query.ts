import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import { useHere } from '../here.ts'
import { type Answer, type AskOptions, useQueryOf } from '../use-query.ts'
import { answerKey } from './answer-key.ts'
import type { KeptAnswer } from './phone-store.ts'

/** Fetched when it is first needed: a desk that shows the same panel does not wait for the phone's store. */
const store = () => import('./kept-answers.ts')

/** As `useQueryOf`, but the last answer stays on this phone; offline it stands in, with its age shown by `Shown`. */
export const useCachedQuery = <I extends z.ZodType, O extends z.ZodType>(query: QueryKind<I, O>, input: z.input<I>, options?: AskOptions): Answer<z.output<O>> => {
  const { org, session } = useHere()
  const account = session.account.id
  const answer = useQueryOf(query, input, options)
  const key = answerKey(account, org.id, query.name, input)
  const [kept, setKept] = useState<KeptAnswer | undefined>(undefined)
  const { value, askedAt } = answer
  useEffect(() => {
    let left = false
    void store()
      .then(({ findAnswer }) => findAnswer(key))
      .then((found) => left || setKept(found))
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [key])
  useEffect(() => {
    if (value !== undefined) void store().then(({ keepAnswer }) => keepAnswer({ key, account, value, askedAt })).catch(() => undefined)
  }, [key, account, value, askedAt])
  if (value !== undefined || answer.refusal !== undefined || kept?.key !== key) return answer
  return { ...answer, value: kept.value as z.output<O>, askedAt: kept.askedAt, pending: false }
}
