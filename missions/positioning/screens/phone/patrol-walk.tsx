import { useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { plantNow, usePlantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { Icon } from '@anlan/platform/ui/icon'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { Due } from '@anlan/platform/ui/when'
import { type PatrolRound, proveStop, type StopFact } from '../../contract/patrol-round.ts'
import { nextStop, type StopAhead } from '../../rules/patrol/next-stop.ts'
import { stopByCode } from '../../rules/patrol/prove-stop.ts'
import { clockWords, countReached, remarksOf, stopWords } from '../patrol/patrol-look.ts'

export type Here = { readonly plan: string; readonly x: number; readonly y: number; readonly floor: number; readonly at: number; readonly accuracy: number } | null

interface PatrolWalkProps {
  readonly round: PatrolRound
  readonly here: Here
  /** Stops whose code waits here to be sent. */
  readonly kept: readonly string[]
  readonly onBack?: () => void
}

/** What is known here already: a code that waits to be sent counts as reached. */
const asKnownHere = (round: PatrolRound, kept: readonly string[]): PatrolRound =>
  ({ ...round, facts: round.facts.map((fact) => (kept.includes(fact.stop) && fact.state === 'waiting' ? { ...fact, state: 'reached', evidence: 'code' } : fact)) })

export const PatrolWalk = ({ round: told, here, kept, onBack }: PatrolWalkProps) => {
  const round = asKnownHere(told, kept)
  const [scanning, setScanning] = useState(false)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const submit = useSubmit(proveStop, { offline: true, formKey: `patrol.${round.id}` })
  const ahead = nextStop(round, here)
  const onCode = async (code: string) => {
    const stop = stopByCode(code, round.stops)
    if (stop === undefined) return setSaid('这不是本路线的巡检点，请核对后再扫')
    setScanning(false)
    const done = await submit.send({ round: round.id, code, at: plantNow() + deviceClockOffset.get(), deviceClockOffset: deviceClockOffset.get() })
    if (done !== undefined) setSaid(done.kept ? `“${stop.name}”已扫码，有网后自动上传` : `“${stop.name}”已扫码到点`)
  }
  const open = round.state === 'running'
  return (
    <PhonePage title={round.name} {...(open ? { action: { title: '没有信号，扫码到点', icon: 'scan' as const, press: () => setScanning(true), busy: submit.sending } } : {})}>
      <div className="po-page po-phone">
        <p className="phone-progress" role="status"><strong>{countReached(round)} / {round.stops.length}</strong> 处{open ? <> · <Due at={round.endAt} /></> : ` · ${remarksOf(round) || '已结束'}`}</p>
        {said === undefined ? null : <Note>{said}</Note>}
        {submit.refusal === undefined ? null : <RefusalNote refusal={submit.refusal} />}
        {!open ? null : ahead === undefined ? <Note>各处都已巡检，离开最后一处后自动结束</Note> : <Ahead ahead={ahead} seen={here !== null} />}
        <ol className="po-route-list" aria-label="各处">
          {round.facts.map((fact) => (
            <li key={fact.stop}>
              <Icon name={fact.state === 'reached' ? 'check' : fact.state === 'missed' ? 'close' : 'area'} size={22} />
              <span>{fact.name}</span>
              <span className="al-clause">{fact.state === 'waiting' ? '' : kept.includes(fact.stop) ? '已扫码，待上传' : `${fact.reachedAt === null ? '' : `${clockWords(fact.reachedAt).slice(0, 5)} `}${stopWords(fact)}`}</span>
            </li>
          ))}
        </ol>
        {onBack === undefined ? null : <Button onClick={onBack}>其他巡检</Button>}
      </div>
      {scanning ? (
        <Dialog title="扫巡检点" onClose={() => setScanning(false)}>
          <CodeScanner onCode={(code) => void onCode(code)} />
          {said === undefined ? null : <Note tone="refusal">{said}</Note>}
        </Dialog>
      ) : null}
    </PhonePage>
  )
}

/** Seconds that he still has to stay; null where he is not seen there. */
const secondsLeft = ({ state, reachedAt, minSeconds }: StopFact, now: number): number | null =>
  state !== 'there' || reachedAt === null ? null : Math.max(0, Math.ceil((reachedAt + minSeconds * SECOND - now) / SECOND))

const Ahead = ({ ahead: { stop, fact, way, here }, seen }: { readonly ahead: StopAhead; readonly seen: boolean }) => {
  const left = secondsLeft(fact, usePlantNow(SECOND))
  return (
    <section className="po-next" data-here={here} aria-label={here ? '现在这一处' : '下一处'}>
      <p>{here ? '现在这一处' : '下一处'}</p>
      <h2>{stop.name}</h2>
      {left !== null ? <p className="po-next-way" role="status">{left > 0 ? `请再停留 ${left} 秒` : '停留已够，正在确认'}</p> : here ? <p className="po-next-way">已到，正在确认定位</p> : (
        <>
          <p className="po-next-way">{way ?? (stop.shape === null ? '这里没有定位，到了请扫码' : seen ? '' : '收不到您的定位，到了请扫码')}</p>
          {fact.state === 'short' ? <p className="al-wrong">刚才停留不足，请回去停留 {stop.minSeconds} 秒</p> : stop.minSeconds === 0 ? null : <p>到后停留 {stop.minSeconds} 秒</p>}
        </>
      )}
    </section>
  )
}
