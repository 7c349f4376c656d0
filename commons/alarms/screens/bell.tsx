import './alarms.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Popup } from '@anlan/platform/ui/popup'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting } from '@anlan/platform/ui/when'
import { alarmBell } from '../contract/handle-alarm.ts'
import { worstFirst } from './alarm-words.ts'

/** Open alarms that told this person: how many, how bad, and the latest. A count that has not come is not 0. */
export const Slot = () => {
  const { value, fault } = useQueryOf(alarmBell, {}, { every: 60_000 })
  const count = value === undefined ? (fault === undefined ? '…' : '未知') : String(value.mine)
  return (
    <Popup
      icon="bell"
      kind="quiet"
      side="right"
      words={
        <span className="alarm-bell" aria-live="polite">
          <span className="al-hidden">我的</span>报警 <b data-none={value?.mine === 0}>{count}</b>
          {value?.worst == null ? null : (
            <>
              <span className="al-hidden">条，最高</span>
              <LevelTag level={value.worst} />
            </>
          )}
        </span>
      }
    >
      {(close) => (
        <div className="alarm-bell-list">
          {value === undefined ? <p className="al-none">{fault === undefined ? '正在加载' : `暂时看不到报警。${fault.tip}`}</p> : null}
          {value?.mine === 0 ? <p className="al-none">没有需要我处理的报警{value.open > 0 ? `，全单位未处置 ${value.open} 条` : ''}</p> : null}
          {worstFirst(value?.latest ?? []).map((alarm) => (
            <GoTo key={alarm.id} to={`/alarms/list/${alarm.id}`} onClick={close}>
              <LevelTag level={alarm.level} />
              <span>
                <strong>{alarm.title}</strong>
                <small>
                  {alarm.place === null ? null : `${alarm.place} · `}
                  <Lasting since={alarm.raisedAt} />
                </small>
              </span>
            </GoTo>
          ))}
          <GoTo to={value !== undefined && value.mine > 0 ? '/alarms/list?mine=true' : '/alarms/list'} onClick={close}>
            {value !== undefined && value.mine > 0 ? '查看通知我的报警' : '查看报警'}
          </GoTo>
        </div>
      )}
    </Popup>
  )
}
