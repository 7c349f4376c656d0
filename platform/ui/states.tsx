import { type ReactNode, useEffect, useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import { Button } from './button.tsx'
import { useDeviceNow } from './clock.ts'
import { Icon, type IconName } from './icon.tsx'
import { durationWords } from './time-words.ts'
import type { Answer } from './use-query.ts'

const GRACE = 300

/** True once it has lasted long enough to be worth telling. */
export const useLasting = (running: boolean, after = GRACE): boolean => {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!running) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), after)
    return () => clearTimeout(timer)
  }, [running, after])
  return running && lasting
}

/** Nothing for 300 ms, then bones in the place of what comes. */
export const Skeleton = ({ lines = 6 }: { readonly lines?: number }) => {
  const visible = useLasting(true)
  return (
    <div className="al-bones" role="status" aria-label="正在加载" style={{ visibility: visible ? 'visible' : 'hidden' }}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="al-bone" style={{ width: `${92 - ((line * 23) % 50)}%` }} />
      ))}
    </div>
  )
}

interface VoidProps {
  readonly icon: IconName
  readonly title: string
  readonly hint?: ReactNode
  readonly children?: ReactNode
}

/** A page or part without content, and what to do about it. */
export const Void = ({ icon, title, hint, children }: VoidProps) => (
  <div className="al-void" role="status">
    <Icon name={icon} size={32} />
    <strong>{title}</strong>
    {hint === undefined ? null : <p>{hint}</p>}
    {children}
  </div>
)

export const Empty = ({ title, hint, children }: Omit<VoidProps, 'icon'>) => (
  <Void icon="inbox" title={title} hint={hint}>
    {children}
  </Void>
)

const OFFLINE = new Set(['offline', 'unreachable'])

export const FaultState = ({ fault, retry }: { readonly fault: Fault; readonly retry?: () => void }) => (
  <Void icon={OFFLINE.has(fault.code) ? 'offline' : 'danger'} title={OFFLINE.has(fault.code) ? '离线，暂时看不到最新内容' : '暂时打不开'} hint={fault.tip}>
    {retry === undefined || !fault.retry ? null : <Button onClick={retry}>重试</Button>}
  </Void>
)

export const RefusalState = ({ refusal }: { readonly refusal: Refusal }) => {
  if (refusal.kind === 'forbidden') return <Void icon="shield" title="没有权限" hint={refusal.message} />
  if (refusal.kind === 'missing') return <Void icon="search" title="没有找到" hint={refusal.message} />
  return <Void icon="danger" title="不能显示" hint={refusal.message} />
}

/** One line about something wrong or new, with what to do. */
export const Note = ({ tone = 'news', children, clause, action }: { readonly tone?: 'news' | 'refusal'; readonly children: ReactNode; readonly clause?: string; readonly action?: ReactNode }) => (
  <div className="al-note" data-tone={tone} role={tone === 'refusal' ? 'alert' : 'status'}>
    <p>
      {children}
      {clause === undefined ? null : <span className="al-clause">（{clause}）</span>}
    </p>
    {action}
  </div>
)

export const RefusalNote = ({ refusal }: { readonly refusal: Refusal }) => (
  <Note tone="refusal" {...(refusal.clause === undefined ? {} : { clause: refusal.clause })}>
    {refusal.message}
  </Note>
)

export const FaultNote = ({ fault, retry }: { readonly fault: Fault; readonly retry?: () => void }) => (
  <Note tone="refusal" action={retry === undefined || !fault.retry ? undefined : <Button onClick={retry}>重试</Button>}>
    {fault.tip}
  </Note>
)

/** The value when it is there; every other state otherwise. A value that could not be renewed says its age. */
export const Shown = <Value,>({ answer, lines, children }: { readonly answer: Answer<Value>; readonly lines?: number; readonly children: (value: Value) => ReactNode }) => {
  const now = useDeviceNow()
  if (answer.value !== undefined)
    return (
      <>
        {answer.fault === undefined ? null : (
          <Note action={<Button onClick={answer.refetch}>重试</Button>}>
            {OFFLINE.has(answer.fault.code) ? '离线' : '数据延迟'}，显示的是 {durationWords(Math.max(0, now - answer.askedAt))}前的内容
          </Note>
        )}
        {children(answer.value)}
      </>
    )
  if (answer.refusal !== undefined) return <RefusalState refusal={answer.refusal} />
  if (answer.fault !== undefined) return <FaultState fault={answer.fault} retry={answer.refetch} />
  return <Skeleton {...(lines === undefined ? {} : { lines })} />
}
