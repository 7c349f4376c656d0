import { createHash } from 'node:crypto'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { RecordHead } from '@anlan/exchange/contract/records'
import type { Id } from '@anlan/kernel/id'

/** Papers are for whom the standard owes them to; the district sees who is who without. */
const PAPERS = ['idNumber', 'birthday', 'gender', 'mobile', 'card'] as const

export type ReadPicture = (org: Id, id: Id) => Promise<Buffer | undefined>
/** Small, under the hash of these very bytes. */
interface SealedPicture {
  readonly sha256: string
  readonly data: string
}

const fileOf = ({ kind, record }: Pick<Parcel, 'kind' | 'record'>): Id | undefined => {
  const picture = kind === 'video-alarm' ? (record['picture'] as { readonly id?: unknown } | null | undefined) : undefined
  return typeof picture?.id === 'string' ? picture.id : undefined
}

/** The picture of an alarm goes along; one that cannot be read holds back no alarm. */
export const sealedPicture = async (org: Id, parcel: Parcel, read: ReadPicture): Promise<SealedPicture | undefined> => {
  const id = fileOf(parcel)
  const bytes = id === undefined ? undefined : await read(org, id)
  return bytes === undefined ? undefined : { sha256: createHash('sha256').update(bytes).digest('hex'), data: bytes.toString('base64') }
}

/** A record as the district gets it. */
export const shownRecord = ({ kind, record }: Pick<Parcel, 'kind' | 'record'>, shown?: SealedPicture): RecordHead => {
  if (kind === 'located-person') return Object.fromEntries(Object.entries(record).filter(([name]) => !PAPERS.includes(name as never))) as RecordHead
  return shown === undefined ? record : { ...record, shown }
}
