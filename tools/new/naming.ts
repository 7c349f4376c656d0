import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrokenInvariant } from '@anlan/kernel/fault'

export interface NewFiles {
  /** Path from the root → text. */
  readonly files: Readonly<Record<string, string>>
  /** What a person does next. */
  readonly next: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export const camel = (name: string): string => name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
export const pascal = (name: string): string => camel(`-${name}`)

/** `commons/people` or `missions/video`. */
export const houseFolder = (house: string): string => {
  const found = ['commons', 'missions'].map((tree) => `${tree}/${house}`).find((path) => existsSync(join(root, path)))
  if (found === undefined) throw new BrokenInvariant(`there is no house ${house}; make it with: npm run new -- mission ${house}`)
  return found
}
