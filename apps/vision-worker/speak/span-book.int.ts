import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { openSpanBook, openSpanFile } from './span-book.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'anlan-spans-'))))
const opened: Awaited<ReturnType<typeof openSpanFile>>[] = []
const open = async () => {
  const file = await openSpanFile(folder)
  opened.push(file)
  return openSpanBook(file)
}
afterAll(async () => {
  await Promise.all(opened.map((it) => it.close()))
  await rm(folder, { recursive: true })
})
const stands = () => readFile(join(folder, 'spans.jsonl'), 'utf8')

it('what nobody took is there for the next process as long as it had grown, and gone when it is taken', async () => {
  const camera = newId()
  const show = (book: ReturnType<typeof openSpanBook>, from: number, until: number) => { for (let at = from; at < until; at += 200) book.picture(camera, at, true) }
  const first = await open()
  show(first, 0, 2_000)
  await first.keep()
  show(first, 2_000, 4_000)
  await first.keep()
  const second = await open()
  const waiting = second.next(0)
  expect(waiting).toEqual([{ camera, kind: 'watched', from: 0, to: 3_800 }, { camera, kind: 'moving', from: 200, to: 3_800 }])
  show(second, 10_000, 11_000)
  await second.taken(waiting)
  expect(await stands()).toBe('')
  await second.close()
  expect((await open()).next(0).map(({ from }) => from)).toEqual([10_000, 10_200])
})
