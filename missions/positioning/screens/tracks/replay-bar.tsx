import { SECOND, type Instant } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { type ReplayClock, SPEEDS } from '@anlan/platform/ui/replay-clock'
import { LEVELS } from '@anlan/platform/ui/theme/level'
import { fullTime } from '@anlan/platform/ui/time-words'
import { markOf, type TrackAlarm } from './track-marks.ts'

interface ReplayBarProps {
  readonly clock: ReplayClock
  readonly from: Instant
  readonly to: Instant
  readonly alarms: readonly TrackAlarm[]
}

/** Play, pause, speed and the clock that all share, with the alarms of the time as marks. */
export const ReplayBar = ({ clock, from, to, alarms }: ReplayBarProps) => (
  <div className="po-replay" role="group" aria-label="回放">
    <Button kind="primary" onClick={() => clock.play(!clock.playing)}>{clock.playing ? '暂停' : '播放'}</Button>
    <label>
      速度
      <select className="al-input" value={clock.speed} onChange={(event) => clock.go(Number(event.target.value))}>
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speed} 倍
          </option>
        ))}
      </select>
    </label>
    <span className="po-replay-line">
      <input type="range" aria-label="回放时刻" aria-valuetext={fullTime(clock.at)} min={from} max={to} step={SECOND} value={clock.at} onChange={(event) => {
        clock.play(false)
        clock.seek(event.target.valueAsNumber)
      }} />
      {alarms.length === 0 ? null : (
        <svg className="po-replay-marks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
          {alarms.map((alarm) => {
            const { left, width } = markOf(alarm, from, to)
            return <rect key={`${alarm.cause} ${alarm.begunAt}`} x={left * 1000} y={1} width={Math.max(4, width * 1000)} height={8} fill={LEVELS[alarm.level].fill} />
          })}
        </svg>
      )}
    </span>
    <output>{fullTime(clock.at)}</output>
  </div>
)
