import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import type { Presence } from '../../contract/person.ts'

/** A photo where it stands on a permit, by whom and when. */
export interface PlacedPhoto {
  readonly photo: Id
  /** `measure:3`; what is handed in for one thing is one place. */
  readonly place: string
  readonly at: Instant
  readonly person: Id | null
}

const seen = (presence: Presence | null | undefined): Id[] => (presence?.photo == null ? [] : [presence.photo])

/** Every photo of a permit: of measures, of the guardian's checks, and those that prove that somebody stood there. */
export const photosOn = ({ measures, checks, signed, acceptance }: Pick<Permit, 'measures' | 'checks' | 'signed' | 'acceptance'>): PlacedPhoto[] => {
  const placed = (place: string, at: Instant, person: Id | null, photos: readonly Id[]): PlacedPhoto[] => [...new Set(photos)].map((photo) => ({ photo, place, at, person }))
  return [
    ...measures.flatMap(({ row, confirmed, photos, presence }) => (confirmed === null ? [] : placed(`measure:${row}`, confirmed.at, confirmed.by.id, [...photos, ...seen(presence)]))),
    ...checks.flatMap(({ at, by, photos }) => placed(`check:${at}`, at, by.id, photos)),
    ...signed.flatMap(({ node, at, by, presence, upgraded }) => placed(`sign:${upgraded ? 'upgrade' : node}`, at, by.id, seen(presence))),
    ...(acceptance === null ? [] : placed('accept', acceptance.at, acceptance.by.id, seen(acceptance.presence))),
  ]
}

/** 安全措施第 4 条 */
export const placeWords = (place: string): string => {
  const [what, which = ''] = place.split(':')
  if (what === 'measure') return `安全措施第 ${Number(which) + 1} 条`
  if (what === 'check') return '监护检查'
  if (what === 'paper') return '纸质作业票'
  if (what === 'accept') return '完工验收到场照片'
  return `${which === 'upgrade' ? '升级审批' : (SIGN_NODES[which as keyof typeof SIGN_NODES] ?? '签批')}到场照片`
}
