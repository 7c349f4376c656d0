import { SECOND, type Instant } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { fullTime } from '@anlan/platform/ui/time-words'
import { type ReplayClock, SPEEDS } from './replay-clock.ts'

/** Play, pause, speed and the clock that all share. */
export const ReplayBar = ({ clock, from, to }: { readonly clock: ReplayClock; readonly from: Instant; readonly to: Instant }) => (
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
    <input type="range" aria-label="回放时刻" aria-valuetext={fullTime(clock.at)} min={from} max={to} step={SECOND} value={clock.at} onChange={(event) => {
      clock.play(false)
      clock.seek(event.target.valueAsNumber)
    }} />
    <output>{fullTime(clock.at)}</output>
  </div>
)
