import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import { badInput } from '@anlan/kernel/bad-input'

/** What stands beside a field. */
export interface FieldWord {
  readonly message: string
  readonly clause?: string
}

export type FieldWords = Readonly<Record<string, FieldWord>>

/** What the schema says against the input, by dotted path, in the same words as the server's. */
export const checkForm = (schema: z.ZodType, input: unknown): FieldWords => {
  const checked = schema.safeParse(input)
  return checked.success ? {} : fieldWords((badInput(checked.error) as { readonly refusal: Refusal }).refusal)
}

/** A refusal's words by field; one without a field gives none and stands above the button. */
export const fieldWords = ({ field, message, clause, facts }: Refusal): FieldWords => {
  const fields = facts?.['fields'] as Readonly<Record<string, string>> | undefined
  if (fields !== undefined) return Object.fromEntries(Object.entries(fields).map(([path, words]) => [path, { message: words }]))
  return field === undefined ? {} : { [field]: { message, ...(clause === undefined ? {} : { clause }) } }
}

/** The words for a field, those of its parts included (`photos.0` stands at `photos`). */
export const wordFor = (words: FieldWords, path: string): FieldWord | undefined =>
  words[path] ?? Object.entries(words).find(([key]) => key.startsWith(`${path}.`))?.[1]
