import { useState } from 'react'
import { DAY, HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { replayAt } from '@anlan/platform/ui/replay-at'
import { instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'
import { ManyPick } from '../many-pick.tsx'
import { useSearchPeople } from '../search-people.ts'
import { spanFault } from './span-fault.ts'
import type { TrackQuestion } from './use-tracks.ts'

const QUICK = [['最近 30 分钟', 30 * MINUTE], ['最近 2 小时', 2 * HOUR], ['最近 8 小时', 8 * HOUR], ['最近 24 小时', DAY], ['最近 7 天', 7 * DAY]] as const
const MOST = 20
/** Before and after the moment that another page hands over. */
const AROUND = 15 * MINUTE

interface TrackChoiceProps {
  readonly persons: readonly string[]
  readonly asking: boolean
  readonly onPersons: (persons: readonly string[]) => void
  readonly onAsk: (question: TrackQuestion) => void
}

/** Who and when. Nothing is asked before the button: a look is written down. */
export const TrackChoice = ({ persons, asking, onPersons, onAsk }: TrackChoiceProps) => {
  const [url] = useUrlState()
  const [given] = useState(() => replayAt(url))
  const [to, setTo] = useState<Instant | undefined>(() => (given === undefined ? plantNow() : given + AROUND))
  const [from, setFrom] = useState<Instant | undefined>(() => (given === undefined ? plantNow() - 30 * MINUTE : given - AROUND))
  const search = useSearchPeople(persons)
  const fault = spanFault(from, to)
  const quick = (length: number) => {
    const now = plantNow()
    setFrom(now - length)
    setTo(now)
  }
  return (
    <form className="po-choice" aria-label="查看轨迹" onSubmit={(event) => {
      event.preventDefault()
      if (fault === undefined && from !== undefined && to !== undefined && persons.length > 0) onAsk({ persons: [...persons], from, to })
    }}>
      <ManyPick title={`人员（最多 ${MOST} 人）`} value={persons} most={MOST} onChange={onPersons} {...search} />
      <label>
        自
        <input className="al-input" type="datetime-local" value={from === undefined ? '' : instantToLocal(from)} onChange={(event) => setFrom(localToInstant(event.target.value))} />
      </label>
      <label>
        至
        <input className="al-input" type="datetime-local" value={to === undefined ? '' : instantToLocal(to)} onChange={(event) => setTo(localToInstant(event.target.value))} />
      </label>
      <span className="al-actions" role="group" aria-label="快选时间">
        {QUICK.map(([title, length]) => (
          <Button key={title} kind="quiet" onClick={() => quick(length)}>{title}</Button>
        ))}
      </span>
      <Button kind="primary" submit busy={asking} disabled={persons.length === 0 || fault !== undefined}>查看轨迹</Button>
      {fault === undefined ? null : <p className="al-wrong" role="alert">{fault}</p>}
    </form>
  )
}
