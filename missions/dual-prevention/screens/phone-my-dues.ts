import { MINUTE } from '@anlan/kernel/time'
import { useCell } from '@anlan/platform/ui/cell'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { myDues } from '../contract/due.ts'
import { inOrder } from './phone-due-state.ts'

/** Dues are made by the clock, which no event tells of while nothing else happens. */
const ASK_EVERY = 5 * MINUTE

/** What I have to inspect, with or without network, in the order of work. */
export const useMyDues = () => {
  const answer = useCachedQuery(myDues, {}, { every: ASK_EVERY })
  const waiting = useCell(outbox)
  const now = usePlantNow()
  return { answer, now, faced: inOrder(answer.value?.dues ?? [], waiting, now) }
}
