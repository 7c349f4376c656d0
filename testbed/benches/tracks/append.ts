import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import type { Database } from '@anlan/platform/database/database'
import type { TrackFix } from '../../../missions/positioning/rules/track/track-point.ts'
import { appendFixes } from '../../../missions/positioning/store/tracks/append-fixes.ts'
import { chanceOf } from '../../chance.ts'

const CARRIERS = 5_000
export const BATCH = 1_000

/** Batches as they come: everybody in turn, every two seconds. */
export function* batches(at: number): Generator<TrackFix[]> {
  const chance = chanceOf(1)
  const people = Array.from({ length: CARRIERS }, () => newId())
  for (let n = 0; ; n += 1)
    yield Array.from({ length: BATCH }, (_, m) => {
      const fix = n * BATCH + m
      return { person: people[fix % CARRIERS] as Id, at: at + Math.floor(fix / CARRIERS) * 2_000 + (fix % 2_000), plan: '厂区', x: chance() * 600, y: chance() * 400, floor: 1 }
    })
}

/** @returns fixes a second, a transaction a batch */
const timed = async (seconds: number, at: number, write: (fixes: readonly TrackFix[]) => Promise<unknown>): Promise<{ perSecond: number; fixes: number; processorMicroseconds: number }> => {
  let fixes = 0
  const [began, processor] = [performance.now(), process.cpuUsage()]
  for (const batch of batches(at)) {
    await write(batch)
    fixes += batch.length
    if (performance.now() - began > seconds * 1_000) break
  }
  const { user, system } = process.cpuUsage(processor)
  return { perSecond: (fixes * 1_000) / (performance.now() - began), fixes, processorMicroseconds: (user + system) / fixes }
}

export const appendAsInService = (database: Database, org: Id, at: number, seconds: number) => timed(seconds, at, (fixes) => database.within({ org }, (tx) => appendFixes(tx, org, fixes)))

/** COPY, into a table of the same columns and key, but open to all: PostgreSQL refuses COPY where rows are protected. */
export const appendByCopy = async (owner: pg.Client, org: Id, at: number, seconds: number) => {
  await owner.query('create table if not exists copied_tail (like track_tail including all)')
  return timed(seconds, at, async (fixes) => {
    await owner.query('begin')
    const lines = fixes.map(({ person, at: moment, x, y, floor, plan }) => `${org}\t${person}\t${moment}\t${Math.round(x * 100)}\t${Math.round(y * 100)}\t${floor}\t${plan}\n`)
    await pipeline(Readable.from([lines.join('')]), owner.query(copyFrom('copy copied_tail (org_id, person, at, x, y, floor, plan) from stdin')))
    await owner.query('commit')
  })
}
