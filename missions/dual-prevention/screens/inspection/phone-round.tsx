import '../phone-inspection.css'
import { useState } from 'react'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import { Empty, Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { Due, When } from '@anlan/platform/ui/when'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { finishRound, type RoundRun } from '../../contract/inspection/round.ts'
import type { Site } from '../../contract/inspection/site.ts'
import { decideDevice } from '../../rules/inspection/explosion-proof.ts'
import { placeByCode } from '../../rules/inspection/place-code.ts'
import { noteScan } from './last-scan.ts'
import { NextStop, StandingHere } from './phone-round-stop.tsx'
import { proofMoment } from './proof-moment.ts'
import { arrive, isOutOfOrder, leave, skip, standing, type Walk, withSeen } from './round-walk.ts'
import { useMyRounds } from './use-my-rounds.ts'
import { useSite } from './use-site.ts'
import { useWalk } from './use-walk.ts'

interface OnTheWay {
  readonly run: RoundRun
  readonly site: Site
  readonly walk: Walk
  readonly put: (walk: Walk) => void
  readonly onFinished: (how: 'done' | 'kept') => void
}

/** Progress, where I am, what comes next; scanning any place of the route is arriving there. */
const Walking = ({ run, site, walk: noted, put, onFinished }: OnTheWay) => {
  const walk = withSeen(noted, run.evidence, deviceClockOffset.get())
  const [scanning, setScanning] = useState(false)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const submit = useSubmit(finishRound, { offline: true, formKey: `round.${run.id}` })
  const { here, next, done } = standing(run.stops, walk)
  const visit = walk.visits.find(({ place }) => place === here?.place)
  const isSeen = (place: string): boolean => run.evidence.some((it) => it.place === place)
  const finish = async () => {
    const at = proofMoment()
    const outcome = await submit.send({ run: run.id, startedAt: walk.startedAt, endedAt: at, deviceClockOffset: deviceClockOffset.get(), visits: [...leave(walk, at).visits] })
    if (outcome !== undefined) onFinished(outcome.kept ? 'kept' : 'done')
  }
  const onCode = (code: string) => {
    const scan = noteScan(code)
    const place = placeByCode(code, site.places.filter(({ id }) => run.stops.some((stop) => stop.place === id)), scan.at)
    if (place === undefined) return setSaid('这不是本路线的巡检点')
    setSaid(isOutOfOrder(run.stops, walk, place.id) ? `已到“${place.name}”，没有按路线顺序，会如实记录` : undefined)
    put(arrive(walk, place.id, scan.at, scan))
    setScanning(false)
  }
  return (
    <PhonePage title={run.name} action={next === undefined ? { title: '结束巡检', icon: 'check', press: () => void finish(), busy: submit.sending } : { title: '扫巡检点', icon: 'scan', press: () => setScanning(true) }}>
      <p className="phone-progress" role="status">
        <strong>{done} / {run.stops.length}</strong> 处 · <Due at={run.endAt} />
      </p>
      <progress className="phone-progress-bar" max={run.stops.length} value={done} aria-label="巡检进度" />
      {said === undefined ? null : <Note tone="refusal">{said}</Note>}
      {here === undefined || visit === undefined ? null : <StandingHere stop={here} visit={visit} onLeave={() => put(leave(walk, proofMoment()))} />}
      {next === undefined ? null : (
        <NextStop key={next.place} stop={next} onArrive={() => put(arrive(walk, next.place, proofMoment(), null))} onSkip={(why) => put(skip(walk, next.place, why, proofMoment()))} />
      )}
      <ol className="phone-route" aria-label="路线">
        {run.stops.map((stop) => {
          const been = walk.visits.find(({ place }) => place === stop.place)
          return (
            <li key={stop.place} data-been={been !== undefined}>
              <Icon name={been === undefined ? 'area' : been.skipped === null ? 'check' : 'close'} size={20} />
              {stop.name}
              <span>{been === undefined ? '' : been.skipped !== null ? `跳过：${been.skipped}` : been.proof !== null ? '已扫码' : isSeen(stop.place) ? '人员定位已到' : '未证明到场'}</span>
            </li>
          )
        })}
      </ol>
      {submit.refusal === undefined ? null : <RefusalNote refusal={submit.refusal} />}
      {scanning ? (
        <Dialog title="扫巡检点" onClose={() => setScanning(false)}>
          <CodeScanner onCode={onCode} />
          {said === undefined ? null : <Note tone="refusal">{said}</Note>}
        </Dialog>
      ) : null}
    </PhonePage>
  )
}

const Round = ({ run, site }: { readonly run: RoundRun; readonly site: Site }) => {
  const now = usePlantNow()
  const { walk, put, start, forget } = useWalk(run.id)
  const [sent, setSent] = useState<'done' | 'kept' | undefined>(undefined)
  const device = decideDevice(site.explosion.state, site.places.filter(({ id }) => run.stops.some(({ place }) => place === id)), site.explosion.here)
  if (sent !== undefined)
    return (
      <PhonePage title={sent === 'done' ? '已提交' : '已保存'} action={{ title: '回到今日排查', to: '/dual-prevention/dues' }}>
        <div className="phone-sent" role="status">
          <Icon name={sent === 'done' ? 'check' : 'upload'} size={56} />
          <strong>{sent === 'done' ? '巡检已提交' : '已保存在本机'}</strong>
          <p>{sent === 'done' ? run.name : '有网后自动发送'}</p>
        </div>
      </PhonePage>
    )
  if (walk !== undefined && device.accepted) return <Walking run={run} site={site} walk={walk} put={put} onFinished={(how) => {
    forget()
    setSent(how)
  }} />
  const blocked = !device.accepted ? device.refusal.message : now < run.startAt ? '还没有到开始时间' : undefined
  return (
    <PhonePage title={run.name} action={{ title: '开始巡检', icon: 'check', press: start, ...(blocked === undefined ? {} : { blocked }) }}>
      <section className="phone-check" aria-label="路线">
        <h2>{run.name}</h2>
        <p className="phone-check-time"><When at={run.startAt} /> 到 <When at={run.endAt} /></p>
        <ol className="phone-route">
          {run.stops.map((stop) => (
            <li key={stop.place}>
              <Icon name="area" size={20} />
              {stop.name}
              <span>{stop.minSeconds === 0 ? '' : `至少 ${stop.minSeconds} 秒`}</span>
            </li>
          ))}
        </ol>
      </section>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => {
  const { answer, isWaiting } = useMyRounds()
  const site = useSite()
  const [shown, setShown] = useState<RoundRun | undefined>(undefined)
  return (
    <Shown answer={answer}>
      {({ runs }) => (
        <Shown answer={site}>
          {(known) => {
            const run = runs.find(({ id }) => id === params['id']) ?? shown
            if (run === undefined) return <Empty title="这次巡检已结束" hint="可能已提交，或已到期" />
            // Once it is sent it leaves the list; the page stays to say so.
            if (shown === undefined) setShown(run)
            return isWaiting(run.id) && shown === undefined ? <Empty title="已走完，待上传" hint="有网后自动发送" /> : <Round key={run.id} run={run} site={known} />
          }}
        </Shown>
      )}
    </Shown>
  )
}
