import { beijingMinute } from '@anlan/kernel/time'
import { endpointsOf, fieldsOf, type Register, type RegisterField, type RegisterRow } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import type { FieldWishes } from './form/field-kinds.ts'

/** A register whose fields are known by their declaration only. */
export type AnyRegister = Register
export type Row = RegisterRow

/** Screens hand their typed declaration over; rows are read by the field's name. */
export const erased = (register: unknown): AnyRegister => register as AnyRegister

export const valueWords = (field: RegisterField | undefined, value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (field?.kind === 'instant' && typeof value === 'number') return beijingMinute(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((one) => field?.options[String(one)] ?? String(one)).join('、')
  return field?.options[String(value)] ?? String(value)
}

export const EXPIRY_WORDS = { valid: '有效', soon: '即将到期', expired: '已过期' } as const

/** Choices by their Chinese names; everything else as the schema says. */
export const formWishes = (register: AnyRegister, more: Readonly<Record<string, FieldWishes>> = {}): Record<string, FieldWishes> => {
  const wishes: Record<string, FieldWishes> = {}
  for (const field of fieldsOf(register)) {
    const options = Object.entries(field.options).map(([value, words]) => ({ value, words }))
    wishes[`data.${field.key}`] = {
      ...(options.length > 0 ? { options } : {}),
      ...(field.kind === 'day' ? { widget: 'date' } : {}),
      ...more[field.key],
    }
  }
  return wishes
}

export const mayWrite = (register: AnyRegister, roles: readonly Role[]): boolean => register.may.write.some((role) => roles.includes(role))

export const wordsOf = (register: AnyRegister) => {
  const [house = '', thing = ''] = register.name.split('.')
  return { house, thing, ...endpointsOf(register), fields: fieldsOf(register) }
}
