import '../positioning.css'
import '../patrol/patrol.css'
import { useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { useCell } from '@anlan/platform/ui/cell'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { Due, When } from '@anlan/platform/ui/when'
import { myPatrols, type PatrolRound, proveStop } from '../../contract/patrol-round.ts'
import { stopByCode } from '../../rules/patrol/prove-stop.ts'
import { countReached, roundState } from '../patrol/patrol-look.ts'
import { type Here, PatrolWalk } from './patrol-walk.tsx'

/** As often as anything new can be known of a walk. */
const ASK_EVERY = 5 * SECOND

/** Codes that wait on this phone to be sent, by round: they count already for whoever looks at it here. */
const useKeptScans = (): ((round: PatrolRound) => string[]) => {
  const waiting = useCell(outbox).filter(({ endpoint }) => endpoint === proveStop.name)
  return ({ id, stops }) => waiting.filter(({ input }) => input['round'] === id).flatMap(({ input }) => stopByCode(String(input['code']), stops)?.id ?? [])
}

/** The patrol that I walk now: where to go, how long to stay, a code where there is no signal. */
export const Page = (_props: PageProps) => {
  const answer = useCachedQuery(myPatrols, {}, { every: ASK_EVERY })
  const [picked, setPicked] = useState<string | undefined>(undefined)
  const keptOf = useKeptScans()
  return (
    <Shown answer={answer}>
      {({ rounds, here }) => {
        const running = rounds.filter(({ state }) => state === 'running')
        const round = rounds.find(({ id }) => id === picked) ?? (running.length === 1 ? running[0] : undefined)
        return round === undefined ? <Rounds rounds={rounds} onPick={setPicked} /> : <PatrolWalk key={round.id} round={round} here={here as Here} kept={keptOf(round)} {...(rounds.length > 1 ? { onBack: () => setPicked('') } : {})} />
      }}
    </Shown>
  )
}

const Rounds = ({ rounds, onPick }: { readonly rounds: readonly PatrolRound[]; readonly onPick: (id: string) => void }) => {
  const now = usePlantNow()
  return (
    <PhonePage>
      <div className="po-page po-phone">
        {rounds.length === 0 ? <Empty title="没有要走的电子巡检" hint="排到您的巡检到时间会自动出现在这里" /> : (
          <ul className="po-rounds" aria-label="巡检">
            {rounds.map((round) => (
              <li key={round.id}>
                <button type="button" className="po-row" onClick={() => onPick(round.id)}>
                  <span className="po-words">
                    <strong>{round.name}</strong>
                    <small>{now < round.startAt ? <><When at={round.startAt} /> 开始</> : round.state === 'running' ? <Due at={round.endAt} /> : roundState(round).words}，{countReached(round)} / {round.stops.length} 处</small>
                  </span>
                  <span aria-hidden="true">›</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PhonePage>
  )
}
