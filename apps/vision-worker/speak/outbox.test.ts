import { expect, it } from 'vitest'
import { openOutbox } from './outbox.ts'

const fact = (nth: number, picture: string | null = 'AA==') => ({ id: String(nth), camera: 'c', rule: 'r', kind: 'flame' as const, what: 'began' as const, at: nth, since: nth, count: 1, score: 1, boxes: [], model: 'm', picture })

it('says facts in their order until they are taken', async () => {
  const outbox = openOutbox()
  for (let nth = 0; nth < 10; nth += 1) void outbox.put(fact(nth))
  expect(outbox.next().map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
  await outbox.taken(['1', '0'])
  expect([outbox.next()[0]?.id, outbox.size()]).toEqual(['2', 8])
})

it('drops old pictures first, then old facts, and counts those', () => {
  const outbox = openOutbox()
  for (let nth = 0; nth < 203; nth += 1) void outbox.put(fact(nth))
  expect(outbox.next().map(({ picture }) => picture)).toEqual([null, null, null, ...Array.from({ length: 5 }, () => 'AA==')])
  for (let nth = 203; nth < 5_003; nth += 1) void outbox.put(fact(nth, null))
  expect([outbox.size(), outbox.lost(), outbox.next()[0]?.id]).toEqual([5_000, 3, '3'])
})
