import { createHash } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import type { Danger } from '@anlan/dual-prevention/contract/records'
import { BENCH_ORG, dangerAt } from './ground.ts'

/** Bare Fastify with the same SQL: no sign-in, no roles, no row security (the owner's connection), no validation. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16, pipeline: true })
const server = fastify()

const LIST = `select id, version, state, name, place, level, kind, reported_at as "reportedAt", reporter, responsible, deadline, climbed,
    (state = 'rectifying' and coalesce(deadline < $3, false)) as overdue,
    (select count(*) from danger where org_id = $1 and not deleted and state = $2) as total
  from danger where org_id = $1 and not deleted and state = $2 order by reported_at desc, id offset 0 limit 50`

server.get('/list', async () => {
  const { rows } = await pool.query(LIST, [BENCH_ORG, 'rectifying', '2026-11-23'])
  return { rows: rows.map(({ total: _total, ...row }: { total: number }) => row), total: (rows[0] as { total: number }).total }
})

const SHAPE = dangerAt(0)
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const columns = Object.keys(SHAPE).map((key) => `"${snake(key)}"`)
const INSERT = `insert into danger (org_id, ${columns.join(', ')}) select $1::uuid, ${columns.join(', ')} from json_populate_recordset(null::danger, $2)`

interface Wish {
  readonly commandId: string
  readonly input: { readonly id: string; readonly description: string; readonly place: string }
}

server.post<{ Body: Wish }>('/create', async ({ body: { commandId, input } }) => {
  const now = Date.now()
  const danger: Danger = { ...SHAPE, ...input, state: 'reported', name: input.description, createdAt: now, updatedAt: now, reportedAt: now }
  const row = Object.fromEntries(Object.entries(danger).map(([key, value]) => [snake(key), value]))
  const line = { id: commandId, type: 'dual-prevention.danger-reported', v: 1, at: now, actor: { kind: 'person', id: 'x', name: '测试' }, subject: input.id, cause: commandId, correlation: null, data: { danger } }
  const answer = { accepted: true, value: { id: input.id, state: 'reported' } }
  const client = await pool.connect()
  try {
    const done = [
      client.query('begin'),
      client.query(INSERT, [BENCH_ORG, JSON.stringify([row])]),
      client.query('insert into command_done (org_id, id, digest, answer, at) values ($1, $2, $3, $4, $5) on conflict do nothing', [BENCH_ORG, commandId, createHash('sha256').update(JSON.stringify(input)).digest(), JSON.stringify(answer), now]),
      client.query('select journal_append($1, $2::json, $3)', [BENCH_ORG, JSON.stringify([line]), now]),
    ]
    await Promise.all(done)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw cause
  } finally {
    client.release()
  }
  return answer.value
})

const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${JSON.stringify({ address })}\n`)
