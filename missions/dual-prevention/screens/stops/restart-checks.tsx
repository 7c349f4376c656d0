import { useId } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import type { CheckDraft, CheckDrafts } from './stop-words.ts'

interface Checked {
  readonly measure: string
  readonly content: string
  readonly riskEventName: string
}

interface RestartChecksProps {
  readonly measures: readonly Checked[]
  readonly drafts: CheckDrafts
  readonly onChange: (measure: string, draft: CheckDraft) => void
}

/** One paused measure: looked at, and in order or not. A fault is told on the spot. */
const Check = ({ it, draft, onChange }: { readonly it: Checked; readonly draft: CheckDraft; readonly onChange: (draft: CheckDraft) => void }) => {
  const note = useId()
  return (
    <li>
      <strong>{it.content}</strong>
      <span className="al-clause">防范{it.riskEventName}</span>
      <div className="dp-results" role="group" aria-label={it.content}>
        <Button kind={draft.result === '0' ? 'primary' : 'plain'} aria-pressed={draft.result === '0'} onClick={() => onChange({ ...draft, result: '0' })}>
          合格
        </Button>
        <Button kind={draft.result === '1' ? 'primary' : 'plain'} aria-pressed={draft.result === '1'} onClick={() => onChange({ ...draft, result: '1' })}>
          存在问题
        </Button>
      </div>
      {draft.result === '1' ? (
        <div className="al-field">
          <label htmlFor={note}>发现了什么</label>
          <textarea id={note} className="al-input" rows={2} value={draft.note ?? ''} onChange={(event) => onChange({ ...draft, note: event.target.value })} />
          <PhotoInput value={draft.photos ?? []} onChange={(photos) => onChange({ ...draft, photos })} />
        </div>
      ) : null}
    </li>
  )
}

/** The checklist of a 复产检查: every measure that the stop paused. */
export const RestartChecks = ({ measures, drafts, onChange }: RestartChecksProps) =>
  measures.length === 0 ? (
    <p className="al-none">这次停用没有暂停任何排查，写明检查结论即可</p>
  ) : (
    <ol className="dp-restart">
      {measures.map((it) => (
        <Check key={it.measure} it={it} draft={drafts[it.measure] ?? {}} onChange={(draft) => onChange(it.measure, draft)} />
      ))}
    </ol>
  )
