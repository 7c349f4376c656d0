import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { newId } from '../clock/new-id.ts'
import { sql } from '../database/database.ts'
import { verifyChain } from '../journal/verify.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { actFor } from './act-for.ts'
import { systemSpeaker } from './house.ts'

const laid = defineEvent('test.laid', '设立', z.object({ n: z.number() }))

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [] })
})
afterAll(() => test.close())

const rowsSeen = (org: string) =>
  test.database.within({ org }, (tx) => tx.many(sql<{ org_id: string }>`select org_id from schedule`)).then((rows) => rows.map((row) => row.org_id))

it('writes rows and journal of both orgs in one transaction and ends as it began', async () => {
  const [district, enterprise] = [newId(), newId()]
  await test.house.act(systemSpeaker(district, '测试'), async (scope) => {
    const seen = await actFor(scope, enterprise, async (acting) => {
      await acting.tx.run(sql`insert into schedule (org_id, kind, key, due_at, data) values (${enterprise}, 'a', 'b', 0, '{}')`)
      acting.record(laid, { data: { n: 1 } })
      return acting.org
    })
    expect(seen).toBe(enterprise)
    expect(await scope.tx.many(sql`select 1 from schedule`)).toEqual([])
    scope.record(laid, { data: { n: 2 } })
  })
  expect(await rowsSeen(enterprise)).toEqual([enterprise])
  expect(await rowsSeen(district)).toEqual([])
  expect(await test.events(enterprise)).toEqual(['test.laid'])
  expect(await test.events(district)).toEqual(['test.laid'])
  expect(await verifyChain(test.database, enterprise)).toMatchObject({ intact: true, lines: 1 })
})

it('leaves nothing in either org when the work fails', async () => {
  const [district, enterprise] = [newId(), newId()]
  const failed = test.house.act(systemSpeaker(district, '测试'), async (scope) => {
    scope.record(laid, { data: { n: 1 } })
    await actFor(scope, enterprise, async (acting) => {
      acting.record(laid, { data: { n: 1 } })
      await acting.tx.run(sql`insert into schedule (org_id, kind, key, due_at, data) values (${district}, 'a', 'b', 0, '{}')`)
    })
  })
  await expect(failed).rejects.toThrow(/row-level security/)
  expect(await test.events(enterprise)).toEqual([])
  expect(await test.events(district)).toEqual([])
})
