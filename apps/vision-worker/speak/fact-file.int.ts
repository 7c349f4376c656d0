import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import type { ToldFact } from '@anlan/video/contract/worker-report'
import { openFactFile } from './fact-file.ts'
import { openOutbox } from './outbox.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'anlan-facts-'))))
afterAll(() => rm(folder, { recursive: true }))
const fact = (at: number): ToldFact => ({ id: newId(), camera: newId(), rule: newId(), kind: 'intrusion', what: 'began', at, since: at, count: 1, score: 0.9, boxes: [], model: 'm', picture: 'AA==' })
const path = () => join(folder, 'facts.jsonl')

it('what nobody took is there for the next process, what was taken is not, and a half line is passed over', async () => {
  const first = openOutbox(await openFactFile(folder))
  const facts = [1, 2, 3].map(fact)
  for (const it of facts) await first.put(it)
  await first.taken([facts[1]?.id ?? ''])
  await appendFile(path(), '{"fact":{"id":"0')
  const second = openOutbox(await openFactFile(folder))
  expect(second.next()).toEqual([facts[0], facts[2]])
  await second.put(fact(4))
  await second.taken(second.next().map(({ id }) => id))
  expect([second.size(), await readFile(path(), 'utf8'), openOutbox(await openFactFile(folder)).size()]).toEqual([0, '', 0])
  expect((await stat(path())).mode & 0o077).toBe(0)
})
