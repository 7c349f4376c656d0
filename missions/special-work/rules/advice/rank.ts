import type { Advice, AdviceSource } from '../../contract/advised.ts'
import type { Hazards } from '../../contract/permit.ts'
import type { Candidate } from './candidate.ts'

/** As words are compared: signs, blanks and case say nothing. */
const plain = (text: string): string => text.replaceAll(/[\s\p{P}]+/gu, '').toUpperCase()
const wordsOf = ({ kind, step, hazard, measure }: Pick<Advice, 'kind' | 'step' | 'hazard' | 'measure'>): string => (kind === 'measure' ? `m|${plain(measure)}` : `s|${plain(step)}|${plain(hazard)}|${plain(measure)}`)

/** FNV-1a over the words, twice from different beginnings: the same advice has the same key wherever it is reckoned. */
const hash = (text: string, from: number): string => {
  let value = from
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) as number), 16_777_619) >>> 0
  return value.toString(16).padStart(8, '0')
}
export const keyOf = (parts: Pick<Advice, 'kind' | 'step' | 'hazard' | 'measure'>): string => `${hash(wordsOf(parts), 2_166_136_261)}${hash(wordsOf(parts), 3_735_928_559)}`

/** More than this nobody goes through one by one. */
export const MOST_ADVICE = 24

const sameSource = (a: AdviceSource) => (b: AdviceSource): boolean => a.kind === b.kind && a.title === b.title
const standing = ({ steps, measures = [] }: Pick<Hazards, 'steps' | 'measures'>): ReadonlySet<string> =>
  new Set([...steps.map((it) => wordsOf({ kind: 'step', ...it })), ...measures.map((measure) => wordsOf({ kind: 'measure', step: '', hazard: '', measure }))])

/**
 * What is offered, the nearest first: the same words from several sources are one piece that names them all and weighs more;
 * what the analysis already says is not said again.
 */
export const rankAdvice = (candidates: readonly Candidate[], hazards: Pick<Hazards, 'steps' | 'measures'> | null): Advice[] => {
  const known = hazards === null ? new Set<string>() : standing(hazards)
  const merged = new Map<string, { advice: Advice; weight: number }>()
  for (const { source, why, weight, ...parts } of candidates.toSorted((a, b) => b.weight - a.weight)) {
    const words = wordsOf(parts)
    if (known.has(words)) continue
    const before = merged.get(words)
    if (before === undefined) merged.set(words, { advice: { key: keyOf(parts), ...parts, sources: [source], why }, weight })
    else if (!before.advice.sources.some(sameSource(source))) merged.set(words, { advice: { ...before.advice, sources: [...before.advice.sources, source] }, weight: before.weight + weight / 4 })
  }
  return [...merged.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_ADVICE).map(({ advice }) => advice)
}
