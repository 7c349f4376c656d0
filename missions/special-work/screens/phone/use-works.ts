import type { PermitLine } from '../../contract/permits.ts'
import { listPermits, mySigning } from '../../contract/permits.ts'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import type { Answer } from '@anlan/platform/ui/use-query'
import { useMe } from './use-me.ts'

const LIVE = ['preparing', 'signing', 'issued', 'working', 'suspended', 'finished'] as const
/** Enough for a shift; more is looked for at the desk. */
const MOST = 40
const NOBODY = '00000000-0000-7000-8000-000000000000'

/** What is going on and names me: in charge, guardian, worker. */
export const useMyWorks = (): Answer<{ readonly rows: readonly PermitLine[] }> => {
  const me = useMe()
  return useCachedQuery(listPermits, { state: [...LIVE], person: me?.id ?? NOBODY, limit: MOST, offset: 0 })
}
/** What waits for my pen. */
export const useMySigning = (): readonly PermitLine[] => useCachedQuery(mySigning, {}).value?.waiting ?? []
/** Where the guard was offered to me. */
export const useMyGuard = (): readonly PermitLine[] => useCachedQuery(mySigning, {}).value?.guard ?? []
/** All that is going on here. */
export const useAllWorks = (): Answer<{ readonly rows: readonly PermitLine[] }> => useCachedQuery(listPermits, { state: [...LIVE], limit: MOST, offset: 0 })
