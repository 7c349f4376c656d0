import type { ReactNode } from 'react'
import type { Field } from '@anlan/platform/ui/form/field-kinds'
import type { SheetRow, WorksheetKind } from '../../contract/worksheet.ts'
import type { ROW_WORDS } from '../../rules/worksheet/row-words.ts'
import { Widget as AssessmentWidget } from '../assessment.tsx'
import { SheetMeasures } from './sheet-measures.tsx'

interface SheetRowCardProps {
  readonly id: string
  readonly title: string
  readonly words: (typeof ROW_WORDS)[WorksheetKind]
  readonly row: SheetRow
  readonly disabled: boolean
  readonly onChange: (row: SheetRow) => void
  readonly tools: ReactNode
}

const fieldOf = (path: string, title: string): Field => ({ path, title, widget: 'assessment', required: false })

const LONGEST = { subject: 200, hazard: 500, consequence: 300 } as const

export const SheetRowCard = ({ id, title, words, row, disabled, onChange, tools }: SheetRowCardProps) => {
  const put = <Key extends keyof SheetRow>(key: Key, value: SheetRow[Key]) => onChange({ ...row, [key]: value })
  const rating = (key: 'rating' | 'residual', label: string) => (
    <div className="dp-sheet-rating">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <AssessmentWidget id={`${id}-${key}`} field={fieldOf(key, label)} value={row[key]} disabled={disabled} invalid={false} onChange={(next) => put(key, (next ?? null) as SheetRow['rating'])} />
    </div>
  )
  return (
    <fieldset className="dp-sheet-row" disabled={disabled}>
      <legend>{title}</legend>
      <div className="dp-sheet-tools">{tools}</div>
      <div className="dp-sheet-words">
        {(['subject', 'hazard', 'consequence'] as const).map((key) => (
          <label key={key}>
            {words[key]}
            <textarea className="al-input" rows={2} maxLength={LONGEST[key]} value={row[key]} onChange={(event) => put(key, event.target.value)} />
          </label>
        ))}
      </div>
      <SheetMeasures title="现有措施" measures={row.existing} disabled={disabled} onChange={(next) => put('existing', next)} />
      {rating('rating', '风险评价（没有措施或只有现有措施时）')}
      <SheetMeasures title="建议新增措施" measures={row.suggested} disabled={disabled} onChange={(next) => put('suggested', next)} />
      {rating('residual', '剩余风险评价（全部措施落实后，选填）')}
    </fieldset>
  )
}
