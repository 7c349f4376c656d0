export type Input = Readonly<Record<string, unknown>>

/** The value at a dotted path. */
export const readPath = (input: unknown, path: string): unknown => path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], input)

/** A copy with the value at a dotted path; `undefined` takes the key away. */
export const writePath = (input: Input, path: string, value: unknown): Input => {
  const [key = '', ...rest] = path.split('.')
  const next = rest.length === 0 ? value : writePath((input[key] ?? {}) as Input, rest.join('.'), value)
  if (next !== undefined) return { ...input, [key]: next }
  const { [key]: _gone, ...left } = input
  return left
}
