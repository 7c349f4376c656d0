import { parseArgs } from 'node:util'

export interface Wanted {
  readonly name: string
  readonly seed: number
  readonly scale: number
}

/** `NAME --seed 7 --scale 0.01` */
export const readArguments = (words: readonly string[]): Wanted => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, scale: { type: 'string', default: '1' } },
  })
  return { name: positionals[0] ?? '', seed: Number(values.seed), scale: Number(values.scale) }
}
