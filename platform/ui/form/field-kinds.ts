import type { ReactNode } from 'react'

export interface Option {
  readonly value: string | number
  readonly words: string
  readonly hint?: string
}

/** How a field is filled. Any other word names a widget that a house brings (`person`, `area`, …). */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'switch'
  | 'select'
  | 'choices'
  | 'date'
  | 'datetime'
  | 'photos'
  | 'files'
  | 'signature'
  | 'rows'
  | 'hidden'
  | (string & {})

/** What a contract says of its field: `z.string().meta({ title: '整改措施', widget: 'textarea' } satisfies FieldMeta)`. */
export interface FieldMeta {
  readonly title?: string
  /** Below the field, why or how. */
  readonly help?: string
  readonly widget?: WidgetName
  readonly unit?: string
  /** Words for an enum's values. */
  readonly words?: Readonly<Record<string, string>>
  readonly placeholder?: string
  readonly clause?: string
  /** Where the schema cannot tell: when it has to be filled in. Stands in the place of 选填; empty: always, as long as it is shown. */
  readonly needed?: string
}

/** A form's own wishes over the schema's. */
export interface FieldWishes extends FieldMeta {
  readonly options?: readonly Option[]
  /** Hides the field while false. */
  readonly when?: (input: Readonly<Record<string, unknown>>) => boolean
  readonly render?: (props: FieldProps<never>) => ReactNode
}

export interface Field {
  /** Dotted path in the input. */
  readonly path: string
  readonly title: string
  readonly help?: string
  readonly widget: WidgetName
  readonly required: boolean
  readonly needed?: string
  readonly unit?: string
  readonly placeholder?: string
  readonly clause?: string
  readonly options?: readonly Option[]
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** The fields of one row, when the widget is `rows`. */
  readonly row?: readonly Field[]
}

/** What a widget is given. `value` is `undefined` while empty. */
export interface FieldProps<Value = unknown> {
  readonly id: string
  readonly field: Field
  readonly value: Value | undefined
  /** A method, so that widgets of all values fit one table. */
  onChange(value: Value | undefined): void
  readonly disabled: boolean
  readonly invalid: boolean
  readonly describedBy?: string
}
