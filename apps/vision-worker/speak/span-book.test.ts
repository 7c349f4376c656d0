import { expect, it } from 'vitest'
import type { ToldSpan } from '@anlan/video/contract/motion'
import { openSpanBook } from './span-book.ts'

type Book = ReturnType<typeof openSpanBook>
/** Five pictures a second; those of `moving` stir. */
const show = (book: Book, from: number, until: number, moving: (at: number) => boolean = () => false, camera = 'c'): void => {
  for (let at = from; at < until; at += 200) book.picture(camera, at, moving(at))
}
const short = (spans: readonly ToldSpan[]) => spans.map(({ camera, kind, from, to }) => `${camera} ${kind} ${from}-${to}`)

it('says what goes on every five seconds, until it is taken; what grew meanwhile is said again', async () => {
  const book = openSpanBook()
  show(book, 0, 4_000, (at) => at >= 1_000 && at < 2_000)
  const first = book.next(10_000)
  expect([short(first), book.next(12_000)]).toEqual([['c watched 0-3800', 'c moving 1000-1800'], []])
  show(book, 4_000, 6_000)
  await book.taken(first)
  expect(short(book.next(15_000))).toEqual(['c watched 0-5800'])
  expect(short(book.next(20_000))).toEqual(['c watched 0-5800'])
  await book.taken(book.next(25_000))
  expect(book.next(30_000)).toEqual([])
})

it('of what waits too long the oldest is dropped, and what goes on does not claim that time', () => {
  const book = openSpanBook()
  show(book, 0, 1_000, () => false, 'still')
  for (let nth = 0; nth < 2_600; nth += 1) show(book, nth * 10_000, nth * 10_000 + 1_000, () => true)
  expect([book.next(0).length, short(book.next(0).slice(0, 1))]).toEqual([500, ['c watched 1000000-1000800']])
  show(book, 1_000, 2_000, () => false, 'still')
  const all: ToldSpan[] = []
  for (let part = book.next(0); part.length > 0; part = book.next(1e9 + all.length * 10_000)) {
    all.push(...part)
    void book.taken(part)
  }
  expect(short(all.filter(({ camera }) => camera === 'still'))).toEqual(['still watched 1000-1800'])
})
