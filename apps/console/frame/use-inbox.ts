import { useQueries } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import { queryKey } from '@anlan/platform/ui/asking'
import { call } from '@anlan/platform/ui/client'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type InboxItem } from '@anlan/platform/ui/house-screens'

export interface InboxGroup {
  readonly title: string
  readonly items: readonly InboxItem[] | undefined
  readonly refusal?: Refusal
  readonly fault?: Fault
}

export interface Inbox {
  readonly groups: readonly InboxGroup[]
  /** `undefined` while any source has not answered: a count that is still loading is not 0. */
  readonly count: number | undefined
}

const soonest = (a: InboxItem, b: InboxItem): number => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY)

/** Everything that waits for this person, from all houses. */
export const useInbox = (): Inbox => {
  const { houses, org, roles } = useHere()
  const sources = houses
    .flatMap((house) => house.inbox ?? [])
    .filter((source) => admits(source, roles, org.kind))
    .sort((a, b) => a.order - b.order)
  const asked = useQueries({
    queries: sources.map(({ query, input, listens }) => ({
      queryKey: queryKey(org.id, query.name, input),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(query, input as z.input<typeof query.input>, { org: org.id, signal }),
      meta: { listens },
    })),
  })
  const groups = sources.map((source, at): InboxGroup => {
    const { data, error } = asked[at] ?? {}
    return {
      title: source.title,
      items: data?.accepted === true ? [...source.items(data.value as never)].sort(soonest) : undefined,
      ...(data?.accepted === false ? { refusal: data.refusal } : {}),
      ...(error ? { fault: error as Fault } : {}),
    }
  })
  const answered = groups.every(({ items, refusal }) => items !== undefined || refusal !== undefined)
  return { groups, count: answered ? groups.reduce((sum, { items }) => sum + (items?.length ?? 0), 0) : undefined }
}
