import type { Option } from '@anlan/platform/ui/form/field-kinds'
import type { CodeTable } from '@anlan/standards/code-table'

/** A code table, or states and their words, as choices. */
export const optionsOf = (words: CodeTable | Readonly<Record<string, string>>): readonly Option[] =>
  isTable(words) ? words.rows.map(({ code, label }) => ({ value: code, words: label })) : Object.entries(words).map(([value, word]) => ({ value, words: word }))

const isTable = (words: CodeTable | Readonly<Record<string, string>>): words is CodeTable => Array.isArray(words['rows' as never])

/** A record as the beginning of a form: what is null counts as not filled in. */
export const filledIn = <It extends object>(record: It): { readonly [Key in keyof It]?: NonNullable<It[Key]> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as never
