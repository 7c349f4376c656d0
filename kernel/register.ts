import { z } from 'zod'
import { type CommandKind, defineCommand, defineQuery, type QueryKind } from './endpoint.ts'
import { defineEvent, type EventKind } from './event.ts'
import { BrokenInvariant } from './fault.ts'
import type { Role } from './role.ts'
import { idSchema, listOf, pageInput, pageOf } from './schema.ts'
import { addDays, type PlantDay } from './time.ts'

export type FieldOf<Schema extends z.ZodObject> = keyof z.output<Schema> & string

/**
 * What is kept without a rule of its own. Routes, table, form, Excel and journal come from it.
 * Every field carries `.meta({ title: '中文名' })`; also understood are `synonyms: [...]`, other names of its column in
 * workbooks, and `options: { code: '中文名' }` for an enum.
 */
export interface Register<Schema extends z.ZodObject = z.ZodObject> {
  /** `house.thing`, e.g. `plant.equipment`. */
  readonly name: string
  /** What one of them is called, in Chinese. */
  readonly title: string
  readonly schema: Schema
  /** Shown in the list, in order; text among them is searched. */
  readonly columns: readonly FieldOf<Schema>[]
  readonly filters?: readonly FieldOf<Schema>[]
  /** The order of a list when none is asked for. */
  readonly sort?: { readonly by: FieldOf<Schema>; readonly down?: boolean }
  readonly may: { readonly read: readonly Role[]; readonly write: readonly Role[] }
  /** The day, `YYYY-MM-DD`, after which a row is no longer valid. */
  readonly expiry?: { readonly field: FieldOf<Schema>; readonly warnDays: number }
  /** No two rows of an org share such a field, or all the fields of such a group. The first finds a row on import. */
  readonly unique?: readonly (FieldOf<Schema> | readonly FieldOf<Schema>[])[]
  /** Fields with addresses whose names and passwords are never shown, exported or written into the journal: kernel/veil.ts. */
  readonly veils?: readonly FieldOf<Schema>[]
  readonly import?: boolean
  readonly export?: boolean
}

/** Words of the list query; no field that is filtered by may be called so. */
const RESERVED = ['search', 'offset', 'limit', 'sort', 'expiry']

export const defineRegister = <Schema extends z.ZodObject>(it: Register<Schema>): Register<Schema> => {
  const named = [...it.columns, ...(it.filters ?? []), ...(it.sort ? [it.sort.by] : []), ...(it.expiry ? [it.expiry.field] : []), ...(it.unique ?? []).flat(), ...(it.veils ?? [])]
  const lost = named.filter((field) => !(field in it.schema.shape))
  if (lost.length > 0) throw new BrokenInvariant(`${it.name}: no such field ${lost.join(', ')}`)
  const taken = (it.filters ?? []).filter((field) => RESERVED.includes(field))
  if (taken.length > 0) throw new BrokenInvariant(`${it.name}: ${taken.join(', ')} is a word of the list query`)
  if (it.import === true && (it.unique ?? []).length === 0) throw new BrokenInvariant(`${it.name}: an import finds its rows by a unique field`)
  return it
}

export interface RegisterField {
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'day' | 'instant' | 'list'
  readonly required: boolean
  readonly synonyms: readonly string[]
  /** Codes and their Chinese names. */
  readonly options: Readonly<Record<string, string>>
}

interface FieldSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly widget?: string
  readonly title?: string
  readonly synonyms?: readonly string[]
  readonly options?: Readonly<Record<string, string>>
  readonly items?: { readonly enum?: readonly string[]; readonly options?: Readonly<Record<string, string>> }
}

const DAY_PATTERN = String.raw`^\d{4}-\d{2}-\d{2}$`

const kindOf = ({ type, enum: codes, pattern, widget }: FieldSchema): RegisterField['kind'] => {
  if (codes !== undefined) return 'choice'
  if (widget === 'datetime') return 'instant'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'boolean'
  if (type === 'array') return 'list'
  return pattern === DAY_PATTERN ? 'day' : 'text'
}

const described = new WeakMap<z.ZodObject, readonly RegisterField[]>()

/** The fields of a register as plain data, in the order of the schema. */
export const fieldsOf = ({ schema }: Register): readonly RegisterField[] => {
  const fields = described.get(schema) ?? describeFields(schema)
  described.set(schema, fields)
  return fields
}

const describeFields = (schema: z.ZodObject): readonly RegisterField[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, FieldSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([key, field]) => {
    const codes = field.enum ?? field.items?.enum ?? []
    return {
      key,
      title: field.title ?? key,
      kind: kindOf(field),
      required: required.includes(key),
      synonyms: field.synonyms ?? [],
      options: { ...Object.fromEntries(codes.map((code) => [code, code])), ...field.items?.options, ...field.options },
    }
  })
}

/** The whole declaration as JSON, the schema as JSON Schema: what a screen needs that has no code of its own. */
export const describeRegister = (register: Register) => ({
  ...register,
  schema: z.toJSONSchema(register.schema, { io: 'input', unrepresentable: 'any' }),
  fields: fieldsOf(register),
})

const rowOf = <Schema extends z.ZodObject>(schema: Schema) =>
  z.object({
    id: idSchema,
    version: z.number().int(),
    data: schema,
    expiry: z.enum(['valid', 'soon', 'expired']).nullable(),
    updatedAt: z.number(),
    updatedBy: z.string(),
  })

export type RegisterRow<Schema extends z.ZodObject = z.ZodObject> = z.output<ReturnType<typeof rowOf<Schema>>>

const filterInput = listOf(z.string().max(200))
/** The fields of a register whose schema is not known to the compiler add nothing to the words of its list. */
type FilterInput<Schema extends z.ZodObject> = string extends FieldOf<Schema> ? Record<never, never> : { [Field in FieldOf<Schema>]: z.ZodOptional<typeof filterInput> }

const listInput = <Schema extends z.ZodObject>(register: Register<Schema>) =>
  z.object({
    ...(Object.fromEntries((register.filters ?? []).map((field) => [field, filterInput])) as unknown as FilterInput<Schema>),
    ...pageInput,
    /** A field, with `-` before it for the other way round. */
    sort: z.enum(Object.keys(register.schema.shape).flatMap((field) => [field, `-${field}`])).optional(),
    expiry: z.enum(['soon', 'expired']).optional(),
  })

const keptInput = z.object({ id: idSchema, version: z.number().int().nonnegative() })
const saveInput = <Schema extends z.ZodObject>(schema: Schema) => keptInput.extend({ data: schema })

export interface RegisterEndpoints<Schema extends z.ZodObject> {
  readonly list: QueryKind<ReturnType<typeof listInput<Schema>>, ReturnType<typeof pageOf<ReturnType<typeof rowOf<Schema>>>>>
  readonly get: QueryKind<z.ZodObject<{ id: typeof idSchema }>, ReturnType<typeof rowOf<Schema>>>
  /** Version 0 makes a new row with an id of the caller's. */
  readonly save: CommandKind<ReturnType<typeof saveInput<Schema>>, typeof keptInput>
  readonly remove: CommandKind<typeof keptInput, typeof keptInput>
}

/** `plant.list-equipment`, `plant.get-equipment`, `plant.save-equipment`, `plant.remove-equipment`. */
export const endpointsOf = <Schema extends z.ZodObject>(register: Register<Schema>): RegisterEndpoints<Schema> => {
  const { title, may, schema } = register
  const name = (verb: string) => register.name.replace('.', `.${verb}-`)
  return {
    list: defineQuery({ name: name('list'), title: `查看${title}清单`, input: listInput(register), output: pageOf(rowOf(schema)), may: may.read }),
    get: defineQuery({ name: name('get'), title: `查看${title}`, input: z.object({ id: idSchema }), output: rowOf(schema), may: may.read }),
    save: defineCommand({ name: name('save'), title: `保存${title}`, input: saveInput(schema), output: keptInput, may: may.write }),
    remove: defineCommand({ name: name('remove'), title: `删除${title}`, input: keptInput, output: keptInput, may: may.write }),
  }
}

const change = z.object({ before: z.unknown().nullable(), after: z.unknown().nullable() })

export interface RegisterEvents {
  readonly saved: EventKind<typeof change>
  readonly removed: EventKind<typeof change>
}

/** `plant.equipment-saved`, `plant.equipment-removed`, each with the data before and after. */
export const registerEventsOf = ({ name, title }: Register): RegisterEvents => ({
  saved: defineEvent(`${name}-saved`, `保存${title}`, change),
  removed: defineEvent(`${name}-removed`, `删除${title}`, change),
})

/** Whether a row is still valid on `today`; `null` when nothing about it expires. */
export const expiryOf = ({ expiry }: Register, data: Readonly<Record<string, unknown>>, today: PlantDay): RegisterRow['expiry'] => {
  const last = expiry === undefined ? undefined : data[expiry.field]
  if (expiry === undefined || typeof last !== 'string' || last === '') return null
  if (last < today) return 'expired'
  return last <= addDays(today, expiry.warnDays) ? 'soon' : 'valid'
}
