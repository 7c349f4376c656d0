import { MINUTE } from '@anlan/kernel/time'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { mySite } from '../../contract/inspection/site.ts'

/** Values that others read change the trend, no more. */
const ASK_EVERY = 10 * MINUTE

/** Places, codes, points and rules of the site, with or without a network. */
export const useSite = () => useCachedQuery(mySite, {}, { every: ASK_EVERY, listens: ['plant', 'people'] })
