import type { z } from 'zod'
import { INBOX_KINDS, INBOX_PARENTS, INBOX_SCHEMAS, type InboxAnswer, type InboxKind, type InboxRow, inboxRowSchema } from '../contract/inbox-record.ts'

/** What the inbox holds that a batch must fit. */
export interface InboxFacts {
  readonly held: ReadonlyMap<string, { readonly version: number; readonly updatedAt: number; readonly digest: string }>
  /** Ids, of whatever kind, that have been received once. */
  readonly known: ReadonlySet<string>
}

export interface JudgedRow {
  readonly answer: InboxAnswer
  /** To be kept; the last one of an id counts. */
  readonly keep?: InboxRow & { readonly digest: string }
}

const sayIssues = (error: z.ZodError): string =>
  error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || '整行'}：${/\p{Script=Han}/u.test(message) ? message : '缺少或类型不对'}`).join('；')

const refused = (id: string, message: string): JudgedRow => ({ answer: { id, outcome: 'refused', message } })

const parentFault = (kind: InboxKind, { deleted, record }: InboxRow, known: ReadonlySet<string>): string | undefined => {
  if (deleted) return undefined
  for (const [field, parent] of INBOX_PARENTS[kind]) {
    const id = record[field]
    if (typeof id === 'string' && !known.has(id)) return `${field}：上级${INBOX_KINDS[parent]}还没有报送，请先报送`
  }
  return undefined
}

const idOf = (row: unknown): string => {
  const id = (row as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 64) : ''
}

/** A NUL or half a character pair: no database keeps it. */
const unkeepable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  return typeof value === 'object' && value !== null && Object.entries(value).flat().some(unkeepable)
}

/**
 * Judges a batch in its order. Older or equal versions are taken without effect before parents are looked at,
 * so that sending again never turns a yes into a no.
 * @param digestOf of a record
 * @param faultOf what speaks against it beyond its fields
 */
export const judgeRows = (kind: InboxKind, rows: readonly unknown[], facts: InboxFacts, digestOf: (record: unknown) => string, faultOf: (record: InboxRow['record']) => string | undefined = () => undefined): JudgedRow[] => {
  const held = new Map(facts.held)
  return rows.map((raw): JudgedRow => {
    const read = inboxRowSchema.safeParse(raw)
    if (!read.success) return refused(idOf(raw), sayIssues(read.error))
    const row = read.data
    const { id, version, updatedAt } = row
    const fields = INBOX_SCHEMAS[kind].safeParse(row.record)
    if (!fields.success) return refused(id, sayIssues(fields.error))
    if (unkeepable(row.record)) return refused(id, '含有不能保存的字符，请删除后重新报送')
    const wrong = faultOf(row.record)
    if (wrong !== undefined) return refused(id, wrong)
    const before = held.get(id)
    const digest = digestOf(row.record)
    if (before !== undefined && (version < before.version || (version === before.version && updatedAt < before.updatedAt))) return { answer: { id, outcome: 'outdated' } }
    if (before?.digest === digest) return { answer: { id, outcome: 'unchanged' } }
    const fault = parentFault(kind, row, facts.known)
    if (fault !== undefined) return refused(id, fault)
    held.set(id, { version, updatedAt, digest })
    return { answer: { id, outcome: 'stored' }, keep: { ...row, digest } }
  })
}
