import { type Fault, isEmpty, type Row } from './field.ts'

/** Nothing ends before it began. Stamps compare as text. */
export const endsAfter = (from: string, to: string, title: string) => (row: Row): Fault[] =>
  !isEmpty(row[to]) && String(row[to]) < String(row[from]) ? [{ field: to, title, msg: '不能早于开始时间' }] : []
