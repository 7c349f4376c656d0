import './alarms.css'
import { When } from '@anlan/platform/ui/when'
import type { Alarm } from '../contract/alarm.ts'

/** Whom an alarm told, and when. */
export const Told = ({ alarm }: { readonly alarm: Alarm }) =>
  alarm.addressees.length === 0 ? (
    <p className="al-none">没有通知到人，请检查值班安排和安全管理人员的账号</p>
  ) : (
    <ul className="alarm-told">
      {alarm.addressees.map(({ person, name, notifiedAt }) => (
        <li key={person}>
          <strong>{name}</strong>
          <span>
            <When at={notifiedAt} /> 通知
          </span>
        </li>
      ))}
    </ul>
  )
