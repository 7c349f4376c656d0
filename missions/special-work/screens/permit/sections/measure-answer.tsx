import { useId, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { MeasureRow } from '@anlan/standards/special-work/measures'
import type { Measure, Permit } from '../../../contract/permit.ts'
import { answerMeasure } from '../../../contract/prepare-permit.ts'
import { proposedMeasure } from '../../../rules/proposed-measure.ts'
import { firstBlanks } from '../../../rules/templates/carried.ts'
import { DESK_PROOFS } from '../presence-line.tsx'

interface MeasureAnswerProps {
  readonly permit: Permit
  readonly measure: Measure
  readonly row: MeasureRow
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Concerned with its blanks, or not with the reason. */
export const MeasureAnswer = ({ permit, measure, row, onDone, onCancel }: MeasureAnswerProps) => {
  const id = useId()
  const answer = useCommandOf(answerMeasure)
  const [involved, setInvolved] = useState(measure.involved ?? proposedMeasure(row.hint, permit) ?? true)
  const [reason, setReason] = useState(measure.reason)
  const [blanks, setBlanks] = useState(firstBlanks(permit, measure, row))
  const [photos, setPhotos] = useState<readonly Id[]>(measure.photos)
  const press = async () => {
    const done = await answer.send({ id: permit.id, seen: measure.confirmed?.at ?? null, row: measure.row, involved, reason, blanks, photos: [...photos], proofs: DESK_PROOFS })
    if (done?.accepted === true) onDone()
  }
  return (
    <div className="swd-answer">
      <div className="al-choices" role="radiogroup" aria-label="是否涉及">
        {([true, false] as const).map((it) => (
          <label key={String(it)} className="al-choice">
            <input type="radio" name={id} checked={involved === it} disabled={!it && row.required === true} onChange={() => setInvolved(it)} />
            {it ? '涉及，已落实' : '不涉及'}
          </label>
        ))}
      </div>
      {involved ? (
        (row.blanks ?? []).map(({ name, title, unit }) => (
          <label key={name} className="swd-blank">
            {title}
            <input className="al-input" maxLength={100} value={blanks[name] ?? ''} onChange={(event) => setBlanks({ ...blanks, [name]: event.target.value })} />
            {unit}
          </label>
        ))
      ) : (
        <label className="swd-blank">
          不涉及的原因
          <input className="al-input swd-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <PhotoInput value={photos} onChange={setPhotos} disabled={answer.sending} />
      {answer.refusal === undefined ? null : <RefusalNote refusal={answer.refusal} />}
      {answer.fault === undefined ? null : <FaultNote fault={answer.fault} />}
      <div className="al-form-feet">
        <Button onClick={onCancel}>取消</Button>
        <Button kind="primary" busy={answer.sending} onClick={() => void press()}>确认第 {measure.row + 1} 条</Button>
      </div>
    </div>
  )
}
