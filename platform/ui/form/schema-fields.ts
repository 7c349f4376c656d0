import type { z } from 'zod'
import type { Field, FieldMeta, FieldWishes, Option, WidgetName } from './field-kinds.ts'

/** What we read of a zod schema; the public `def` of zod 4. */
interface Seen {
  readonly def: { readonly type: string; readonly innerType?: Seen; readonly in?: Seen; readonly element?: Seen; readonly entries?: Record<string, string | number>; readonly values?: readonly unknown[] }
  readonly shape?: Readonly<Record<string, Seen>>
  readonly minLength?: number | null
  readonly maxLength?: number | null
  readonly minValue?: number | null
  readonly maxValue?: number | null
  readonly isInt?: boolean
  meta(): Record<string, unknown> | undefined
}

const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'nonoptional'])
const LOOSE = new Set(['optional', 'nullable', 'default', 'prefault', 'catch'])

interface Peeled {
  readonly core: Seen
  readonly meta: FieldMeta
  readonly required: boolean
}

/** The schema below optional, nullable, default and pipe; the outermost meta wins. */
const peel = (schema: Seen, required = true): Peeled => {
  const meta = (schema.meta() ?? {}) as FieldMeta
  const { type, innerType } = schema.def
  const inner = WRAPPERS.has(type) ? innerType : type === 'pipe' ? schema.def.in : undefined
  if (inner === undefined) return { core: schema, meta, required }
  const below = peel(inner, required && !LOOSE.has(type))
  return { ...below, meta: { ...below.meta, ...meta } }
}

const optionsOf = (core: Seen, words: Readonly<Record<string, string>> = {}): readonly Option[] | undefined => {
  const values = core.def.type === 'enum' ? Object.values(core.def.entries ?? {}) : core.def.type === 'literal' ? (core.def.values ?? []) : undefined
  return values?.map((value) => ({ value: value as string | number, words: words[String(value)] ?? String(value) }))
}

const widgetOf = (core: Seen): WidgetName => {
  switch (core.def.type) {
    case 'number':
    case 'int':
      return 'number'
    case 'boolean':
      return 'switch'
    case 'enum':
    case 'literal':
      return 'select'
    case 'array':
      return peel(core.def.element as Seen).core.def.type === 'object' ? 'rows' : 'choices'
    default:
      return 'text'
  }
}

const present = <Value>(key: string, value: Value | null | undefined) => (value === null || value === undefined ? {} : { [key]: value })

/** A safe integer's own limits are no wish of the form. */
const limit = (value: number | null | undefined): number | undefined =>
  value === null || value === undefined || !Number.isFinite(value) || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value

const fieldOf = (path: string, schema: Seen, wishes: FieldWishes = {}): Field => {
  const { core, meta, required } = peel(schema)
  const wish = { ...meta, ...wishes }
  const element = core.def.type === 'array' ? peel(core.def.element as Seen) : undefined
  const widget = wish.widget ?? widgetOf(core)
  return {
    path,
    title: wish.title ?? path,
    widget: wishes.options !== undefined && widget === 'text' ? 'select' : widget,
    required: core.def.type === 'boolean' ? false : core.def.type === 'string' || core.def.type === 'array' ? required && (core.minLength !== 0 || core.def.type === 'string') : required,
    ...present('needed', wish.needed),
    ...present('help', wish.help),
    ...present('unit', wish.unit),
    ...present('placeholder', wish.placeholder),
    ...present('clause', wish.clause),
    ...present('options', wish.options ?? optionsOf(core, wish.words) ?? (element === undefined ? undefined : optionsOf(element.core, { ...element.meta.words, ...wish.words }))),
    ...present('min', limit(core.minValue) ?? core.minLength),
    ...present('max', limit(core.maxValue) ?? core.maxLength),
    ...present('whole', core.isInt === true || core.def.type === 'int' ? true : undefined),
    ...present('row', widget === 'rows' && element !== undefined ? fieldsIn(element.core, '', {}) : undefined),
  }
}

const fieldsIn = (core: Seen, prefix: string, wishes: Readonly<Record<string, FieldWishes>>): Field[] =>
  Object.entries(core.shape ?? {}).flatMap(([key, schema]) => {
    const path = prefix + key
    const { core: inner, meta } = peel(schema)
    return inner.def.type === 'object' && meta.widget === undefined && wishes[path]?.widget === undefined
      ? fieldsIn(inner, `${path}.`, wishes)
      : [fieldOf(path, schema, wishes[path])]
  })

/**
 * The fields of a form, in the order of the schema; nested objects become dotted paths.
 * @param omit paths that the form sends along without showing
 */
export const fieldsOf = (schema: z.ZodType, wishes: Readonly<Record<string, FieldWishes>> = {}, omit: readonly string[] = []): readonly Field[] =>
  fieldsIn(peel(schema as unknown as Seen).core, '', wishes).filter((field) => field.widget !== 'hidden' && !omit.includes(field.path) && !omit.includes(field.path.split('.')[0] ?? ''))
