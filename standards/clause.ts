import { type Confidence, type Verification, verificationOf } from './confidence.ts'
import { CLAUSES } from './clauses.ts'
import { type Edition, type EditionCode, type EditionKind, editionOf } from './edition.ts'

export interface Clause {
  readonly edition: EditionCode
  /** In our own words, never the wording of the text. */
  readonly summary: string
  readonly confidence: Confidence
}

/**
 * Written wherever a clause is cited, so that a slip of the pen does not compile: the code of an edition, a blank and
 * the place in it. Where the numbering was not read, the place is the topic.
 */
export type ClauseId = keyof typeof CLAUSES

export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly ClauseId[]

export const isClauseId = (text: string): text is ClauseId => Object.hasOwn(CLAUSES, text)

export const clauseOf = (id: ClauseId): Clause => CLAUSES[id]

export const clauseStatus = (id: ClauseId): Verification => verificationOf(CLAUSES[id].confidence)

export const clauseEdition = (id: ClauseId): Edition => editionOf(CLAUSES[id].edition)

const BY_ARTICLE: ReadonlySet<EditionKind> = new Set<EditionKind>(['法律', '行政法规', '地方性法规'])

/** As people write it: `《安全生产法》第41条`, `GB 30871-2022 5.3.1`. What was not read says so. */
export const citeClause = (id: ClauseId): string => {
  const { code, kind } = clauseEdition(id)
  const text = BY_ARTICLE.has(kind) ? `《${code}》第${id.slice(code.length + 1)}条` : id
  return clauseStatus(id) === '待核' ? `${text}（待核）` : text
}
