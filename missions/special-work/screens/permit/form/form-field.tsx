import { type ReactNode, useId } from 'react'
import type { FieldWord } from '@anlan/platform/ui/form/check-form'

interface FormFieldProps {
  readonly title: string
  readonly optional?: boolean
  readonly help?: ReactNode
  readonly clause?: string | undefined
  readonly word?: FieldWord | undefined
  readonly wide?: boolean
  readonly children: (id: string) => ReactNode
}

/** Label, what is filled in, help, and what is wrong, as in a form that is drawn from a schema. */
export const FormField = ({ title, optional = false, help, clause, word, wide = false, children }: FormFieldProps) => {
  const id = useId()
  return (
    <div className="al-field" data-invalid={word !== undefined} data-wide={wide}>
      <label htmlFor={id}>{title}{optional ? <span className="al-optional">选填</span> : null}</label>
      {children(id)}
      <div className="al-about" aria-live="polite">
        {word === undefined ? null : <p className="al-wrong">{word.message}{word.clause === undefined ? null : <span className="al-clause">（{word.clause}）</span>}</p>}
        {help === undefined && clause === undefined ? null : <p className="al-clause">{help}{clause === undefined ? null : `（${clause}）`}</p>}
      </div>
    </div>
  )
}
