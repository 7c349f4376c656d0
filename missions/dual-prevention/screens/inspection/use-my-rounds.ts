import { MINUTE } from '@anlan/kernel/time'
import { useCell } from '@anlan/platform/ui/cell'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { finishRound, myRounds } from '../../contract/inspection/round.ts'

/** They come to be by the clock, which no event tells of. */
const ASK_EVERY = 5 * MINUTE

/** Walks that are mine, with or without a network; what waits here to be sent is told apart. */
export const useMyRounds = () => {
  const answer = useCachedQuery(myRounds, {}, { every: ASK_EVERY })
  const waiting = useCell(outbox)
  const sent = new Set(waiting.filter(({ endpoint }) => endpoint === finishRound.name).map(({ input }) => input['run']))
  return { answer, isWaiting: (run: string): boolean => sent.has(run) }
}
