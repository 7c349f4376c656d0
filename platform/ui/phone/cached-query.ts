import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import { useHere } from '../here.ts'
import { type Answer, type AskOptions, useQueryOf } from '../use-query.ts'
import { answerKey, findAnswer, keepAnswer } from './kept-answers.ts'
import type { KeptAnswer } from './phone-store.ts'

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
    void findAnswer(key).then((found) => left || setKept(found))
    return () => {
      left = true
    }
  }, [key])
  useEffect(() => {
    if (value !== undefined) void keepAnswer({ key, account, value, askedAt })
  }, [key, account, value, askedAt])
  if (value !== undefined || answer.refusal !== undefined || kept?.key !== key) return answer
  return { ...answer, value: kept.value as z.output<O>, askedAt: kept.askedAt, pending: false }
}
