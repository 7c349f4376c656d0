import { beijingMinute, DAY, type Instant } from '@anlan/kernel/time'
import type { Id } from '@anlan/kernel/id'
import { seen, type Seen, type Trace } from './seen.ts'

/** A photo's perceptual hash: 64 bits as 16 hex digits. */
export interface Print {
  readonly record: Id
  readonly file: Id
  readonly print: string
  readonly at: Instant
}

/** How many of 64 bits differ. */
export const bitsApart = (a: string, b: string): number => {
  let rest = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let bits = 0
  for (; rest > 0n; rest >>= 1n) bits += Number(rest & 1n)
  return bits
}

/** A picture without any structure (a dark shot, a wall) is like every other of its kind and shows nothing. */
const isPlain = (print: string): boolean => bitsApart(print, '0'.repeat(16)) < 8 || bitsApart(print, 'f'.repeat(16)) < 8

/** The photo of this answer came with another one before: the same bytes, or nearly the same picture. */
export const samePhoto = (trace: Trace, own: Print, others: readonly Print[], { bits, days }: { readonly bits: number; readonly days: number }): Seen | null => {
  const same = others
    .filter(({ record, at }) => record !== trace.record && Math.abs(own.at - at) <= days * DAY)
    .map((other) => ({ other, apart: other.file === own.file ? 0 : isPlain(own.print) ? Infinity : bitsApart(own.print, other.print) }))
    .filter(({ apart }) => apart <= bits)
    .sort((a, b) => a.apart - b.apart)[0]
  if (same === undefined) return null
  const { other, apart } = same
  return seen(trace, {
    kind: 'same-photo',
    key: [trace.record, other.record].toSorted().join(':'),
    title: other.file === own.file ? '同一张照片用在两次排查' : '两次排查的照片几乎相同',
    facts: [
      { title: '本次照片', value: beijingMinute(own.at) },
      { title: '相同的照片', value: beijingMinute(other.at) },
      { title: '差异', value: other.file === own.file ? '同一个文件' : `64 位特征中有 ${apart} 位不同` },
      { title: '判定', value: `${days} 天内差异不超过 ${bits} 位` },
    ],
    records: [trace.record, other.record],
    photos: [...new Set([own.file, other.file])],
  })
}
