import './phone.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { RefusalNote, Shown } from '@anlan/platform/ui/states'
import { Due } from '@anlan/platform/ui/when'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { decideDevice } from '../../rules/explosion-proof.ts'
import { gasClock } from './gas-clock.ts'
import { countInside } from '../../rules/inside.ts'
import { KeptNote } from './kept-note.tsx'
import { nextStep, type StepFacts, toolsOf } from './next-step.ts'
import { PermitFacts } from './permit-facts.tsx'
import { PermitHead } from './permit-head.tsx'
import { noteScan } from './last-scan.ts'
import { ring } from './ring.ts'
import { StopButton } from './stop-button.tsx'
import { Troubles } from './troubles.tsx'
import { useMe } from './use-me.ts'
import { OFFLINE_NO, useOnline } from './use-online.ts'
import { type AtPermit, useOnSite, usePermit } from './use-permit.ts'
import { lastSampled, stopWaits } from './waiting.ts'

const PhotoHints = lazy(() => import('../photo/photo-hints.tsx').then((it) => ({ default: it.PhotoHints })))

/** What the person has to hear at once: the work was stopped, or a gate opened under it. */
const useRinging = ({ permit, shown, waiting }: AtPermit, me: string | undefined) => {
  const last = permit.suspensions.at(-1)
  const alarm = [...shown.warnings, ...(permit.state === 'working' ? shown.troubles : [])].map(({ gate }) => gate).join()
  const stopped = permit.state === 'suspended' && last !== undefined && last.by?.id !== me && !stopWaits(waiting) ? String(last.at) : ''
  const key = `${alarm}|${stopped}`
  const [heard, setHeard] = useState<string | undefined>(undefined)
  useEffect(() => {
    // What stood when the page was opened is read, not heard; what is gone is no alarm.
    if (heard !== undefined && key !== heard && key !== '|') ring()
    setHeard(key)
  }, [key, heard])
}

/** Making safe and coming out: with any device. */
const ALWAYS = ['safe', 'passages']

const Body = ({ at, id }: { readonly at: AtPermit; readonly id: string }) => {
  const { permit, shown, waiting, refused } = at
  const me = useMe()
  const online = useOnline()
  const site = useOnSite(id).value
  useRinging(at, me?.id)
  const home = `/special-work/permits/${id}`
  // What the server said is of before the stop; what opens after it, it says once it has heard.
  const pending = stopWaits(waiting)
  const facts: StepFacts = { permit, mine: shown.mine, open: pending ? [] : shown.troubles.map(({ gate }) => gate), me: me?.id ?? null }
  const step = nextStep(facts)
  const clock = gasClock(permit, lastSampled(permit, waiting), site?.figures ?? {})
  const device = site === undefined ? undefined : decideDevice(site.device)
  const barred = device !== undefined && !device.accepted
  const inside = countInside(permit, 'person')
  const action = step.page === undefined || (barred && !ALWAYS.includes(step.page)) ? undefined : { title: step.button ?? '', to: `${home}/${step.page}`, ...(step.online === true && !online ? { blocked: '离线不能办理，请到有网络的地方' } : {}) }
  return (
    <PhonePage title={WORK_KINDS[permit.kind]} {...(action === undefined ? {} : { action })}>
      <PermitHead permit={permit} watched={shown.watched} />
      {pending ? (
        <section className="sw-stopped" role="alert">
          <strong>已暂停，待上传</strong>
          <p>{online ? '正在上传。' : '现在没有网络，别人还看不到。'}请立即喊话让作业人员停下、撤离，并用对讲机或电话通知作业负责人</p>
        </section>
      ) : null}
      <section className="sw-next" data-state={permit.state} aria-label="下一步">
        <h3>{step.title}</h3>
        {step.hint === '' ? null : <p>{step.hint}</p>}
        {clock === null ? null : <p className="sw-clock"><Icon name="clock" size={22} />{clock.words}：<Due at={clock.until} /></p>}
        {inside > 0 ? <p className="sw-clock"><Icon name="people" size={22} />现在里面 {inside} 人</p> : null}
      </section>
      <KeptNote refused={refused} />
      {device === undefined || device.accepted ? null : <RefusalNote refusal={device.refusal} />}
      {step.online === true && !online ? <p className="al-clause">{OFFLINE_NO}</p> : null}
      <Troubles title={permit.state === 'working' ? '请立即处理' : '还要办好'} troubles={pending ? [] : shown.troubles} />
      <Troubles title="请注意" troubles={shown.warnings} />
      {permit.state === 'working' ? <StopButton id={id} onStopped={() => scrollTo({ top: 0 })} /> : null}
      <ul className="sw-tools">
        {toolsOf(facts).filter(({ page }) => page !== step.page && (!barred || ALWAYS.includes(page))).map(({ page, title }) => (
          <li key={page}><GoTo to={`${home}/${page}`}>{title}<Icon name="next" size={22} /></GoTo></li>
        ))}
      </ul>
      {permit.measures.some(({ photos }) => photos.length > 0) ? <Suspense fallback={null}><PhotoHints permit={permit} head="h3" only /></Suspense> : null}
      <PermitFacts permit={permit} />
    </PhonePage>
  )
}

/** One permit on site. Opened by the link on its form, the link itself is the scan. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? params['code'] ?? ''
  const { code } = params
  const answer = usePermit(id)
  useEffect(() => {
    if (code !== undefined) noteScan(code, code)
  }, [code])
  return <Shown answer={answer}>{(at) => <Body at={at} id={id} />}</Shown>
}
