import { useQueries } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { queryKey } from '@anlan/platform/ui/asking'
import { call } from '@anlan/platform/ui/client'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type InboxItem } from '@anlan/platform/ui/house-screens'
import type { Remembered } from '@anlan/platform/ui/phone/kept-answers'

export interface InboxGroup {
  readonly title: string
  readonly items: readonly InboxItem[] | undefined
  readonly refusal?: Refusal
  readonly fault?: Fault
  /** Device clock, when these are the last known ones because no answer comes. */
  readonly keptAt?: Instant
}

export interface Inbox {
  readonly groups: readonly InboxGroup[]
  /** `undefined` while any source has not answered: a count that is still loading is not 0. */
  readonly count: number | undefined
}

const soonest = (a: InboxItem, b: InboxItem): number => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY)

/** Everything that waits for this person, from all houses; on the phone the last known, when there is no network. */
export const useInbox = (): Inbox => {
  const { houses, org, roles, session, phone } = useHere()
  const account = session.account.id
  const sources = houses
    .flatMap((house) => house.inbox ?? [])
    .filter((source) => admits(source, roles, org.kind))
    .sort((a, b) => a.order - b.order)
  const asked = useQueries({
    queries: sources.map(({ query, input, listens }) => ({
      // Remembered answers have another shape than those of pages, hence the word at the end.
      queryKey: [...queryKey(org.id, query.name, input), 'inbox'],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Remembered<unknown>> => {
        if (!phone) return { decision: await call(query, input as z.input<typeof query.input>, { org: org.id, signal }) }
        const { callKeeping } = await import('@anlan/platform/ui/phone/kept-answers')
        return callKeeping(query, input as z.input<typeof query.input>, { org: org.id, account, signal })
      },
      meta: { listens },
    })),
  })
  const groups = sources.map((source, at): InboxGroup => {
    const { data, error } = asked[at] ?? {}
    const decision = data?.decision
    return {
      title: source.title,
      items: decision?.accepted === true ? [...source.items(decision.value as never)].sort(soonest) : undefined,
      ...(decision?.accepted === false ? { refusal: decision.refusal } : {}),
      ...(error ? { fault: error as Fault } : {}),
      ...(data?.keptAt === undefined ? {} : { keptAt: data.keptAt }),
    }
  })
  const answered = groups.every(({ items, refusal }) => items !== undefined || refusal !== undefined)
  return { groups, count: answered ? groups.reduce((sum, { items }) => sum + (items?.length ?? 0), 0) : undefined }
}
