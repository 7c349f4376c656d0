import '../effect.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { ScoreHead } from './explained-parts.tsx'
import { useLatest } from './use-latest.ts'

const MOST = 3

/** 上周运行效果: the score, and what cost most. */
export const Panel = () => (
  <Shown answer={useLatest()} lines={4}>
    {({ explained }) =>
      explained === null ? (
        <p className="al-none">还没有可以核算的数据。排查计划启用后，每周一凌晨核算上一周</p>
      ) : (
        <div className="ef-panel">
          <ScoreHead explained={explained} />
          <ul>
            {explained.costs.slice(0, MOST).map(({ kind, title, points }) => <li key={kind}><b>−{points}</b>{title}</li>)}
          </ul>
          <GoTo to={`/effect/score?week=${explained.preliminary ? 'now' : explained.week}`}>查看说明和改进建议</GoTo>
        </div>
      )
    }
  </Shown>
)
