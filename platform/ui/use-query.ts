import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import type { QueryKind } from '@anlan/kernel/endpoint'
import type { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { queryKey } from './asking.ts'
import { call } from './client.ts'
import { useHere } from './here.ts'

/** What is known about a question. A value may stand beside a fault: then it is the last one that came. */
export interface Answer<Value> {
  readonly value?: Value
  readonly refusal?: Refusal
  readonly fault?: Fault
  /** Nothing has come yet. */
  readonly pending: boolean
  /** Asking again while a value stands. */
  readonly refreshing: boolean
  /** Device clock when the value came. */
  readonly askedAt: Instant
  readonly refetch: () => void
}

export interface AskOptions {
  readonly listens?: readonly string[]
  /** Do not ask yet. */
  readonly skip?: boolean
  /** Show the answer to the former input until the new one is there. */
  readonly keepFormer?: boolean
  /** ms between asking by itself, for what no event tells. */
  readonly every?: number
}

export const useQueryOf = <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  input: z.input<I>,
  { listens, skip, keepFormer, every }: AskOptions = {},
): Answer<z.output<O>> => {
  const { org } = useHere()
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useQuery({
    queryKey: queryKey(org.id, query.name, input),
    queryFn: ({ signal }) => call(query, input, { org: org.id, signal }),
    meta: { listens },
    enabled: skip !== true,
    ...(keepFormer ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  })
  return {
    ...(data?.accepted === true ? { value: data.value } : {}),
    ...(data?.accepted === false ? { refusal: data.refusal } : {}),
    ...(error === null ? {} : { fault: error as Fault }),
    pending: isPending && skip !== true,
    refreshing: isFetching && !isPending,
    askedAt: dataUpdatedAt,
    refetch: () => void refetch(),
  }
}
