import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import { queryKey } from '../asking.ts'
import { call } from '../client.ts'
import { useHere } from '../here.ts'
import type { Answer } from '../use-query.ts'
import type { ListAnswer, ListDeclaration } from './define-list.ts'

/** Rows asked for at once. */
export const WINDOW = 100

/** The windows that cover rows `from` to `to`. */
export const windowsFor = (from: number, to: number): readonly number[] => {
  const first = Math.floor(Math.max(0, from) / WINDOW)
  const last = Math.floor(Math.max(0, from, to) / WINDOW)
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * WINDOW)
}

export interface Windows<Row> {
  readonly answer: Answer<{ readonly total: number }>
  /** `undefined` while its window is on the way. */
  readonly rowAt: (place: number) => Row | undefined
}

/** Asks for the windows in view; the former total stays while filters change, so that nothing jumps. */
export const useListWindows = <Row>(list: ListDeclaration<Row>, input: Readonly<Record<string, unknown>>, from: number, to: number): Windows<Row> => {
  const { org } = useHere()
  const former = useRef<number | undefined>(undefined)
  const offsets = windowsFor(from, to)
  const asked = useQueries({
    queries: offsets.map((offset) => {
      const whole = { ...input, offset, limit: WINDOW }
      return {
        queryKey: queryKey(org.id, list.query.name, whole),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(list.query, whole, { org: org.id, signal }),
        meta: { listens: list.listens },
      }
    }),
  })
  const pages = new Map<number, ListAnswer<Row>>()
  let refusal: Refusal | undefined
  asked.forEach(({ data }, at) => {
    if (data?.accepted === true) pages.set(offsets[at] ?? 0, data.value as ListAnswer<Row>)
    if (data?.accepted === false) refusal = data.refusal
  })
  const total = [...pages.values()][0]?.total
  if (total !== undefined) former.current = total
  const fault = asked.find(({ error }) => error !== null)?.error as Fault | undefined
  return {
    answer: {
      ...((total ?? former.current) === undefined ? {} : { value: { total: total ?? former.current ?? 0 } }),
      ...(refusal === undefined ? {} : { refusal }),
      ...(fault === undefined ? {} : { fault }),
      pending: total === undefined && asked.some(({ isPending }) => isPending),
      refreshing: asked.some(({ isFetching }) => isFetching),
      askedAt: Math.max(0, ...asked.map(({ dataUpdatedAt }) => dataUpdatedAt)),
      refetch: () => asked.forEach((one) => void one.refetch()),
    },
    rowAt: (place) => pages.get(Math.floor(place / WINDOW) * WINDOW)?.rows[place % WINDOW],
  }
}
