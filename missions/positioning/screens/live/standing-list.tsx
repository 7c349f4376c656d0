import '../alarms/alarm-screens.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { durationWords, fullTime } from '@anlan/platform/ui/time-words'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import { CONFIRMS } from '../../contract/positioning-alarm.ts'
import type { Standing } from '../../contract/live.ts'
import { byUrgency, standingWords } from '../live-words.ts'

interface StandingListProps {
  readonly alarms: readonly Standing[]
  readonly now: number
  readonly chosen?: string | undefined
  readonly onChoose?: (alarm: Standing) => void
}

/** Alarms that nobody has ended, with how long they last (AQ 3064.3 5.4). */
export const StandingList = ({ alarms, now, chosen, onChoose }: StandingListProps) =>
  alarms.length === 0 ? (
    <p className="al-none po-nothing">现在没有报警</p>
  ) : (
    <ul className="po-list">
      {byUrgency(alarms).map((alarm) => {
        const { title, text } = standingWords(alarm)
        const body = (
          <>
            <LevelTag level={alarm.level} words={JUDGED_KINDS[alarm.kind]} />
            <span className="po-words">
              <strong>{title}</strong>
              <small>{alarm.note === undefined || alarm.note === '' ? text : alarm.note}</small>
            </span>
            {alarm.confirm === undefined || alarm.confirm === 'none' ? null : <span className="po-waits" data-confirm={alarm.confirm}>{CONFIRMS[alarm.confirm]}</span>}
            <time className="po-lasting" title={`自 ${fullTime(alarm.since)}`} dateTime={new Date(alarm.since).toISOString()}>
              已持续 {durationWords(now - alarm.since)}
            </time>
          </>
        )
        return (
          <li key={alarm.cause}>
            {onChoose === undefined ? alarm.id === undefined ? <div className="po-row">{body}</div> : <GoTo to={`/positioning/alarms/${alarm.id}`} className="po-row">{body}</GoTo> : (
              <button type="button" className="po-row" aria-pressed={alarm.cause === chosen} onClick={() => onChoose(alarm)}>
                {body}
              </button>
            )}
            {onChoose === undefined || alarm.id === undefined ? null : <GoTo to={`/positioning/alarms/${alarm.id}`} className="po-open">查看快照和处置</GoTo>}
          </li>
        )
      })}
    </ul>
  )
