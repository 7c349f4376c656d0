import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { newId } from '../clock/new-id.ts'
import type { Tx } from '../database/database.ts'
import { asOwner } from '../testing/as-owner.ts'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '../testing/house.ts'
import { journalHead, readJournal, readTimeline } from './read.ts'
import { orgsWithJournal, verifyChain } from './verify.ts'

const found = defineEvent('test.found', '发现', z.object({ words: z.string() }))
const mended = defineEvent('test.mended', '整改', z.object({}), 2)

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [] })
})
afterAll(() => test.close())

const within = <T>(org: string, work: (tx: Tx) => Promise<T>) => test.database.within({ org }, work)
/** Lines 1 found A, 2 found B, 3 mended A, 4 found without a record. */
const history = async () => {
  const [org, a, b] = [newId(), newId(), newId()]
  const speaker = test.speaker(['worker'], { org })
  await test.house.act(speaker, async (scope) => {
    scope.record(found, { subject: a, data: { words: '阀门“滴漏”，\n见照片' } })
    scope.record(found, { subject: b, data: { words: '' }, at: MONDAY_MORNING - 5 })
  })
  await test.house.act(speaker, async (scope) => scope.record(mended, { subject: a, data: {} }), { id: b, correlation: null })
  await test.house.act(speaker, async (scope) => scope.record(found, { data: { words: '' } }))
  return { org, a, b, speaker }
}

describe('the journal', () => {
  it('gives back what was written, whole', async () => {
    const { org, a, b, speaker } = await history()
    const [first, second, third] = await within(org, (tx) => readJournal(tx, org, 0, 10))
    expect(first).toEqual({
      id: expect.any(String), org, seq: 1, type: 'test.found', v: 1, at: MONDAY_MORNING, recordedAt: expect.any(Number),
      actor: speaker.actor, subject: a, cause: null, correlation: null, data: { words: '阀门“滴漏”，\n见照片' },
    })
    expect(second?.at).toBe(MONDAY_MORNING - 5)
    expect(third).toMatchObject({ type: 'test.mended', v: 2, cause: b, correlation: b })
  })
  it('is read in order after a line, some at a time, of some kinds', async () => {
    const { org } = await history()
    const seqs = async (...rest: [number, number, string[]?]) => (await within(org, (tx) => readJournal(tx, org, ...rest))).map(({ seq }) => seq)
    expect(await seqs(0, 10)).toEqual([1, 2, 3, 4])
    expect(await seqs(1, 2)).toEqual([2, 3])
    expect(await seqs(0, 10, ['test.found'])).toEqual([1, 2, 4])
    expect(await seqs(0, 10, ['test.found', 'test.mended'])).toEqual([1, 2, 3, 4])
    expect(await seqs(0, 10, [])).toEqual([])
    expect(await seqs(4, 10)).toEqual([])
  })
  it('tells the time line of one record', async () => {
    const { org, a } = await history()
    expect((await within(org, (tx) => readTimeline(tx, org, a))).map(({ seq, type }) => [seq, type])).toEqual([[1, 'test.found'], [3, 'test.mended']])
    expect(await within(org, (tx) => readTimeline(tx, org, newId()))).toEqual([])
  })
  it('knows its head', async () => {
    const { org } = await history()
    expect(await within(org, (tx) => journalHead(tx, org))).toBe(4)
    const nobody = newId()
    expect(await within(nobody, (tx) => journalHead(tx, nobody))).toBe(0)
  })
  it('of another org is empty, head and time line too', async () => {
    const { org, a } = await history()
    const seen = await within(newId(), (tx) => Promise.all([readJournal(tx, org, 0, 10), readTimeline(tx, org, a), journalHead(tx, org)]))
    expect(seen).toEqual([[], [], 0])
  })
  it('has no gap and an unbroken chain when many write at once and some are undone', async () => {
    const org = newId()
    const write = (n: number) =>
      test.house.act(test.speaker(['worker'], { org }), async (scope) => {
        scope.record(found, { data: { words: String(n) } })
        if (n % 5 === 0) throw new RangeError('undone')
      })
    const written = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => write(n)))
    const saved = written.filter(({ status }) => status === 'fulfilled').length
    expect(saved).toBe(24)
    expect((await within(org, (tx) => readJournal(tx, org, 0, 100))).map(({ seq }) => seq)).toEqual(Array.from({ length: saved }, (_, n) => n + 1))
    expect(await verifyChain(test.database, org)).toEqual({ org, intact: true, lines: saved })
    expect(await orgsWithJournal(test.database)).toContain(org)
  })
})

describe('the chain', () => {
  it('is whole while people go on writing', async () => {
    const { org } = await history()
    const busy: Pick<typeof test.database, 'within'> = {
      within: async (sight, work) => {
        const answer = await test.database.within(sight, work)
        await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(found, { data: { words: 'meanwhile' } }))
        return answer
      },
    }
    expect(await verifyChain(busy, org)).toMatchObject({ intact: true })
  })
})

describe('the chain shows', () => {
  it.each([
    ['a line that is gone', 'delete from journal where org_id = $1 and seq = 2', { seq: 2, fault: 'missing' }],
    ['an end that was cut off', 'delete from journal where org_id = $1 and seq = 4', { seq: 4, fault: 'cut' }],
    ['an actor that was changed', `update journal set actor = '{}' where org_id = $1 and seq = 3`, { seq: 3, fault: 'changed' }],
    ['a time that was changed', 'update journal set at = at + 1 where org_id = $1 and seq = 1', { seq: 1, fault: 'changed' }],
  ])('%s', async (_what, statement, finding) => {
    const { org } = await history()
    await asOwner(test.schema, statement, [org])
    expect(await verifyChain(test.database, org)).toEqual({ org, intact: false, ...finding })
  })
})
