import { useMemo, useRef } from 'react'
import type { Instant } from '@anlan/kernel/time'
import { useHere } from '@anlan/platform/ui/here'
import { Panels } from '@anlan/platform/ui/panels'
import type { ReplayClock } from '@anlan/platform/ui/replay-clock'
import { ReplayShown, stepOf } from '@anlan/platform/ui/replay-moment'

interface BesideProps {
  readonly clock: ReplayClock
  readonly from: Instant
  readonly to: Instant
  readonly plan: string
}

/** What other houses know of the moment: permits in force, what was recorded. They go by the clock of the tracks. */
export const Beside = ({ clock, from, to, plan }: BesideProps) => {
  const { org } = useHere()
  const hands = useRef(clock)
  hands.current = clock
  const at = stepOf(clock.at, clock.playing ? clock.speed : 1)
  // The same object for as long as it tells the same: the clock goes with every frame, what stands beside it need not.
  const moment = useMemo(() => {
    const seek = (next: Instant) => {
      hands.current.play(false)
      hands.current.seek(Math.min(to, Math.max(from, next)))
    }
    return { from, to, at, plan, seek }
  }, [from, to, at, plan])
  return (
    <ReplayShown value={moment}>
      <div className="po-beside"><Panels subject="replay" id={org.id} /></div>
    </ReplayShown>
  )
}
