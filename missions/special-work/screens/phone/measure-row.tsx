import { useState } from 'react'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { MeasureRow } from '@anlan/standards/special-work/measures'
import type { Measure, Permit } from '../../contract/permit.ts'
import { firstBlanks } from '../../rules/templates/carried.ts'

export interface RowAnswer {
  readonly involved: boolean | null
  readonly reason: string
  readonly blanks: Readonly<Record<string, string>>
  readonly photos: readonly string[]
}

const answerIn = (permit: Permit, measure: Measure, row: MeasureRow): RowAnswer => ({ involved: measure.involved, reason: measure.reason, blanks: firstBlanks(permit, measure, row), photos: measure.photos })

/** What is still missing before the row can be confirmed; null: nothing. */
export const rowMissing = (answer: RowAnswer, row: MeasureRow): string | null => {
  if (answer.involved === null) return '请选择涉及或不涉及'
  if (!answer.involved) return row.required === true ? '这一条必须落实，不能标为不涉及' : answer.reason.trim() === '' && row.hint !== 'never' ? '请说明为什么不涉及' : null
  const blank = row.blanks?.find(({ name }) => (answer.blanks[name] ?? '').trim() === '')
  return blank === undefined ? null : `请填写${blank.title}`
}

/** The answer under way; it survives a phone that dies in between. */
export const useRow = (permit: Permit, measure: Measure, row: MeasureRow) => {
  const { input, change, forget } = useDraft(`measure.${permit.id}.${measure.row}`, answerIn(permit, measure, row) as unknown as Record<string, unknown>)
  return { answer: input as unknown as RowAnswer, change: (next: RowAnswer) => change(next as unknown as Record<string, unknown>), forget }
}

interface MeasureCardProps {
  readonly row: MeasureRow
  readonly measure: Measure
  readonly answer: RowAnswer
  readonly onChange: (answer: RowAnswer) => void
}

/** One row of the form, big enough to answer with a glove. */
export const MeasureCard = ({ row, measure, answer, onChange }: MeasureCardProps) => {
  const [pictured, setPictured] = useState(answer.photos.length > 0)
  const choose = (involved: boolean) => onChange({ ...answer, involved })
  return (
    <section className="sw-measure" aria-label={`第 ${measure.row + 1} 条`}>
      <h3>{row.text}</h3>
      {measure.confirmed === null ? null : <p className="al-clause">{measure.confirmed.by.name} <When at={measure.confirmed.at} /> 已确认：{measure.involved === true ? '涉及' : '不涉及'}</p>}
      <div className="sw-pair" role="radiogroup" aria-label="是否涉及">
        {[true, false].map((involved) => (
          <button key={String(involved)} type="button" role="radio" aria-checked={answer.involved === involved} onClick={() => choose(involved)}>{involved ? '涉及，已落实' : '不涉及'}</button>
        ))}
      </div>
      {answer.involved === false && row.required === true ? <Note tone="refusal" clause="AQ 3064.2-2025 5.4.5">这一条必须落实，不能标为不涉及</Note> : null}
      {answer.involved === false && row.required !== true ? (
        <label className="al-field">
          为什么不涉及{row.hint === 'never' ? '（可不填）' : ''}
          <input className="al-input" value={answer.reason} maxLength={200} placeholder="例如：设备未盛装过易燃物料" onChange={(event) => onChange({ ...answer, reason: event.target.value })} />
        </label>
      ) : null}
      {answer.involved === true ? row.blanks?.map(({ name, title, unit }) => (
        <label key={name} className="al-field">
          {title}{unit === undefined ? '' : `（${unit}）`}
          <input className="al-input" value={answer.blanks[name] ?? ''} maxLength={100} inputMode={unit === undefined ? 'text' : 'decimal'} onChange={(event) => onChange({ ...answer, blanks: { ...answer.blanks, [name]: event.target.value } })} />
        </label>
      )) : null}
      {pictured ? <PhotoInput value={answer.photos} onChange={(photos) => onChange({ ...answer, photos })} /> : <button type="button" className="sw-link" onClick={() => setPictured(true)}>拍照留证（可不拍）</button>}
    </section>
  )
}
