import { lazy, type ReactNode, Suspense } from 'react'
import { useHere } from '../here.ts'
import type { FieldWord } from './check-form.ts'
import type { Field, FieldProps } from './field-kinds.ts'
import type { RowsWidgetProps } from './rows-widget.tsx'
import { widgetFor } from './widgets.tsx'

export interface FieldRowProps {
  readonly field: Field
  readonly idPrefix: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onLeave?: () => void
  readonly disabled: boolean
  readonly word?: FieldWord
  readonly render?: (props: FieldProps<never>) => ReactNode
}

/** Comes when a form needs it. */
const RowsWidget = lazy(() => import('./rows-widget.tsx').then((it) => ({ default: it.RowsWidget })))

export const fieldId = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`

/** Label, widget, help, and what is wrong with its clause. */
export const FieldRow = ({ field, idPrefix, value, onChange, onLeave, disabled, word, render }: FieldRowProps) => {
  const { houses } = useHere()
  const id = fieldId(idPrefix, field.path)
  const props = { id, field, value, onChange, disabled, invalid: word !== undefined, describedBy: `${id}-about` } as FieldProps<never>
  const widget = (): ReactNode => {
    if (render !== undefined) return render(props)
    if (field.widget === 'rows') return <RowsWidget {...(props as FieldProps as RowsWidgetProps)} Row={FieldRow} />
    const Widget = widgetFor(field.widget, houses)
    return <Widget {...props} />
  }
  return (
    <div className="al-field" data-invalid={word !== undefined} onBlur={onLeave}>
      <label htmlFor={id}>
        {field.title}
        {field.required || field.needed === '' ? null : <span className="al-optional">{field.needed ?? '选填'}</span>}
      </label>
      <Suspense fallback={<span className="al-bone" style={{ height: 'var(--target)' }} />}>{widget()}</Suspense>
      <div id={`${id}-about`} className="al-about" aria-live="polite">
        {word === undefined ? null : (
          <p className="al-wrong">
            {word.message}
            {word.clause === undefined ? null : <span className="al-clause">（{word.clause}）</span>}
          </p>
        )}
        {field.help === undefined && field.clause === undefined ? null : (
          <p className="al-clause">
            {field.help}
            {field.clause === undefined ? null : `（${field.clause}）`}
          </p>
        )}
      </div>
    </div>
  )
}
