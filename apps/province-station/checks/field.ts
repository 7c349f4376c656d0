import { plain } from './plain.ts'
import { photoFault, readPhoto } from './photo.ts'
import { readStamp } from './stamp.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Fault {
  /** The name on the wire. */
  readonly field: string
  readonly title: string
  /** What is wrong, in Chinese, without the field's name. */
  readonly msg: string
}

export type Kind = 'text' | 'code' | 'stamp' | 'clock' | 'integer' | 'decimal' | 'photo' | 'secret' | 'degrees' | 'geometry' | 'people' | 'pdf'

/** A field as this station judges it. The specification's table is not imported on purpose: see README. */
export interface Field {
  /** On the wire. */
  readonly name: string
  /** In the database; on the wire when left out. */
  readonly column?: string
  readonly title: string
  readonly kind: Kind
  readonly required: boolean
  readonly codes?: Readonly<Record<string, string>>
  /** Why a filled value cannot be taken. */
  fault(value: unknown): string | undefined
  /** A taken value as its column holds it. */
  stored(value: unknown): string | number
}

export type FieldOptions = { readonly optional?: boolean; readonly column?: string }

export const columnOf = ({ name, column = name }: Pick<Field, 'name' | 'column'>): string => column

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Characters as the exchange counts them: one outside ASCII, a Chinese one above all, is 2. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x7f ? 2 : 1
  return width
}

const NOT_TEXT = '应为字符串'
/** Tab and line breaks may stand in a text; NUL, which the database cannot keep, and the rest may not. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u

export const textual =
  (judge: (value: string) => string | undefined) =>
  (value: unknown): string | undefined => {
    if (typeof value !== 'string') return NOT_TEXT
    if (CONTROL.test(value) || !value.isWellFormed()) return '含有控制字符或不完整的字符'
    return judge(value)
  }

export const asText = (value: unknown): string => String(value)
const asNumber = (value: unknown): number => Number(value)

type Judged = Pick<Field, 'kind' | 'fault' | 'stored' | 'codes'>

export const field = (name: string, title: string, options: FieldOptions, judged: Judged): Field => ({
  name,
  title,
  required: options.optional !== true,
  ...(options.column === undefined ? {} : { column: options.column }),
  ...judged,
})

export const text = (name: string, title: string, most: number, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'text',
    stored: asText,
    fault: textual((value) => {
      if (value.trim() === '') return '不能只有空格'
      const width = widthOf(value)
      return width > most ? `长度 ${width} 超过 ${most}（一个汉字计 2）` : undefined
    }),
  })

const pattern = (name: string, title: string, form: RegExp, msg: string, options: FieldOptions): Field =>
  field(name, title, options, { kind: 'text', stored: asText, fault: textual((value) => (form.test(value) ? undefined : msg)) })

export const identity = (name: string, title: string, options: FieldOptions = {}): Field =>
  pattern(name, title, /^(?:[0-9A-Za-z-]{32}|[0-9A-Za-z-]{36})$/, '应为 32 位或 36 位的主键（字母、数字、短横线）', options)

export const mobile = (name: string, title: string, options: FieldOptions = {}): Field =>
  pattern(name, title, /^1[3-9][0-9]{9}$/, '应为 11 位手机号', options)

const listed = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([key, word]) => (key === word ? key : `${key} ${word}`))
    .join('、')

export const code = (name: string, title: string, codes: Readonly<Record<string, string>>, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'code',
    codes,
    stored: asText,
    fault: textual((value) => (Object.hasOwn(codes, value) ? undefined : `代码“${plain(value.slice(0, 20))}”不在代码表内，应为：${listed(codes)}`)),
  })

export const stamp = (name: string, title: string, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'stamp',
    stored: (value) => readStamp(String(value)) ?? 0,
    fault: textual((value) => (readStamp(value) === undefined ? '应为北京时间 yyyyMMddHHmmss，且为真实存在的时刻' : undefined)),
  })

export const clock = (name: string, title: string, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'clock',
    stored: asText,
    fault: textual((value) => (/^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/.test(value) ? undefined : '应为 8:00:00 形式的时刻')),
  })

export const integer = (name: string, title: string, least: number, most: number, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'integer',
    stored: asNumber,
    fault: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? undefined
        : `应为 ${least} 至 ${most} 的整数（JSON 数字）`,
  })

/** A code that travels as a JSON number. */
export const numberCode = (name: string, title: string, codes: Readonly<Record<string, string>>): Field =>
  field(name, title, {}, {
    kind: 'integer',
    codes,
    stored: asNumber,
    fault: (value) => (typeof value === 'number' && Object.hasOwn(codes, String(value)) ? undefined : `应为数字代码：${listed(codes)}`),
  })

/** Money in 万元, at most 12 digits before and 6 after the point. */
export const decimal = (name: string, title: string, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'decimal',
    stored: asText,
    fault: textual((value) => (/^[0-9]{1,12}(?:\.[0-9]{1,6})?$/.test(value) ? undefined : '应为不小于 0 的数字文本，单位万元')),
  })

/** Stored as the digest of its bytes, which lie in `photo`. */
export const photo = (name: string, title: string): Field =>
  field(name, title, { optional: true }, {
    kind: 'photo',
    stored: (value) => readPhoto(String(value)).digest,
    fault: (value) => (typeof value === 'string' ? photoFault(value) : NOT_TEXT),
  })
