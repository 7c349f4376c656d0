import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, plantDay } from '@anlan/kernel/time'
import { plantNow, usePlantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'
import { Due } from '@anlan/platform/ui/when'
import { recordGas } from '../../contract/prepare-permit.ts'
import { detectorRegister } from '../../contract/setting.ts'
import { gasNeeds } from '../../rules/gas/needs.ts'
import { judgeTest } from '../../rules/gas/judge-test.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { DetectorPick } from './detector-pick.tsx'
import { gasClock } from './gas-clock.ts'
import { type DetectorRow, type ReadingInput, readingsFor, readingsIn } from './gas-form.ts'
import { GasVerdict, type Verdict } from './gas-verdict.tsx'
import { KeptNote } from './kept-note.tsx'
import { PermitHead } from './permit-head.tsx'
import { Readings } from './readings.tsx'
import { lastSampled } from './waiting.ts'

/** To the minute below: a phone a few seconds ahead may not have sampled in the future. */
const minuteNow = (): number => Math.floor(plantNow() / MINUTE) * MINUTE
const SPOTS: Readonly<Record<string, readonly string[]>> = { 'confined-space': ['上部', '中部', '下部', '出入口'], 'hot-work': ['动火点', '动火点周围 10 米', '设备内部'] }

const Gas = ({ view: { permit, site, home, waiting, refused } }: { readonly view: PermitView }) => {
  const detectors = (useCachedQuery(endpointsOf(detectorRegister).list, { limit: 200, offset: 0 }).value?.rows ?? []) as readonly DetectorRow[]
  const submit = useSubmit(recordGas, { offline: true, formKey: `gas.${permit.id}` })
  const now = usePlantNow()
  const [detector, setDetector] = useState<DetectorRow | undefined>(undefined)
  const [lines, setLines] = useState<readonly ReadingInput[]>(() => readingsFor(undefined, permit))
  const [spot, setSpot] = useState('')
  const [sampledAt, setSampledAt] = useState<number | undefined>(undefined)
  const [verdict, setVerdict] = useState<Verdict | undefined>(undefined)
  const readings = readingsIn(lines)
  const at = sampledAt ?? minuteNow()
  const clock = gasClock(permit, lastSampled(permit, waiting), site.figures)
  const missing = detector === undefined ? '请选择所用的检测仪' : spot.trim() === '' ? '请填写取样部位' : readings === undefined ? '读数应为不小于 0 的数字' : readings.length === 0 ? '请填写读数' : at > now ? '取样时间晚于现在' : null
  const send = async () => {
    if (readings === undefined || detector === undefined) return
    const judged = judgeTest(readings, { detector: detector.data, day: plantDay(at), entered: gasNeeds(permit, site.figures).entered, enriched: permit.request.detail.kind === 'confined-space' && permit.request.detail.enriched })
    const outcome = await submit.send({ id: permit.id, sampledAt: at, spot: spot.trim(), detector: detector.id, readings })
    if (outcome === undefined) return
    navigator.vibrate?.(outcome.kept || outcome.output.verdict === 'pass' ? 80 : [300, 100, 300])
    setVerdict(outcome.kept ? { verdict: judged.verdict, why: judged.results.flatMap(({ why }) => why ?? []), kept: true } : { verdict: outcome.output.verdict, why: outcome.output.why, kept: false })
  }
  if (verdict !== undefined)
    return (
      <PhonePage title="气体分析" action={verdict.verdict === 'pass' ? { title: '回到作业票', to: home } : { title: '重新取样', press: () => {
        setVerdict(undefined)
        setLines(readingsFor(detector, permit))
        setSampledAt(undefined)
      } }}>
        <GasVerdict it={verdict} working={permit.state === 'working'} />
        {gasClock(permit, at, site.figures) === null ? null : <p className="sw-clock">{gasClock(permit, at, site.figures)?.words}：<Due at={gasClock(permit, at, site.figures)?.until} /></p>}
      </PhonePage>
    )
  return (
    <PhonePage title="气体分析" action={{ title: '记录并判定', icon: 'check', busy: submit.sending, press: () => void send(), ...(missing === null ? {} : { blocked: missing }) }}>
      <PermitHead permit={permit} />
      <KeptNote refused={refused} />
      {clock === null ? null : <Note>{clock.words}：<Due at={clock.until} /></Note>}
      <DetectorPick detectors={detectors} value={detector} onChange={(next) => {
        setDetector(next)
        setLines(readingsFor(next, permit))
      }} />
      <label className="al-field">
        取样部位
        <input className="al-input" value={spot} maxLength={50} onChange={(event) => setSpot(event.target.value)} />
      </label>
      <div className="sw-choices">
        {(SPOTS[permit.kind] ?? ['作业点']).map((words) => <button key={words} type="button" className="al-button" aria-pressed={spot === words} onClick={() => setSpot(words)}>{words}</button>)}
      </div>
      <Readings lines={lines} onChange={setLines} />
      <label className="al-field">
        取样时间
        <input className="al-input" type="datetime-local" value={instantToLocal(at)} onChange={(event) => setSampledAt(localToInstant(event.target.value))} />
      </label>
      {submit.refusal === undefined ? null : <RefusalNote refusal={submit.refusal} />}
    </PhonePage>
  )
}

/** 气体分析: what the detector shows; the system judges. */
export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="气体分析">{(view) => <Gas view={view} />}</AtPermit>
