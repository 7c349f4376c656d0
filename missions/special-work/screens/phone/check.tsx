import { useState } from 'react'
import { plantNow } from '@anlan/platform/ui/clock'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useSendLater } from '@anlan/platform/ui/phone/use-send-later'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { recordCheck } from '../../contract/work-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { StopButton } from './stop-button.tsx'

interface Draft {
  readonly bad: readonly string[]
  readonly fine: readonly string[]
  readonly note: string
  readonly photos: readonly string[]
}

const NEW: Draft = { bad: [], fine: [], note: '', photos: [] }

/** 监护检查: what the guardian looks at for this kind; one press where all is well. */
const Check = ({ view: { permit, site, home } }: { readonly view: PermitView }) => {
  const { sendLater } = useSendLater(recordCheck)
  const draft = useDraft(`guard-check.${permit.id}`, NEW as unknown as Record<string, unknown>)
  const it = draft.input as unknown as Draft
  const [kept, setKept] = useState<'fine' | 'bad' | undefined>(undefined)
  const put = (over: Partial<Draft>) => draft.change({ ...it, ...over } as unknown as Record<string, unknown>)
  const mark = (text: string, fine: boolean) => put({ bad: [...it.bad.filter((one) => one !== text), ...(fine ? [] : [text])], fine: [...it.fine.filter((one) => one !== text), ...(fine ? [text] : [])] })
  const open = site.checks.filter((text) => !it.bad.includes(text) && !it.fine.includes(text)).length
  const send = async () => {
    await sendLater({ id: permit.id, items: site.checks.map((text) => ({ text, fine: !it.bad.includes(text) })), note: it.note, photos: [...it.photos], at: plantNow() })
    navigator.vibrate?.(60)
    setKept(it.bad.length > 0 ? 'bad' : 'fine')
    draft.forget()
  }
  if (kept === 'fine') return <Done title="已记录" words="没有网络时会先保存在本机，有网后自动上传" to={home} />
  const last = permit.checks.at(-1)
  return (
    <PhonePage title="监护检查" action={kept === 'bad' ? { title: '回到作业票', to: home } : { title: it.bad.length > 0 ? `提交，${it.bad.length} 项有问题` : '提交，全部正常', icon: 'check', press: () => void send(), ...(open > 0 ? { blocked: `还有 ${open} 项没有看` } : it.bad.length > 0 && it.note.trim() === '' ? { blocked: '请写明问题和处理' } : {}) }}>
      <PermitHead permit={permit} />
      {kept === 'bad' ? <Note tone="refusal" clause="GB 30871-2022 4.10">问题已记录。不能马上消除的，请立即暂停作业</Note> : null}
      {kept === 'bad' && permit.state === 'working' ? <StopButton id={permit.id} onStopped={() => undefined} /> : null}
      {kept === 'bad' ? null : (
        <>
          {last === undefined ? null : <p className="al-clause">上次检查 <When at={last.at} />，{last.by.name}</p>}
          <button type="button" className="sw-all" onClick={() => put({ bad: [], fine: [...site.checks] })}>都看过了，全部正常</button>
          <ul className="sw-checks">
            {site.checks.map((text) => (
              <li key={text}>
                <span>{text}</span>
                <div className="sw-pair" role="radiogroup" aria-label={text}>
                  <button type="button" role="radio" aria-checked={it.fine.includes(text)} onClick={() => mark(text, true)}>正常</button>
                  <button type="button" role="radio" aria-checked={it.bad.includes(text)} onClick={() => mark(text, false)}>有问题</button>
                </div>
              </li>
            ))}
          </ul>
          <label className="al-field">
            {it.bad.length > 0 ? '什么问题，怎么处理的' : '说明（可不填）'}
            <textarea className="al-input" rows={2} maxLength={500} value={it.note} onChange={(event) => put({ note: event.target.value })} />
          </label>
          <PhotoInput value={it.photos} onChange={(photos) => put({ photos })} />
        </>
      )}
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => (
  <KeepFilesHere value>
    <AtPermit id={params['id'] ?? ''} title="监护检查">{(view) => <Check view={view} />}</AtPermit>
  </KeepFilesHere>
)
