import type pg from 'pg'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR } from '@anlan/kernel/time'
import { byHour, sealBlock } from '../../../missions/positioning/rules/track/blocks.ts'
import type { TrackPoint } from '../../../missions/positioning/rules/track/track-point.ts'
import { FIXES_A_SHIFT, type Noise, walkShift } from './walk.ts'

export const PEOPLE = 300
export const WORK_DAYS = 250
export const HOURS_A_SHIFT = 8
/** 2026-01-05 08:00 in Beijing: the first shift of the year. */
export const YEAR = Date.parse('2026-01-05T08:00:00+08:00')
/** In the middle of the year: the shift that is asked for. */
export const ASKED_DAY = 125
export const ASKED_PEOPLE = 20

/** Walks that the rest of the year is made of; as many as to differ, as few as to be walked in seconds. */
const WALKS = 40
const PLAN = '厂区'

const packed = (points: readonly TrackPoint[]) => [...byHour(points.map(([at, x, y, floor]) => ({ at, x, y, floor, plan: PLAN }))).values()].map((hour) => sealBlock(hour, undefined))

export const shiftOf = (person: number, noise: Noise = 'raw'): TrackPoint[] => walkShift(1_000 + person, YEAR + ASKED_DAY * DAY, noise)

/** Bytes of the packed blocks of a shift, without the table around them. */
export const packedBytes = (noise: Noise): number => {
  const shifts = Array.from({ length: 10 }, (_, n) => packed(shiftOf(n, noise)).reduce((sum, { body }) => sum + body.length, 0))
  return shifts.reduce((sum, bytes) => sum + bytes, 0) / shifts.length
}

const keepWalk = async (owner: pg.Client, walk: number, points: readonly TrackPoint[]): Promise<void> => {
  for (const [hour, { to, points: count, body }] of packed(points).entries())
    await owner.query('insert into walk values ($1, $2, $3, $4, $5)', [walk, hour, to - points[0]![0] - hour * HOUR, count, Buffer.from(body)])
}

/**
 * 300 people × 250 shifts of eight hours, in the order in which they would have been sealed: hour by hour, everybody. The
 * blocks are those of 40 walks with raw noise, over and over; those of the people and the day that are asked for are their own.
 * @returns blocks
 */
export const layYear = async (owner: pg.Client, org: Id, people: readonly Id[]): Promise<number> => {
  await owner.query('create temp table walk (walk int, hour int, last int, points int, body bytea)')
  await owner.query('alter table walk alter column body set storage external')
  await owner.query('create temp table person (n int, id uuid)')
  await owner.query('insert into person select n - 1, id from unnest($1::uuid[]) with ordinality it(id, n)', [people])
  for (let walk = 0; walk < WALKS; walk += 1) await keepWalk(owner, walk, walkShift(walk, YEAR, 'raw'))
  for (let person = 0; person < ASKED_PEOPLE; person += 1) await keepWalk(owner, 1_000 + person, shiftOf(person))
  await owner.query('create index on walk (walk, hour)')
  await owner.query('analyze walk')
  // One transaction with the truncation: then only the pages are written, not the log of them as well.
  await owner.query('begin')
  await owner.query('truncate track_block')
  let blocks = 0
  for (let day = 0; day < WORK_DAYS; day += 1) {
    const own = day === ASKED_DAY ? `case when n < ${ASKED_PEOPLE} then 1000 + n else (n * 7 + ${day}) % ${WALKS} end` : `(n * 7 + ${day * 13}) % ${WALKS}`
    const { rowCount } = await owner.query(`insert into track_block (org_id, person, from_at, plan, to_at, points, body)
      select '${org}', person.id, ${YEAR + day * DAY} + hour * ${HOUR}, '${PLAN}', ${YEAR + day * DAY} + hour * ${HOUR} + last, points, body
      from generate_series(0, ${HOURS_A_SHIFT - 1}) h cross join person join walk on walk.walk = ${own} and walk.hour = h order by h, md5(person.id::text)`)
    blocks += rowCount ?? 0
  }
  await owner.query('commit')
  await owner.query('analyze track_block')
  return blocks
}

/** What everybody builds first: a row a point. One shift of everybody, in the order of time. Its key is built afterwards, which is faster and packs it better than in service. */
export const layNaive = async (owner: pg.Client, org: Id, people: readonly Id[]): Promise<void> => {
  await owner.query('create table naive_point (org_id uuid, person uuid, at bigint, plan text collate "C", x real, y real, floor int)')
  await owner.query(`call protect('naive_point')`)
  await owner.query('begin')
  await owner.query('truncate naive_point')
  await owner.query(`insert into naive_point select '${org}', person, ${YEAR + ASKED_DAY * DAY} + n * 2000, '${PLAN}', 600 * random(), 400 * random(), 1
    from generate_series(0, ${FIXES_A_SHIFT - 1}) n, unnest($1::uuid[]) person order by n`, [people])
  await owner.query('alter table naive_point add primary key (org_id, person, at)')
  await owner.query('commit')
  await owner.query('analyze naive_point')
}
