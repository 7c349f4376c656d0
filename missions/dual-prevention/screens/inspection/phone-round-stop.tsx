import './phone-site.css'
import { useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import type { RoundRun } from '../../contract/inspection/round.ts'
import type { WalkVisit } from './round-walk.ts'

type Stop = RoundRun['stops'][number]

/** At the place: how long still, and what is due here. */
export const StandingHere = ({ stop, visit, onLeave }: { readonly stop: Stop; readonly visit: WalkVisit; readonly onLeave: () => void }) => {
  const now = usePlantNow(SECOND)
  const left = Math.ceil(((visit.arrived ?? now) - deviceClockOffset.get() + stop.minSeconds * SECOND - now) / SECOND)
  return (
    <section className="phone-check" aria-label="现在这一处">
      <h2>{stop.name}</h2>
      <p className="phone-check-time">{visit.proof === null ? '未证明到场' : '已扫码'}{left > 0 ? `，还需停留 ${left} 秒` : stop.minSeconds > 0 ? '，停留时间已够' : ''}</p>
      <GoTo to={`/dual-prevention/places/${stop.place}`} className="al-button">这里的排查</GoTo>
      <Button onClick={onLeave}>离开，去下一处</Button>
    </section>
  )
}

/** The next place, or why it is passed over. */
export const NextStop = ({ stop, onArrive, onSkip }: { readonly stop: Stop; readonly onArrive: () => void; readonly onSkip: (why: string) => void }) => {
  const [skipping, setSkipping] = useState(false)
  const [why, setWhy] = useState('')
  return (
    <section className="phone-check" aria-label="下一处">
      <p className="phone-check-time">下一处</p>
      <h2>{stop.name}</h2>
      {stop.minSeconds === 0 ? null : <p className="phone-check-time">至少停留 {stop.minSeconds} 秒</p>}
      {skipping ? (
        <>
          <label className="phone-skip">
            跳过的原因
            <input className="al-input" value={why} onChange={(event) => setWhy(event.target.value)} placeholder="例如：道路施工，进不去" />
          </label>
          <Button disabled={why.trim().length < 2} onClick={() => onSkip(why.trim())}>跳过这一处</Button>
          <Button kind="quiet" onClick={() => setSkipping(false)}>不跳过</Button>
        </>
      ) : (
        <>
          <Button onClick={onArrive}>扫不了码，我已到（未证明到场）</Button>
          <Button kind="quiet" onClick={() => setSkipping(true)}>跳过这一处</Button>
        </>
      )}
    </section>
  )
}
