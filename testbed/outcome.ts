import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export type Say = (line: string) => void

/** What a soak or bench found: figures for the table and the last line. */
export interface Outcome {
  readonly figures: Readonly<Record<string, number>>
  readonly passed: number
  readonly failed: number
}

export const say: Say = (line) => void process.stdout.write(`${line}\n`)

/** A small table for people. */
export const table = (rows: readonly (readonly [string, string | number])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${String(value)}`).join('\n')
}

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits

/** The value that so large a share of them does not exceed. */
export const percentile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

/** Names the files of a folder that end so, for "did you mean". */
export const known = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(fileURLToPath(new URL(`./${folder}/`, import.meta.url)))).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))

export const unknownName = async (word: string, folder: string, ending: string): Promise<never> => {
  process.stderr.write(`npm run ${word} -- NAME, where NAME is one of: ${(await known(folder, ending)).join(', ')}\n`)
  process.exit(2)
}
