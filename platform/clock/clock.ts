import type { Instant } from '@anlan/kernel/time'
import { type Database, sql } from '../database/database.ts'
import { wallNow } from './wall-now.ts'

/**
 * Two clocks. The plant clock rules law, schedules and expiry; in demonstrations it is moved and sped up.
 * The wall clock rules sessions, retries and locks.
 */
export interface Clock {
  plant(): Instant
  wall(): Instant
  /** Wall milliseconds until the plant clock shows `at`; 0 when it is past. */
  wallUntil(at: Instant): number
}

export interface PlantTime {
  readonly wallAnchor: Instant
  readonly plantAnchor: Instant
  readonly rate: number
}

const REAL: PlantTime = { wallAnchor: 0, plantAnchor: 0, rate: 1 }

export const plantTimeAt = ({ wallAnchor, plantAnchor, rate }: PlantTime, wall: Instant): Instant =>
  Math.round(plantAnchor + (wall - wallAnchor) * rate)

export interface SharedClock extends Clock {
  /** Moves the plant clock for all processes; the demonstration's clock only. */
  set(plantNow: Instant, rate: number): Promise<void>
  readonly time: () => PlantTime
  close(): Promise<void>
}

interface ClockRow {
  wall_anchor: Instant
  plant_anchor: Instant
  rate: number
}

/** Reads the one `plant_clock` row and follows its changes. Without a row both clocks agree. */
export const openClock = async (database: Database): Promise<SharedClock> => {
  let time = REAL
  const load = async () => {
    const row = await database.within({}, (tx) => tx.first(sql<ClockRow>`select wall_anchor, plant_anchor, rate from plant_clock`))
    time = row === undefined ? REAL : { wallAnchor: row.wall_anchor, plantAnchor: row.plant_anchor, rate: row.rate }
  }
  let last: Promise<void> = Promise.resolve()
  /** One after the other: an answer that comes late must not undo a later one. */
  const read = (): Promise<void> => {
    last = last.catch(() => undefined).then(load)
    return last
  }
  const follow = () => void read().catch(() => undefined)
  const stop = await database.listen('plant_clock', follow, follow)
  await read()
  const plant = () => plantTimeAt(time, wallNow())
  return {
    plant,
    wall: wallNow,
    wallUntil: (at) => Math.max(0, (at - plant()) / time.rate),
    time: () => time,
    set: async (plantNow, rate) => {
      await database.within({}, async (tx) => {
        const wall = wallNow()
        await tx.run(sql`insert into plant_clock values (true, ${wall}, ${plantNow}, ${rate})
          on conflict (one) do update set wall_anchor = excluded.wall_anchor, plant_anchor = excluded.plant_anchor, rate = excluded.rate`)
        await tx.run(sql`select pg_notify('plant_clock', '')`)
      })
      await read()
    },
    close: stop,
  }
}

/** A clock that stands where a test puts it. */
export const standingClock = (at: Instant): Clock & { move(to: Instant): void } => {
  let now = at
  return { plant: () => now, wall: wallNow, wallUntil: (due) => Math.max(0, due - now), move: (to) => void (now = to) }
}
