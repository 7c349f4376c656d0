import type { Id } from '@anlan/kernel/id'
import { beijingMinute, DAY, type Instant, MINUTE } from '@anlan/kernel/time'
import { PHOTO_HINTS, type PhotoHint } from '../../contract/photo-check.ts'
import type { Facts } from '../facts.ts'
import { figureOf } from '../gas/needs.ts'
import { placeWords } from './placed.ts'

/** Where the same picture was handed in before. */
export interface Before {
  readonly permit: Id
  readonly number: string
  readonly place: string
  readonly photo: Id
  readonly at: Instant
}
/** What the server saw of a photo at one place of one permit; `before` as it was found when the photo came. */
export interface SeenPhoto {
  readonly permit: Id
  readonly place: string
  readonly photo: Id
  readonly at: Instant
  readonly print: string | null
  readonly light: number | null
  readonly sharpness: number | null
  readonly claimed: Instant | null
  readonly before: Before | null
}
/** What it is compared by. */
export type Printed = Pick<SeenPhoto, 'permit' | 'place' | 'photo' | 'at' | 'print'>
type Own = Facts['own']

/** Of 64 bits in hex, how many differ. */
export const bitsApart = (a: string, b: string): number => [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length
/** Bits that a picture must have set, and must not, to have a structure: a wall or the dark is like every other. */
const STRUCTURE = 8
const isPlain = (print: string): boolean => bitsApart(print, '0'.repeat(16)) < STRUCTURE || bitsApart(print, 'f'.repeat(16)) < STRUCTURE

const samePlace = (a: Printed, b: Printed): boolean => a.permit === b.permit && a.place === b.place

/** Handed in before at another place of this permit, or on another: the same file, or nearly the same picture. The commonest way to have measures confirmed that nobody has looked at. */
export const reuseOf = (it: Printed, others: readonly (Printed & Pick<Before, 'number'>)[], own: Own): Before | null => {
  const found = others
    .filter((other) => !samePlace(it, other) && Math.abs(it.at - other.at) <= figureOf(own, 'photoDays') * DAY)
    .map((other) => ({ other, apart: other.photo === it.photo ? 0 : it.print === null || other.print === null || isPlain(it.print) ? Number.POSITIVE_INFINITY : bitsApart(it.print, other.print) }))
    .filter(({ apart }) => apart <= figureOf(own, 'photoAlikeBits'))
    .toSorted((a, b) => a.apart - b.apart || b.other.at - a.other.at)[0]
  if (found === undefined) return null
  const { permit, number, place, photo, at } = found.other
  return { permit, number, place, photo, at }
}

const usedHint = ({ permit, photo, before }: SeenPhoto): PhotoHint[] => {
  if (before === null) return []
  const kind = before.photo === photo ? 'reused' as const : 'alike' as const
  const place = placeWords(before.place)
  return [{ kind, text: `${PHOTO_HINTS[kind]}：${before.permit === permit ? '本作业票' : `${before.number} `}${place}，${beijingMinute(before.at)}`, before: { ...before, place } }]
}

const PERCENT = 100
const far = (minutes: number): string => (minutes < 60 ? `${minutes} 分钟` : minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 60 / 24)} 天`)

/** All that is to be said of one photo. Whether it shows what it is meant to show, a person sees. */
export const hintsFor = (it: SeenPhoto, own: Own): PhotoHint[] => {
  const plain = (kind: PhotoHint['kind'], text: string): PhotoHint => ({ kind, text, before: null })
  const used = usedHint(it)
  if (it.print === null || it.light === null || it.sharpness === null) return [...used, plain('unread', `${PHOTO_HINTS.unread}，请打开查看`)]
  const dark = it.light * PERCENT < figureOf(own, 'photoLight')
  const apart = it.claimed === null ? 0 : Math.round(Math.abs(it.at - it.claimed) / MINUTE)
  return [
    ...used,
    ...(dark ? [plain('dark', `${PHOTO_HINTS.dark}（平均亮度 ${Math.round(it.light * PERCENT)}%），看不清现场`)] : []),
    // In the dark there are no edges: it is said once.
    ...(!dark && it.sharpness < figureOf(own, 'photoSharpness') ? [plain('blurred', `${PHOTO_HINTS.blurred}或画面没有内容，看不清现场`)] : []),
    ...(it.claimed !== null && apart > figureOf(own, 'photoMinutes') ? [plain('other-time', `照片信息中的拍摄时间是 ${beijingMinute(it.claimed)}，与提交相差 ${far(apart)}`)] : []),
  ]
}

const CLAIMED = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})$/
/** A photo's own word of when it was taken; a camera that names no offset is taken to stand in Beijing. Null: it says nothing that can be read. */
export const claimedAt = (claims: { readonly capturedAt?: string; readonly offset?: string } | null): Instant | null => {
  const [, year, month, day, hour, minute, second] = CLAIMED.exec(claims?.capturedAt ?? '') ?? []
  if (year === undefined) return null
  const offset = /^[+-]\d{2}:\d{2}$/.test(claims?.offset ?? '') ? claims?.offset : '+08:00'
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(at) ? null : at
}
