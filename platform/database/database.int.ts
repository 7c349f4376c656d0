import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import { newId } from '../clock/new-id.ts'
import { asOwner } from '../testing/as-owner.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { until } from '../testing/until.ts'
import { type Database, openDatabase, sql, type Tx } from './database.ts'

let test: TestHouse
let database: Database
beforeAll(async () => {
  test = await openTestHouse({ modules: [] })
  database = test.database
})
afterAll(() => test.close())

const put = (tx: Tx, org: string, key = 'a') => tx.run(sql`insert into schedule (org_id, kind, key, due_at, data) values (${org}, 'k', ${key}, 0, '{}')`)
const keep = (tx: Tx, org: string) => tx.run(sql`insert into command_done (org_id, id, digest, answer, at) values (${org}, ${newId()}, '', '{}', 0)`)
const kept = async (tx: Tx) => (await tx.many(sql<{ org_id: string }>`select org_id from command_done`)).map((row) => row.org_id)
const count = (org: string) => database.within({ org }, async (tx) => (await tx.first(sql<{ n: number }>`select count(*) as n from schedule`))?.n)

describe('who works in the database', () => {
  it('is a role that owns nothing and obeys row-level security', async () => {
    const who = await database.within({}, (tx) =>
      tx.first(sql<{ name: string; above: boolean; owns: number }>`select current_user as name, r.rolsuper or r.rolbypassrls as above,
        (select count(*) from pg_class c where c.relowner = r.oid) as owns from pg_roles r where r.rolname = current_user`),
    )
    expect(who).toEqual({ name: 'anlan_app', above: false, owns: 0 })
  })
  it('sees rows of its org only, though they lie in the same table', async () => {
    const [one, other] = [newId(), newId()]
    for (const org of [one, other]) await database.within({ org }, (tx) => keep(tx, org))
    expect(await database.within({ org: one }, kept)).toEqual([one])
    expect(await database.within({}, kept)).toEqual([])
    expect(await database.within({ worker: true }, kept)).toEqual([])
    expect((await asOwner(test.schema, 'select from command_done where org_id = any($1)', [[one, other]])).length).toBe(2)
  })
  it('cannot write, change or remove a row of another', async () => {
    const [one, other] = [newId(), newId()]
    await database.within({ org: one }, (tx) => put(tx, one))
    await expect(database.within({ org: other }, (tx) => put(tx, one, 'b'))).rejects.toThrow(/row-level security/)
    expect(await database.within({ org: other }, (tx) => tx.run(sql`update schedule set due_at = 9`))).toBe(0)
    expect(await database.within({ org: other }, (tx) => tx.run(sql`delete from schedule`))).toBe(0)
    await expect(database.within({ org: one }, (tx) => tx.run(sql`update schedule set org_id = ${other}`))).rejects.toThrow(/row-level security/)
    expect(await count(one)).toBe(1)
  })
  it('leaves nothing of its sight to the next one on the connection', async () => {
    const narrow = openDatabase({ url: test.url, schema: test.schema, connections: 1 })
    const org = newId()
    await narrow.within({ org }, (tx) => keep(tx, org))
    expect(await narrow.within({}, kept)).toEqual([])
    await narrow.close()
  })
  it('walks over all orgs as a worker, where the table allows it', async () => {
    const [one, other] = [newId(), newId()]
    for (const org of [one, other]) await database.within({ org }, (tx) => put(tx, org))
    const seen = await database.within({ worker: true }, (tx) => tx.many(sql<{ org_id: string }>`select org_id from schedule where org_id in (${one}, ${other})`))
    expect(seen.length).toBe(2)
  })
})

describe('a transaction', () => {
  it('is undone by whatever its work throws', async () => {
    const org = newId()
    const words = new Error('halfway')
    const work = database.within({ org }, async (tx) => {
      await put(tx, org)
      throw words
    })
    await expect(work).rejects.toBe(words)
    expect(await count(org)).toBe(0)
  })
  it('is undone by the first statement that fails, also when others are on their way', async () => {
    const org = newId()
    const work = database.within({ org }, (tx) => Promise.all([put(tx, org, 'a'), put(tx, org, 'a'), put(tx, org, 'b')]))
    await expect(work).rejects.toMatchObject({ code: '23505' })
    expect(await count(org)).toBe(0)
  })
  it('never says it saved when a failure inside was swallowed', async () => {
    const org = newId()
    const work = database.within({ org }, async (tx) => {
      await put(tx, org)
      await put(tx, org).catch(() => undefined)
      return 'saved'
    })
    await expect(work).rejects.toThrow(BrokenInvariant)
    expect(await count(org)).toBe(0)
  })
  it('on a connection that is cut is a fault; the next one works', async () => {
    const org = newId()
    const work = database.within({ org }, async (tx) => {
      await put(tx, org)
      const pid = (await tx.first(sql<{ pid: number }>`select pg_backend_pid() as pid`))?.pid
      await asOwner(test.schema, 'select pg_terminate_backend($1)', [pid])
      await tx.run(sql`select 1`)
    })
    await expect(work).rejects.toBeInstanceOf(Fault)
    await expect(work).rejects.toMatchObject({ code: 'database-away', retry: true })
    expect(await count(org)).toBe(0)
    await database.within({ org }, (tx) => put(tx, org))
    expect(await count(org)).toBe(1)
  })
  it('is a fault where there is no database', async () => {
    const nowhere = openDatabase({ url: 'postgresql://anlan@127.0.0.1:1/anlan' })
    await expect(nowhere.within({}, async () => 1)).rejects.toMatchObject({ name: 'Fault', code: 'database-away' })
    await expect(nowhere.listen('x', () => undefined)).rejects.toMatchObject({ name: 'Fault', code: 'database-away' })
    await nowhere.close()
  })
})

describe('a listener', () => {
  const say = (channel: string, words: string) => asOwner(test.schema, 'select pg_notify($1, $2)', [channel, words])

  it('hears, hears again after its connection was lost, and is told that it missed something', async () => {
    const channel = `test ${newId()}`
    const heard: string[] = []
    let restored = 0
    const stop = await database.listen(channel, (words) => heard.push(words), () => void (restored += 1))
    await say(channel, '一')
    await until('the first word', () => heard.length === 1)
    const cut = await asOwner(test.schema, 'select pg_terminate_backend(pid) from pg_stat_activity where query = $1', [`listen "${channel}"`])
    expect(cut.length).toBe(1)
    await until('the connection to be restored', () => restored === 1)
    await say(channel, '二')
    await until('the second word', () => heard.length === 2)
    expect(heard).toEqual(['一', '二'])
    await stop()
  })

  it('that was stopped while it was away does not come back', async () => {
    const channel = `test ${newId()}`
    const there = () => asOwner(test.schema, 'select from pg_stat_activity where query = $1', [`listen "${channel}"`])
    const stop = await database.listen(channel, () => undefined)
    await asOwner(test.schema, 'select pg_terminate_backend(pid) from pg_stat_activity where query = $1', [`listen "${channel}"`])
    await until('the connection to be gone', async () => (await there()).length === 0)
    await stop()
    // Another listener that is lost now comes back after the stopped one would have.
    const other = `test ${newId()}`
    let restored = false
    const stopOther = await database.listen(other, () => undefined, () => void (restored = true))
    await asOwner(test.schema, 'select pg_terminate_backend(pid) from pg_stat_activity where query = $1', [`listen "${other}"`])
    await until('the other to be restored', () => restored)
    expect(await there()).toEqual([])
    await stopOther()
  })
})
