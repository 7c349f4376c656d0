import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { blockKey, byHour, type RawHour, sealBlock, type TrackBlock } from '../../rules/track/blocks.ts'
import { CENTIMETRES } from '../../rules/track/track-point.ts'
import { appendFixes } from './append-fixes.ts'

export interface Sealed {
  readonly persons: number
  /** Raw fixes taken out of the tail. */
  readonly fixes: number
  readonly blocks: number
  /** Points of these blocks, thinned. */
  readonly points: number
  readonly bytes: number
  /** Hours that stay in the tail, because the block that they belong to cannot be read. */
  readonly damaged: number
  /** Beginnings of the hours that were sealed or added to. */
  readonly hours: readonly Instant[]
  /** Whether there are more persons to seal. */
  readonly more: boolean
}

interface TailRow {
  readonly at: Instant
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
}

/** Walks the key from person to person; `distinct` would read the whole tail. */
const personsWith = async (tx: Tx, org: Id, before: Instant, most: number): Promise<Id[]> =>
  (
    await tx.many(sql<{ person: Id }>`with recursive step as (
        (select person from track_tail where org_id = ${org} order by person limit 1)
        union all
        select (select t.person from track_tail t where t.org_id = ${org} and t.person > step.person order by t.person limit 1) from step where step.person is not null
      )
      select person from step where exists (select from track_tail t where t.org_id = ${org} and t.person = step.person and t.at < ${before}) limit ${most}`)
  ).map(({ person }) => person)

/** Taken out in one statement: a fix that is written meanwhile stays for the next time. */
const takeTail = (tx: Tx, org: Id, person: Id, before: Instant): Promise<TailRow[]> =>
  tx.many(sql<TailRow>`delete from track_tail where org_id = ${org} and person = ${person} and at < ${before} returning at, plan, x, y, floor`)

const standingBlocks = async (tx: Tx, org: Id, person: Id, hours: readonly RawHour[]): Promise<Map<string, Uint8Array>> => {
  const rows = await tx.many(sql<{ plan: string; from: Instant; body: Buffer }>`select plan, from_at as "from", body from track_block
    where org_id = ${org} and person = ${person} and from_at = any(${[...new Set(hours.map(({ from }) => from))]}::bigint[]) for update`)
  return new Map(rows.map((row) => [blockKey(row), row.body]))
}

const saveBlock = (tx: Tx, org: Id, person: Id, { from, plan, to, points, body }: TrackBlock): Promise<number> =>
  tx.run(sql`insert into track_block (org_id, person, from_at, plan, to_at, points, body) values (${org}, ${person}, ${from}, ${plan}, ${to}, ${points}, ${Buffer.from(body)})
    on conflict (org_id, person, from_at, plan) do update set to_at = excluded.to_at, points = excluded.points, body = excluded.body`)

/** A block that cannot be read is left to whoever restores it. */
const sealOrLeave = (hour: RawHour, standing: Uint8Array | undefined): TrackBlock | undefined => {
  try {
    return sealBlock(hour, standing)
  } catch (cause) {
    if (cause instanceof Fault) return undefined
    throw cause
  }
}

/**
 * Packs what came before a moment (`sealBefore`: whole hours) into blocks and takes it out of the tail.
 * @param most persons in one go, so that a transaction stays short
 */
export const sealTracks = async (tx: Tx, org: Id, before: Instant, most = 100): Promise<Sealed> => {
  const found = await personsWith(tx, org, before, most + 1)
  const sealed = { persons: 0, fixes: 0, blocks: 0, points: 0, bytes: 0, damaged: 0 }
  const touched = new Set<Instant>()
  for (const person of found.slice(0, most)) {
    const rows = await takeTail(tx, org, person, before)
    const hours = [...byHour(rows.map(({ x, y, ...it }) => ({ ...it, x: x / CENTIMETRES, y: y / CENTIMETRES }))).values()]
    const standing = await standingBlocks(tx, org, person, hours)
    sealed.persons += 1
    sealed.fixes += rows.length
    for (const hour of hours) {
      const block = sealOrLeave(hour, standing.get(blockKey(hour)))
      if (block === undefined) {
        sealed.damaged += 1
        await appendFixes(tx, org, hour.points.map(([at, x, y, floor]) => ({ person, at, plan: hour.plan, x, y, floor })))
        continue
      }
      await saveBlock(tx, org, person, block)
      touched.add(block.from)
      sealed.blocks += 1
      sealed.points += block.points
      sealed.bytes += block.body.length
    }
  }
  return { ...sealed, hours: [...touched], more: found.length > most && sealed.blocks > 0 }
}
