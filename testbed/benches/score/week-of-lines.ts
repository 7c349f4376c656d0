import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { newId } from '@anlan/platform/clock/new-id'
import type { Database } from '@anlan/platform/database/database'
import type { Id } from '@anlan/kernel/id'
import { addDays, DAY, HOUR, MINUTE, startOfDay } from '@anlan/kernel/time'

/** One enterprise's week as its journal would have it: 400 dues a day, one in twenty missed, and ten dangers. */

export const WEEK = '2026-11-16'
export const NEXT_MONDAY = startOfDay(addDays(WEEK, 7)) + 30 * MINUTE
export const DUES_A_DAY = 400
const DANGERS = 10
export const LINES_OF_WEEK = 7 * DUES_A_DAY + 3 * DANGERS

interface LaidLine {
  readonly type: string
  readonly at: number
  readonly subject: Id
  readonly data: object
}

const base = (at: number) => ({ version: 1, deleted: false, createdAt: at, createdBy: '王芳', updatedAt: at, updatedBy: '王芳' })

const inspection = (n: number): LaidLine => {
  const endAt = startOfDay(WEEK) + Math.floor(n / DUES_A_DAY) * DAY + (((n % 12) + 1) * 2 * HOUR)
  const missed = n % 20 === 0
  const at = missed ? endAt : endAt - HOUR
  const record = {
    ...base(at), id: newId(), plan: newId(), measure: newId(), due: newId(), checkedAt: at, result: missed ? '2' : '0', note: missed ? '到期未排查' : '', inspector: '王芳',
    inspectorMobile: missed ? null : '13900000001', device: missed ? null : 'device-1', guarantee: n % 50 === 0, photos: [], late: null, deviceClockOffset: missed ? null : 0,
  }
  const due = { startAt: endAt - 2 * HOUR, endAt, content: '检查机械密封、轴承温度和振动，有无异常声响和泄漏', assignees: [newId()], by: missed ? null : newId() }
  return { type: missed ? 'dual-prevention.inspection-missed' : 'dual-prevention.inspection-recorded', at, subject: record.id, data: { record, due } }
}

const dangerLines = (n: number): LaidLine[] => {
  const at = startOfDay(WEEK) + (n % 5) * DAY + 9 * HOUR
  const danger = {
    ...base(at), id: newId(), state: 'reported', name: '机械密封滴漏', description: '2 号泵机械密封滴漏', place: '泵房', hazardCode: null, measure: newId(), record: newId(), level: '0', source: '1',
    manageType: null, kind: null, category: '0', reportedAt: at, reporter: '王芳', reason: null, measures: null, cost: null, responsible: null, acceptor: null, deadline: null, rectifiedAt: null,
    rectification: null, acceptedAt: null, acceptComment: null, photosBefore: [], photosAfter: [], rejectedReason: null, climbed: 0,
  }
  const confirmed = { ...danger, version: 2, state: 'rectifying', responsible: { id: newId(), name: '李强' }, deadline: addDays(WEEK, n % 9) }
  const last = n % 3 === 0 ? { ...confirmed, version: 3, state: 'to-accept', rectifiedAt: at + DAY } : { ...confirmed, version: 3, state: 'accepted', rectifiedAt: at + DAY, acceptedAt: at + DAY }
  return [
    { type: 'dual-prevention.danger-reported', at, subject: danger.id, data: { danger } },
    { type: 'dual-prevention.danger-confirmed', at: at + HOUR, subject: danger.id, data: { danger: confirmed } },
    { type: n % 3 === 0 ? 'dual-prevention.danger-rectified' : 'dual-prevention.danger-closed', at: at + DAY, subject: danger.id, data: { danger: last } },
  ]
}

const ACTOR = JSON.stringify({ kind: 'person', id: newId(), name: '王芳' })
const copied = (text: string): string => text.replace(/[\\\n\t]/g, (it) => (it === '\\' ? '\\\\' : it === '\n' ? '\\n' : '\\t'))

/** One line of COPY, its hash chained as `journal_append` chains it: sha256(hash before || the line as text). */
const copyLine = (org: Id, seq: number, hash: Buffer, { type, at, subject, data }: LaidLine): { readonly row: string; readonly hash: Buffer } => {
  const id = newId()
  const json = JSON.stringify(data)
  const text = [org, seq, id, type, 1, at, at, ACTOR, subject, '', '', json].join('\x1f')
  const next = createHash('sha256').update(hash).update(text, 'utf8').digest()
  const row = [org, seq, id, type, 1, at, at, copied(ACTOR), subject, '\\N', '\\N', copied(json), `\\\\x${next.toString('hex')}`].join('\t')
  return { row: `${row}\n`, hash: next }
}

/**
 * A week's lines and the head of the journal, as if they had been appended one by one.
 * @param file written anew for each enterprise; the database server, on this machine, copies from it
 */
export const layWeek = async (database: Database, org: Id, file: string): Promise<void> => {
  const lines = [...Array.from({ length: 7 * DUES_A_DAY }, (_, n) => inspection(n)), ...Array.from({ length: DANGERS }, (_, n) => dangerLines(n)).flat()].sort((a, b) => a.at - b.at)
  let hash: Buffer = Buffer.from([0])
  let text = ''
  for (const [n, line] of lines.entries()) {
    const made = copyLine(org, n + 1, hash, line)
    hash = made.hash
    text += made.row
  }
  await writeFile(file, text)
  const client = await database.pool.connect()
  try {
    await client.query('reset role')
    await client.query("select set_config('app.org', $1, false)", [org])
    await client.query(`copy journal from '${file}'`)
    await client.query('insert into org_head (org_id, seq, hash) values ($1, $2, $3)', [org, lines.length, hash])
    await client.query('set role anlan_app')
  } finally {
    client.release()
  }
}
