import { figure, type Rules } from '@anlan/standards/profile'
import type { Likeness } from '../../contract/danger/find-alike.ts'
import type { Danger } from '../../contract/records.ts'

/** Only what carries meaning: Chinese characters, letters and digits; full width is half width. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Two neighbouring characters each: `泵滴漏` is 泵滴 and 滴漏. */
const bigrams = (text: string): Set<string> => {
  const letters = [...plain(text)]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

/**
 * How alike two texts are: the share of bigrams that both have among all that either has (Jaccard), 0 … 100.
 * Word order and filling words hardly matter, no dictionary is needed, and anybody can check it by hand.
 */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [bigrams(one), bigrams(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((it) => b.has(it)).length
  return Math.round((shared / (a.size + b.size - shared)) * 100)
}

export type Told = Pick<Danger, 'measure' | 'place' | 'kind' | 'description'> & { readonly area?: string | null | undefined }

const samePlace = (one: Told, other: Told): boolean => plain(one.place) === plain(other.place) || (one.area != null && one.area === other.area)

interface Repeat<Earlier> {
  readonly it: Earlier
  readonly why: Likeness
  readonly percent: number
}

/** Earlier dangers that are the same again, and why: by measure, by place and kind, or by their words. The order is kept. */
export const alikeAmong = <Earlier extends Told>(told: Told, earlier: readonly Earlier[], rules: Rules): Repeat<Earlier>[] => {
  const least = figure(rules, 'repeat-text-percent').value
  const whyAlike = (it: Earlier, percent: number): Likeness | undefined => {
    if (told.measure !== null && told.measure === it.measure) return 'measure'
    if (samePlace(told, it) && told.kind !== null && told.kind === it.kind) return 'place'
    return percent >= least ? 'text' : undefined
  }
  return earlier.flatMap((it): Repeat<Earlier>[] => {
    const percent = likeness(told.description, it.description)
    const why = whyAlike(it, percent)
    return why === undefined ? [] : [{ it, why, percent }]
  })
}
