import { ALARM_LEVELS } from '@anlan/alarms/contract/alarm'
import type { Instant } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { DayMark } from '../contract/day-marks.ts'
import { playFrom } from '../rules/motion-jumps.ts'

interface MarksProps {
  readonly marks: readonly DayMark[]
  /** Where a moment stands on the line, in percent of it. */
  readonly place: (at: Instant) => number
  readonly begin: Instant
  readonly end: Instant
  readonly onPlay: (at: Instant) => void
}

/** Above the line of time: where something was recognised or raised an alarm. For the eye and the mouse; the list below says the same. */
export const MarkStrip = ({ marks, place, begin, end, onPlay }: MarksProps) => (
  <div className="vi-marks" aria-hidden="true">
    {marks.filter(({ at }) => at >= begin && at < end).map((it) => <button key={`${it.at}${it.link}`} type="button" tabIndex={-1} data-level={it.level} style={{ left: `${place(it.at)}%` }} title={`${fullTime(it.at).slice(11)} ${it.words}`} onClick={() => onPlay(playFrom(it.at))} />)}
  </div>
)

export const MarkList = ({ marks, onPlay }: Pick<MarksProps, 'marks' | 'onPlay'>) => marks.length === 0 ? <p className="al-none">这一天没有识别事件和报警</p> : (
  <details className="vi-mark-list" open={marks.length <= 8}>
    <summary>识别事件和报警 {marks.length} 条</summary>
    <ul className="vi-segments">
      {marks.toReversed().map((it) => (
        <li key={`${it.at}${it.link}`}>
          <Button icon="next" onClick={() => onPlay(playFrom(it.at))}>播放</Button>
          <span>{fullTime(it.at).slice(11)} <GoTo to={it.link}>{it.words}</GoTo></span>
          <span className="al-clause">{ALARM_LEVELS[it.level]}色，{it.what === 'detection' ? '画面识别' : '报警'}{it.to === null ? '，仍在持续' : ''}</span>
        </li>
      ))}
    </ul>
  </details>
)
