import { verificationOf } from '@anlan/standards/confidence'
import { LEC, LS, SCALES, type Step } from '@anlan/standards/risk'
import type { RiskEvent } from '../contract/records.ts'

export type Assessment = NonNullable<RiskEvent['inherent']>

export interface Part {
  readonly key: string
  readonly title: string
  readonly steps: readonly Step[]
}

/** What is judged in each method, in the order of its letters. */
export const PARTS: Readonly<Record<Assessment['method'], readonly Part[]>> = {
  LEC: [
    { key: 'l', title: '可能性', steps: LEC.l },
    { key: 'e', title: '暴露频繁程度', steps: LEC.e },
    { key: 'c', title: '后果', steps: LEC.c },
  ],
  LS: [
    { key: 'l', title: '可能性', steps: LS.l },
    { key: 's', title: '严重性', steps: LS.s },
  ],
}

export const METHODS: Readonly<Record<Assessment['method'], string>> = { LEC: SCALES.LEC.title, LS: SCALES.LS.title }

/** Where the words of a method come from, and whether somebody has read them in print. */
export const sourceWords = (method: Assessment['method']): string => {
  const { source, confidence } = SCALES[method]
  return `${source}${verificationOf(confidence) === '待核' ? '（待核）' : ''}`
}

/** The product of the parts; undefined while one of them is open. */
export const scoreOf = (values: Readonly<Record<string, unknown>>, parts: readonly Part[]): number | undefined => {
  const numbers = parts.map(({ key }) => values[key])
  return numbers.every((it) => typeof it === 'number') ? Math.round(numbers.reduce((product, it) => product * it, 1) * 100) / 100 : undefined
}
