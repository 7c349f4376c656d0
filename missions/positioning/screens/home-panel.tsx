import './positioning.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { StandingList } from './live/standing-list.tsx'
import { useLive } from './use-live.ts'

/** On the first page: how many are in, and what stands. */
export const Panel = () => {
  const answer = useLive(10_000)
  return (
    <Shown answer={answer} lines={3}>
      {({ counts, standing, now }) => (
        <div className="po-panel">
          <p>
            <GoTo to="/positioning/live">在场 {counts.online} 人，失联 {counts.silent} 人</GoTo>
          </p>
          <StandingList alarms={standing.slice(0, 5)} now={now} />
          {standing.length > 5 ? <GoTo to="/positioning/live">还有 {standing.length - 5} 条报警</GoTo> : null}
        </div>
      )}
    </Shown>
  )
}
