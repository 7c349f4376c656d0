import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import { useHere } from '../here.ts'
import { type Answer, type AskOptions, useQueryOf } from '../use-query.ts'
import { type KeptAnswer, phoneStore } from './phone-store.ts'

/** As `useQueryOf`, but the last answer stays on this phone; offline it stands in, with its age shown by `Shown`. */
export const useCachedQuery = <I extends z.ZodType, O extends z.ZodType>(query: QueryKind<I, O>, input: z.input<I>, options?: AskOptions): Answer<z.output<O>> => {
  const { org, session } = useHere()
  const answer = useQueryOf(query, input, options)
  const key = JSON.stringify([session.account.id, org.id, query.name, input])
  const [kept, setKept] = useState<KeptAnswer | undefined>(undefined)
  const { value, askedAt } = answer
  useEffect(() => {
    let left = false
    void phoneStore()
      .answers.get(key)
      .then((found) => left || setKept(found))
    return () => {
      left = true
    }
  }, [key])
  useEffect(() => {
    if (value !== undefined) void phoneStore().answers.put({ key, account: session.account.id, value, askedAt }).catch(() => undefined)
  }, [key, session.account.id, value, askedAt])
  if (value !== undefined || answer.refusal !== undefined || kept === undefined || kept.key !== key) return answer
  return { ...answer, value: kept.value as z.output<O>, askedAt: kept.askedAt, pending: false }
}

/** Signing out of a shared phone takes the answers along; what waits to be sent stays, under its account. */
export const forgetAnswers = (account: string): Promise<number> => phoneStore().answers.where('account').equals(account).delete()
