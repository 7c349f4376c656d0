import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { RecordHead } from '@anlan/exchange/contract/records'

/** Papers are for whom the standard owes them to; the district sees who is who without. */
const PAPERS = ['idNumber', 'birthday', 'gender', 'mobile', 'card'] as const

/** A record as the district gets it. */
export const shownRecord = ({ kind, record }: Pick<Parcel, 'kind' | 'record'>): RecordHead =>
  kind === 'located-person' ? (Object.fromEntries(Object.entries(record).filter(([name]) => !PAPERS.includes(name as never))) as RecordHead) : record
