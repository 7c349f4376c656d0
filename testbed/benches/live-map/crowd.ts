import type { Id } from '@anlan/kernel/id'
import { type Database, sql } from '@anlan/platform/database/database'
import type { LiveRow } from '../../../missions/positioning/store/live.ts'
import { BENCH_ORG } from '../api/ground.ts'
import { numberOf, PEOPLE, PLAN, SOURCE } from '../positioning-e2e/ground.ts'

/** Fences by name, as positioning-e2e/ground.ts lays them side by side. */
const fenceIds = async (database: Database): Promise<ReadonlyMap<string, Id>> => {
  const rows = await database.within({ org: BENCH_ORG }, (tx) => tx.many(sql<{ id: Id; name: string }>`select id, data ->> 'name' as name from register_row where org_id = ${BENCH_ORG} and register = 'positioning.fence'`))
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Five thousand people who all walk, each around a place of their own, and cross fences on the way: where they are at `now`. */
export const openCrowd = async (database: Database): Promise<(now: number) => LiveRow[]> => {
  const fences = await fenceIds(database)
  const fenceAt = (x: number, y: number): Id[] => {
    const id = fences.get(`区域 ${Math.floor(y / 85) * 20 + Math.floor(x / 90) + 1}`)
    return id === undefined || x >= 1_800 ? [] : [id]
  }
  return (now) =>
    Array.from({ length: PEOPLE }, (_, n) => {
      const turn = now / 12_000 + n
      const [x, y] = [30 + ((n * 37) % 1_740) + 14 * Math.cos(turn), 30 + ((n * 53) % 790) + 14 * Math.sin(turn)]
      return { number: numberOf(n), source: SOURCE, seenAt: now, battery: 80, plan: PLAN, x, y, floor: 1, placedAt: now, fences: fenceAt(x, y) }
    })
}
