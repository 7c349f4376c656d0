import { setTimeout as pause } from 'node:timers/promises'
import type { Id } from '@anlan/kernel/id'
import { type Database, sql } from '@anlan/platform/database/database'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { takeReadings } from '@anlan/plant/contract/reading'
import { leftPost } from '@anlan/positioning/contract/guardian-watch'
import { saveWatched } from '../../../missions/positioning/store/watches/watched.ts'
import { BENCH_ORG } from '../api/ground.ts'
import { guardianIds, permitIds, pointIds } from './ground.ts'

/** How often the disk is asked, ms: the error of what is measured. */
const LOOK = 10

const EDGE = systemSpeaker(BENCH_ORG, 'bench-edge')
const GOOD = 5
const BAD = 30

/** Facts that were let in and have to stop permits, with how long each took until it could be read from another connection. */
export const openStops = (database: Database) => {
  const waiting = new Map<Id, number>()
  const took: number[] = []
  let over = false
  let until = Number.POSITIVE_INFINITY
  const look = async (): Promise<void> => {
    while (!over || waiting.size > 0) {
      const asked = [...waiting.keys()]
      if (asked.length > 0) {
        const found = await database.within({ org: BENCH_ORG }, (tx) => tx.many(sql<{ id: Id }>`select id from permit where org_id = ${BENCH_ORG} and state = 'suspended' and id = any(${asked}::uuid[])`))
        const now = performance.now()
        for (const { id } of found) {
          took.push(now - (waiting.get(id) ?? now))
          waiting.delete(id)
        }
      }
      if (over && performance.now() > until) return
      await pause(LOOK)
    }
  }
  const looking = look()
  return {
    enter: (permits: readonly number[]): void => permits.forEach((at) => void waiting.set(permitIds[at] ?? '', performance.now())),
    /** Waits for the last of them. @returns ms of each, and how many never came */
    end: async (patience: number): Promise<{ took: number[]; lost: number }> => {
      over = true
      until = performance.now() + patience
      await looking
      return { took, lost: waiting.size }
    },
  }
}
/** Readings as an edge hands them in; those of `high` are above their limit. */
export const read = async (house: House, from: number, count: number, high: ReadonlySet<number>): Promise<void> => {
  const at = house.clock.plant()
  await house.command(EDGE, takeReadings, { source: 'feed', readings: pointIds.slice(from, from + count).map((point, index) => ({ point, value: high.has(from + index) ? BAD : GOOD + (index % 3), at, quality: 'good' as const })) })
}

/** A guardian leaves, as positioning's engine writes it down. */
export const leave = (house: House, index: number): Promise<void> =>
  house.act(systemSpeaker(BENCH_ORG, 'positioning'), async (scope) => {
    const [permit, person, at] = [permitIds[index] ?? '', guardianIds[index] ?? '', scope.now]
    await saveWatched(scope.tx, scope.org, { watch: permit, person, state: 'left', basis: 'seen', since: at })
    scope.record(leftPost, { subject: person, data: { watch: permit, subject: permit, duty: 'guardian', person, name: `监护人 ${index}`, since: at, at, basis: 'seen' } })
  })
