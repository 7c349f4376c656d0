import { GoTo } from '@anlan/platform/ui/go-to'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listAlarms } from '../contract/alarm.ts'
import { AlarmRows } from './alarm-rows.tsx'
import { countByLevel, openAlarms, othersAlarms } from './open-alarms.ts'

const MOST = 3

/** Open alarms of the enterprise: how many of each level, and the worst of those that are not in one's own 待办. */
export const Panel = ({ session }: PanelProps) => {
  const answer = useQueryOf(listAlarms, openAlarms(false))
  return (
    <Shown answer={answer} lines={3}>
      {({ rows, total }) =>
        total === 0 ? (
          <p className="al-none">没有未关闭的报警</p>
        ) : (
          <div className="alarm-panel">
            <p className="alarm-counts">
              {countByLevel(rows).map(({ level, count }) => (
                <GoTo key={level} to={`/alarms/list?level=${level}`}>
                  <LevelTag level={level} /> <b>{count}</b> 条
                </GoTo>
              ))}
            </p>
            <AlarmRows alarms={othersAlarms(rows, session.person?.id).slice(0, MOST)} />
            <GoTo to="/alarms/list">查看全部 {total} 条</GoTo>
          </div>
        )
      }
    </Shown>
  )
}
