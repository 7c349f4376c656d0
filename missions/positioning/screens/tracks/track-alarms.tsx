import type { Instant } from '@anlan/kernel/time'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { fullTime } from '@anlan/platform/ui/time-words'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import type { TrackAlarm } from './track-marks.ts'

interface TrackAlarmsProps {
  readonly alarms: readonly TrackAlarm[]
  readonly from: Instant
  readonly onSeek: (at: Instant) => void
}

/** Alarms about these people in the time: a press goes to where it began. */
export const TrackAlarms = ({ alarms, from, onSeek }: TrackAlarmsProps) => (
  <>
    <h2>期间的报警 {alarms.length} 条</h2>
    {alarms.length === 0 ? <p className="al-clause po-nothing">这段时间没有这些人员的定位报警</p> : (
      <ul className="po-list">
        {alarms.map((alarm) => (
          <li key={`${alarm.cause} ${alarm.begunAt}`}>
            <button type="button" className="po-row" onClick={() => onSeek(Math.max(from, alarm.begunAt))}>
              <LevelTag level={alarm.level} />
              <span className="po-words">
                <strong>{JUDGED_KINDS[alarm.kind]}：{alarm.place}</strong>
                <small>{fullTime(alarm.begunAt)}{alarm.endedAt === null ? '起，未消除' : ` 至 ${fullTime(alarm.endedAt).slice(11)}`}</small>
                <small>{alarm.people.join('、')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </>
)
