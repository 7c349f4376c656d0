import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { CENTIMETRES, TENTH } from '../../rules/track/track-point.ts'
import { tracksOf } from './tracks-of.ts'

interface OpenFixes {
  readonly at: number[] | null
  readonly x: number[]
  readonly y: number[]
  readonly floor: number[]
  readonly plan: string[]
  readonly accuracy: (number | null)[]
}

/**
 * One person's fixes of hours that are still open, in order of time, with how exact each was. Columns as arrays: a row a fix
 * costs the driver more than everything else. @param assumed metres, where the source did not say
 */
export const openFixesOf = async (tx: Tx, org: Id, person: Id, from: Instant, to: Instant, assumed: number): Promise<Whereabout[]> => {
  const row = await tx.first(sql<OpenFixes>`select array_agg(at::float8 order by at) as at, array_agg(x order by at) as x, array_agg(y order by at) as y,
    array_agg(floor order by at) as floor, array_agg(plan order by at) as plan, array_agg(accuracy::float8 order by at) as accuracy
    from track_tail where org_id = ${org} and person = ${person} and at between ${from} and ${to}`)
  if (row?.at == null) return []
  return row.at.map((at, n) => ({
    at, plan: row.plan[n] as string, x: (row.x[n] as number) / CENTIMETRES, y: (row.y[n] as number) / CENTIMETRES, floor: row.floor[n] as number, accuracy: row.accuracy[n] ?? assumed,
  }))
}

/** One person's fixes, of packed hours too; of those nobody knows any more how exact they were. */
export const fixesOf = async (tx: Tx, org: Id, person: Id, from: Instant, to: Instant, assumed: number): Promise<Whereabout[]> => {
  const moment = (at: Instant): number => Math.floor(at / TENTH)
  const open = new Map((await openFixesOf(tx, org, person, from, to, assumed)).map(({ at, accuracy }) => [moment(at), accuracy]))
  const [track] = await tracksOf(tx, org, [person], from, to)
  return (track?.spans ?? []).flatMap(({ plan, points }) => points.map(([at, x, y, floor]) => ({ plan, x, y, floor, at, accuracy: open.get(moment(at)) ?? assumed })))
}
