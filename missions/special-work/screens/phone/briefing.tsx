import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { SignaturePad } from '@anlan/platform/ui/signature-pad'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { Permit } from '../../contract/permit.ts'
import { briefWorkers } from '../../contract/prepare-permit.ts'
import { briefingPoints } from '../../rules/templates/carried.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

interface Draft {
  readonly points: string
  /** By person: the file of his signature. */
  readonly pictures: Readonly<Record<string, string>>
}

/** What was told before, else what the analysis and its templates carry on to it. */
const pointsOf = (permit: Permit): string => permit.briefings.at(-1)?.points ?? briefingPoints(permit)

/** 安全交底: told once, then the phone goes from hand to hand; whoever comes later signs alone. */
const Briefing = ({ view: { permit, home } }: { readonly view: PermitView }) => {
  const { send, sending, wrong, output } = useSure(briefWorkers)
  const draft = useDraft(`briefing.${permit.id}`, { points: pointsOf(permit), pictures: {} })
  const { points, pictures } = draft.input as unknown as Draft
  const [signing, setSigning] = useState<string | undefined>(undefined)
  const put = (over: Partial<Draft>) => draft.change({ points, pictures, ...over } as unknown as Record<string, unknown>)
  const people = [...permit.request.workers, ...permit.request.guardians]
  const told = permit.briefings.flatMap(({ receivers }) => receivers)
  const untold = people.filter(({ id }) => !told.some(({ by }) => by.id === id))
  const signed = untold.filter(({ id }) => pictures[id] !== undefined)
  const who = people.find(({ id }) => id === signing)
  if (output !== undefined) return <Done title="交底已记录" words={untold.length === 0 ? '作业人员和监护人都已接受交底' : `还有 ${untold.map(({ name }) => name).join('、')} 没有交底`} to={home} />
  const next = signed.length === untold.length ? undefined : untold.find(({ id }) => pictures[id] === undefined)
  const missing = points.trim().length < 2 ? '请填写交底内容' : signed.length === 0 ? '请逐人签字' : null
  const finish = async () => {
    if (await send({ id: permit.id, version: permit.version, points, receivers: signed.map(({ id }) => ({ person: id, picture: pictures[id] ?? null })) })) draft.forget()
  }
  return (
    <PhonePage title="安全交底" {...(untold.length === 0 ? { action: { title: '回到作业票', to: home } } : { action: { title: signed.length === untold.length ? '完成交底' : `完成交底（已签 ${signed.length}/${untold.length}）`, busy: sending, press: () => void finish(), ...(missing === null ? {} : { blocked: missing }) } })}>
      <PermitHead permit={permit} />
      {untold.length === 0 ? <Note>全部人员都已接受交底</Note> : told.length > 0 ? <Note clause="AQ 3064.2-2025 5.6.4">为后到的人补充交底</Note> : null}
      {untold.length === 0 ? null : (
        <>
          <label className="al-field">
            交底内容（读给作业人员听）
            <textarea className="al-input" rows={6} maxLength={2_000} value={points} onChange={(event) => put({ points: event.target.value })} />
          </label>
          <ul className="sw-people">
            {untold.map(({ id, name }) => (
              <li key={id} data-in={pictures[id] !== undefined}>
                <span><strong>{name}</strong>{pictures[id] === undefined ? '还没有签' : '已签'}</span>
                <Button kind={next?.id === id ? 'primary' : 'plain'} disabled={points.trim().length < 2} onClick={() => setSigning(id)}>{pictures[id] === undefined ? '签字' : '重签'}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <WrongNote {...wrong} />
      {told.length === 0 ? null : (
        <details className="sw-fold">
          <summary>已接受交底 {told.length} 人</summary>
          <ol className="sw-lines">{told.map(({ by, at }) => <li key={`${by.id}${at}`}><strong>{by.name}</strong><span><When at={at} /></span></li>)}</ol>
        </details>
      )}
      {who === undefined ? null : (
        <Dialog title={`${who.name}：我已听清并理解交底内容`} place="side" onClose={() => setSigning(undefined)}>
          <SignaturePad value={undefined} onChange={(picture) => {
            if (picture !== undefined) put({ pictures: { ...pictures, [who.id]: picture } })
            setSigning(undefined)
          }} />
        </Dialog>
      )}
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="安全交底" needsNetwork>{(view) => <Briefing view={view} />}</AtPermit>
