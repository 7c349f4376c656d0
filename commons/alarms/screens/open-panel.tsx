import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listAlarms } from '../contract/alarm.ts'
import { AlarmRows } from './alarm-rows.tsx'
import { worstFirst } from './alarm-words.ts'
import { countByLevel, openAlarms } from './open-alarms.ts'

const MOST = 5

/** Open alarms of the enterprise: how many of each level, and the worst of them. */
export const Panel = () => {
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
            <AlarmRows alarms={worstFirst(rows).slice(0, MOST)} />
            {total > MOST ? <GoTo to="/alarms/list">查看全部 {total} 条</GoTo> : null}
          </div>
        )
      }
    </Shown>
  )
}
