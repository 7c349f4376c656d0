import type { PlantDay } from '@anlan/kernel/time'
import { type Confidence, type Verification, verificationOf } from './confidence.ts'
import { EDITIONS } from './editions.ts'

export type EditionKind = '法律' | '行政法规' | '地方性法规' | '强制性标准' | '推荐性标准' | '规范性文件'

/** One edition of a text: a law as amended, a standard of one year, a notice. */
export interface Edition {
  readonly code: string
  readonly title: string
  readonly kind: EditionKind
  /** First day in force; null where it was not found, and then the text counts as in force. */
  readonly from: PlantDay | null
  /** First day no longer in force. */
  readonly until?: PlantDay
  /** Code of the edition that this one takes the place of. */
  readonly replaces?: string
  /** How well the text itself is known. */
  readonly text: Confidence
  /** How well its dates are known. */
  readonly dates: Confidence
  /** Whom it binds, and what to know when citing it. */
  readonly note: string
}

export type EditionCode = keyof typeof EDITIONS

export const editionOf = (code: EditionCode): Edition => EDITIONS[code]

export const editionStatus = (edition: Edition): Verification => verificationOf(edition.text)

export const datesStatus = (edition: Edition): Verification => verificationOf(edition.dates)

export const isInForce = (edition: Edition, day: PlantDay): boolean =>
  (edition.from === null || edition.from <= day) && (edition.until === undefined || day < edition.until)

/** `GB 30871-2022` → `GB 30871`; a law has no year in its code and is its own family. */
const family = (code: string): string => code.replace(/-\d{4}$/, '')

/**
 * The edition that holds on `day`. `code` is an edition (`GB 30871-2022`) or a family (`GB 30871`), which follows
 * the succession of editions by date.
 */
export const editionInForce = (code: string, day: PlantDay): Edition | undefined =>
  Object.values<Edition>(EDITIONS).find((it) => (it.code === code || family(it.code) === code) && isInForce(it, day))

export const editionsInForce = (day: PlantDay): readonly Edition[] =>
  Object.values<Edition>(EDITIONS).filter((it) => isInForce(it, day))

/** `AQ 3067-2026《化工和…判定准则》`; a law, whose code is its short title, goes by the title alone. */
export const editionName = ({ code, title }: Edition): string => (title.endsWith(code) ? `《${title}》` : `${code}《${title}》`)

/** As printed below a refusal or a duty: what was not read says 待核. */
export const citeEdition = (edition: Edition): string =>
  editionStatus(edition) === '待核' ? `${editionName(edition)}（待核）` : editionName(edition)
