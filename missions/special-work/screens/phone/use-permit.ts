import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import type { Answer } from '@anlan/platform/ui/use-query'
import { onSite, type OnSite } from '../../contract/on-site.ts'
import { getPermit } from '../../contract/permits.ts'
import type { Permit } from '../../contract/permit.ts'
import { useMe } from './use-me.ts'
import { useWaiting, type Waits } from './use-waiting.ts'
import { withWaiting } from './waiting.ts'

export type Shown = z.output<typeof getPermit.output>

export interface AtPermit extends Waits {
  readonly shown: Shown
  /** With what this phone still keeps. */
  readonly permit: Permit
}

/** What no event tells, as time that passes, is asked for again; everything else comes by the feed. */
const AGAIN = 30 * SECOND

/** What to know on site; kept for a shift without a network. */
export const useOnSite = (id: Id): Answer<OnSite> => useCachedQuery(onSite, { id }, { every: MINUTE, listens: ['people', 'plant'] })

export const usePermit = (id: Id): Answer<AtPermit> => {
  const me = useMe()
  const answer = useCachedQuery(getPermit, { id }, { every: AGAIN, listens: ['positioning', 'alarms'] })
  const own = useOnSite(id).value?.safe ?? []
  const { waiting, refused } = useWaiting(id, answer.askedAt)
  const { value, ...rest } = answer
  return value === undefined ? rest : { ...rest, value: { shown: value, permit: withWaiting(value.permit, waiting, me, own), waiting, refused } }
}
