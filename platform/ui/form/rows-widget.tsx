import type { ComponentType } from 'react'
import { Button } from '../button.tsx'
import type { FieldProps } from './field-kinds.ts'
import type { FieldRowProps } from './field-row.tsx'
import { type Input, readPath, writePath } from './paths.ts'

export interface RowsWidgetProps extends FieldProps<readonly Input[]> {
  /** Shows one field. Whoever shows this widget hands itself on: records may hold records. */
  readonly Row: ComponentType<FieldRowProps>
}

/** A list of small records inside a form, each with its own fields. */
export const RowsWidget = ({ id, field, value = [], onChange, disabled, Row }: RowsWidgetProps) => {
  const change = (place: number, path: string, next: unknown) => onChange(value.map((row, at) => (at === place ? writePath(row, path, next) : row)))
  return (
    <div className="al-rows" id={id} tabIndex={-1}>
      {value.map((row, place) => (
        <fieldset key={place} className="al-row" disabled={disabled}>
          <legend>
            {field.title} {place + 1}
          </legend>
          {(field.row ?? []).map((inner) => (
            <Row key={inner.path} field={inner} idPrefix={`${id}-${place}`} value={readPath(row, inner.path)} disabled={disabled} onChange={(next) => change(place, inner.path, next)} />
          ))}
          <Button
            kind="quiet"
            icon="close"
            onClick={() => {
              const left = value.filter((_, at) => at !== place)
              onChange(left.length === 0 ? undefined : left)
            }}
          >
            去掉这一项
          </Button>
        </fieldset>
      ))}
      <Button icon="plus" disabled={disabled} onClick={() => onChange([...value, {}])}>
        加一项
      </Button>
    </div>
  )
}
