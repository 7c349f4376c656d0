import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept, refuse } from '@anlan/kernel/decision'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { sql } from '../database/database.ts'
import { verifyChain } from '../journal/verify.ts'
import { newId } from '../clock/new-id.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { answer, defineModule, react } from './module.ts'

const noteKept = defineEvent('notes.note-kept', '记下一条', z.object({ text: z.string() }))
const keepNote = defineCommand({
  name: 'notes.keep-note',
  title: '记一条',
  input: z.object({ text: z.string().min(1, '请填写内容') }),
  output: z.object({ id: z.string() }),
  may: ['worker'],
})
const tellSecret = defineCommand({ name: 'notes.tell-secret', title: '给一次凭证', input: z.object({}), output: z.object({ key: z.string() }), may: ['worker'], tellsSecret: true })
const countNotes = defineQuery({ name: 'notes.count', title: '条数', input: z.object({}), output: z.object({ count: z.number() }), may: ['worker'] })

const notes = defineModule({
  name: 'notes',
  answers: [
    answer(keepNote, async ({ text }, scope) => {
      if (text === '不行') return refuse('no', '不能这样写', { field: 'text' })
      const id = scope.newId()
      await scope.tx.run(sql`insert into schedule (org_id, kind, key, due_at, data) values (${scope.org}, 'note', ${id}, 0, ${JSON.stringify({ text })})`)
      scope.record(noteKept, { subject: id, data: { text } })
      return accept({ id })
    }),
    answer(tellSecret, async (_input, scope) => {
      scope.record(noteKept, { data: { text: '回声' } })
      return accept({ key: 's3cret' })
    }),
    answer(countNotes, async (_input, scope) =>
      accept((await scope.tx.first(sql<{ count: number }>`select count(*) as count from schedule where kind = 'note'`)) ?? { count: 0 }),
    ),
  ],
  reactions: [
    react('notes.echo', noteKept, async (event, scope) => {
      if (event.data.text !== '回声') scope.record(noteKept, { data: { text: '回声' } })
    }),
  ],
})

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [notes] })
})
afterAll(() => test.close())

describe('a command', () => {
  it('saves state and journal together, once for the same commandId', async () => {
    const speaker = test.speaker(['worker'], { org: newId() })
    const commandId = '01890000-0000-7000-8000-000000000001'
    const first = await test.house.command(speaker, keepNote, { text: '巡检' }, commandId)
    const again = await test.house.command(speaker, keepNote, { text: '巡检' }, commandId)
    expect(first.accepted).toBe(true)
    expect(again).toEqual(first)
    expect(await test.events(speaker.org)).toEqual(['notes.note-kept'])
    const reused = await test.house.command(speaker, keepNote, { text: '别的' }, commandId)
    expect(reused).toMatchObject({ accepted: false, refusal: { code: 'command-reused' } })
  })

  it('leaves nothing behind when it is refused', async () => {
    const speaker = test.speaker(['worker'], { org: newId() })
    expect(await test.house.command(speaker, keepNote, { text: '不行' })).toMatchObject({ accepted: false, refusal: { code: 'no', field: 'text' } })
    expect(await test.house.command(speaker, keepNote, { text: '' })).toMatchObject({ accepted: false, refusal: { code: 'bad-input', message: '请填写内容' } })
    expect(await test.events(speaker.org)).toEqual([])
  })

  it('is carried out once when it is sent twenty times at once', async () => {
    const speaker = test.speaker(['worker'], { org: newId() })
    const commandId = '01890000-0000-7000-8000-000000000002'
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.house.command(speaker, keepNote, { text: '同时' }, commandId)))
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1)
    expect(await test.events(speaker.org)).toEqual(['notes.note-kept'])
  })
})

describe('a command whose answer is a secret', () => {
  it('tells it once and keeps it nowhere; a repeat is refused, and not done again', async () => {
    const speaker = test.speaker(['worker'], { org: newId() })
    const commandId = newId()
    expect(await test.house.command(speaker, tellSecret, {}, commandId)).toEqual({ accepted: true, value: { key: 's3cret' } })
    expect(await test.house.command(speaker, tellSecret, {}, commandId)).toMatchObject({ accepted: false, refusal: { code: 'told-once' } })
    expect(await test.events(speaker.org)).toEqual(['notes.note-kept'])
    const kept = await test.database.within({ org: speaker.org }, (tx) => tx.many(sql<{ answer: unknown }>`select answer from command_done`))
    expect(JSON.stringify(kept)).not.toContain('s3cret')
  })
})

describe('rows of an org', () => {
  it('are not seen by another', async () => {
    const one = test.speaker(['worker'], { org: '01890000-0000-7000-8000-00000000000a' })
    const other = test.speaker(['worker'], { org: '01890000-0000-7000-8000-00000000000b' })
    await test.house.command(one, keepNote, { text: '甲' })
    expect(await test.house.query(one, countNotes, {})).toEqual({ accepted: true, value: { count: 1 } })
    expect(await test.house.query(other, countNotes, {})).toEqual({ accepted: true, value: { count: 0 } })
  })
})

describe('the journal', () => {
  it('reacts once per event and keeps an unbroken chain, which shows a change', async () => {
    const speaker = test.speaker(['worker'], { org: '01890000-0000-7000-8000-00000000000c' })
    for (const text of ['一', '二', '三']) await test.house.command(speaker, keepNote, { text })
    const { reactTo } = await import('../journal/reactions.ts')
    await reactTo(test.house, speaker.org)
    await reactTo(test.house, speaker.org)
    expect((await test.events(speaker.org)).length).toBe(6)
    expect(await verifyChain(test.database, speaker.org)).toEqual({ org: speaker.org, intact: true, lines: 6 })

    const refused = test.database.within({ org: speaker.org }, (tx) => tx.run(sql`update journal set data = '{}' where seq = 2`))
    await expect(refused).rejects.toThrow(/permission denied/)
    const { default: pg } = await import('pg')
    const owner = new pg.Client({ connectionString: test.url, options: `-c search_path=${test.schema}` })
    await owner.connect()
    await owner.query(`update journal set data = '{"text":"改过"}' where org_id = $1 and seq = 2`, [speaker.org])
    await owner.end()
    expect(await verifyChain(test.database, speaker.org)).toMatchObject({ intact: false, seq: 2, fault: 'changed' })
  })
})
