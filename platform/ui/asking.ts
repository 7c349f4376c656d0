import { QueryClient } from '@tanstack/react-query'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'

/** `dual-prevention.list-dangers` → `dual-prevention`. */
export const houseOf = (name: string): string => name.slice(0, name.indexOf('.'))

/** Keys start with the org and the house, so that the feed can invalidate by them. */
export const queryKey = (org: Id, name: string, input: unknown): readonly unknown[] => [org, houseOf(name), name, input]

export interface AskMeta extends Record<string, unknown> {
  /** Houses whose events change the answer, besides its own. */
  readonly listens?: readonly string[]
}

export const asking = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      retry: (count, error) => count < 2 && error instanceof Fault && error.retry && error.code !== 'offline',
      retryDelay: (count) => 500 * 2 ** count,
    },
  },
})

/** Asks again, where shown, what events of `houses` may have changed. */
export const invalidateHouses = (org: Id, houses: ReadonlySet<string>): void => {
  void asking.invalidateQueries({
    predicate: ({ queryKey: [keyOrg, house], meta }) =>
      keyOrg === org &&
      (houses.has(house as string) || ((meta as AskMeta | undefined)?.listens ?? []).some((it) => houses.has(it))),
  })
}
