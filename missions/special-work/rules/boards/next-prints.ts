import { COPY_NAMES, type Print } from '../../contract/prints.ts'

/** The first `copies` copies once more, each counted by itself: a second 第一联 at the work is seen as the second. */
export const nextPrints = (before: readonly Print[], { copies, at, by }: Pick<Print, 'at' | 'by'> & { readonly copies: number }): Print[] =>
  Array.from({ length: copies }, (_, n) => ({ copy: n + 1, nth: before.filter(({ copy }) => copy === n + 1).length + 1, at, by }))

/** 第一联第 2 次，第二联第 1 次 */
export const printWords = (prints: readonly Pick<Print, 'copy' | 'nth'>[]): string => prints.map(({ copy, nth }) => `${COPY_NAMES[copy - 1] ?? ''}第 ${nth} 次`).join('，')
