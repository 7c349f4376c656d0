import './alarms.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Lasting } from '@anlan/platform/ui/when'
import type { Alarm } from '../contract/alarm.ts'
import { nextStep } from './alarm-words.ts'

/** Alarms one below the other, each a large link: on the first page and on the phone. */
export const AlarmRows = ({ alarms }: { readonly alarms: readonly Alarm[] }) =>
  alarms.length === 0 ? null : (
    <ul className="alarm-rows">
      {alarms.map((alarm) => (
        <li key={alarm.id}>
          <GoTo to={`/alarms/list/${alarm.id}`}>
            <LevelTag level={alarm.level} />
            <span className="alarm-row-words">
              <strong>{alarm.title}</strong>
              <span>{[alarm.place, nextStep(alarm)].filter(Boolean).join(' · ')}</span>
              <Lasting since={alarm.raisedAt} />
            </span>
            <Icon name="next" size={18} />
          </GoTo>
        </li>
      ))}
    </ul>
  )
