import { fullTime } from '../time-words.ts'
import type { Field } from './field-kinds.ts'

/** A field's value as a person reads it. */
export const valueWords = (field: Field, value: unknown): string => {
  if (value === undefined || value === null || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return field.widget === 'choices' ? value.map((it) => valueWords({ ...field, widget: 'select' }, it)).join('、') : `${value.length} 项`
  if (field.widget === 'datetime' && typeof value === 'number') return fullTime(value)
  const option = field.options?.find((it) => it.value === value)
  if (option !== undefined) return option.words
  if (typeof value === 'object') return '已填写'
  return field.unit === undefined ? String(value) : `${String(value)} ${field.unit}`
}
