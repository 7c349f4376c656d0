import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { hourOf } from '../../rules/track/blocks.ts'
import { decodeTrack } from '../../rules/track/codec.ts'
import { toSpans } from '../../rules/track/merge.ts'
import { CENTIMETRES, type TrackPoint, type TrackSpan } from '../../rules/track/track-point.ts'

export interface PersonTrack {
  readonly person: Id
  /** In order of time; a new one where somebody went to another plan. */
  readonly spans: readonly TrackSpan[]
  /** Hours that are there but cannot be read: whoever looks has to be told that there is more. */
  readonly damaged: readonly Instant[]
}

interface TailRow {
  readonly person: Id
  readonly plan: string
  readonly at: number[]
  readonly x: number[]
  readonly y: number[]
  readonly floor: number[]
}

/** Columns as arrays: a row a fix costs the driver more than everything else. */
const tailOf = (tx: Tx, org: Id, persons: readonly Id[], from: Instant, to: Instant): Promise<TailRow[]> =>
  tx.many(sql<TailRow>`select person, plan, array_agg(at::float8 order by at) as at, array_agg(x order by at) as x, array_agg(y order by at) as y, array_agg(floor order by at) as floor
    from track_tail where org_id = ${org} and person = any(${[...persons]}::uuid[]) and at between ${from} and ${to} group by person, plan`)

interface BlockRow {
  readonly person: Id
  readonly plan: string
  readonly from: Instant
  readonly body: Buffer
}

const blocksOf = (tx: Tx, org: Id, persons: readonly Id[], from: Instant, to: Instant): Promise<BlockRow[]> =>
  tx.many(sql<BlockRow>`select person, plan, from_at as "from", body from track_block
    where org_id = ${org} and person = any(${[...persons]}::uuid[]) and from_at between ${hourOf(from)} and ${to} order by person, from_at`)

const pointsOf = ({ at, x, y, floor }: TailRow): TrackPoint[] => at.map((moment, n) => [moment, (x[n] ?? 0) / CENTIMETRES, (y[n] ?? 0) / CENTIMETRES, floor[n] ?? 0])

const readBlock = (body: Uint8Array): TrackPoint[] | undefined => {
  try {
    return decodeTrack(body)
  } catch (cause) {
    if (cause instanceof Fault) return undefined
    throw cause
  }
}

/**
 * Where people went, both moments included; of everybody asked for, in that order. The tail is read before the blocks: an
 * hour that is sealed in between is found in both and counts once, never in neither.
 */
export const tracksOf = async (tx: Tx, org: Id, persons: readonly Id[], from: Instant, to: Instant): Promise<PersonTrack[]> => {
  const [tail, blocks] = await Promise.all([tailOf(tx, org, persons, from, to), blocksOf(tx, org, persons, from, to)])
  return persons.map((person) => {
    const pieces: TrackSpan[] = []
    const damaged: Instant[] = []
    for (const block of blocks) {
      if (block.person !== person) continue
      const points = readBlock(block.body)
      if (points === undefined) damaged.push(block.from)
      else pieces.push({ plan: block.plan, points: points.filter(([at]) => at >= from && at <= to) })
    }
    for (const row of tail) if (row.person === person) pieces.push({ plan: row.plan, points: pointsOf(row) })
    return { person, spans: toSpans(pieces.filter(({ points }) => points.length > 0)), damaged }
  })
}
