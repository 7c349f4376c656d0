import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { systemSpeaker } from '@anlan/platform/module/house'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { getPlan } from '../contract/register.ts'
import { savePlan } from '../contract/save-register.ts'
import { approveStop } from '../contract/stops/decide-stop.ts'
import { withdrawStop } from '../contract/stops/change-stop.ts'
import { getStop } from '../contract/stops/get-stop.ts'
import { requestStop } from '../contract/stops/request-stop.ts'
import { restartUnit } from '../contract/stops/restart-unit.ts'
import { MAKE_DUES } from '../intake/due-schedules.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

/** Whatever happens in whatever order, a due comes once, never for a day that is past, and what has begun is never taken away. */
let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
afterAll(() => dual.close())

const TIMINGS = [
  { cycle: 2, cycleUnit: '小时' as const, windowStart: '08:00', windowEnd: '20:00' },
  { cycle: 4, cycleUnit: '小时' as const, windowStart: '20:00', windowEnd: '08:00' },
  { cycle: 1, cycleUnit: '天' as const },
  { cycle: 2, cycleUnit: '天' as const, workDayType: '1' as const },
  { cycle: 1, cycleUnit: '月' as const },
]
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 80 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), timing: fc.nat(TIMINGS.length - 1), active: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stop' as const), ahead: fc.integer({ min: 0, max: 20 }), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  // A process that comes back, or a schedule that runs twice: the same work again; and a horizon that was lost with it.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), forgotten: fc.boolean() }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

interface Row {
  readonly id: string
  readonly start: number
  readonly end: number
}

const world = async () => {
  const plant = dual.enterprise()
  dual.clock.move(MONDAY_MORNING)
  const ids = await dual.register(plant, TIMINGS[0], { classify1: '3', classify2: '3-2', unitName: '聚合装置' })
  await dual.settle()
  const photo = await plant.photo()
  let stop: string | undefined
  const { safety, leader } = plant
  const { house } = dual
  const now = () => dual.clock.plant()
  const rows = () => dual.database.within({ org: plant.org }, (tx) => tx.many(sql<Row>`select id, start_at as start, end_at as "end" from inspection_due where org_id = ${plant.org}`))

  const deeds = {
    wait: async ({ hours }: { hours: number }) => dual.clock.move(now() + hours * HOUR),
    edit: async ({ timing, active }: { timing: number; active: boolean }) => {
      const { plan } = accepted(await house.query(safety, getPlan, { id: ids.plan }))
      accepted(await house.command(safety, savePlan, { id: ids.plan, version: plan.version, measure: ids.measure, content: '检尺记录是否完整', post: dual.operator, active, ...(TIMINGS[timing] ?? TIMINGS[2] ?? { cycle: 1, cycleUnit: '天' }) }))
    },
    stop: async ({ ahead, hours }: { ahead: number; hours: number }) => {
      const id = newId()
      const startAt = now() + ahead * HOUR
      const asked = await house.command(leader, requestStop, { id, unit: ids.unit, kind: 'shutdown', startAt, endAt: startAt + hours * HOUR, reason: '停车检修', cleared: '物料已退净', isolated: '加盲板两处', confirmedBy: dual.worker.id, photos: [photo] })
      // One at a time: a second is refused, which is right.
      if (!asked.accepted) return
      accepted(await house.command(safety, approveStop, { id, version: 1 }))
      stop = id
    },
    undo: async () => {
      if (stop === undefined) return
      const found = accepted(await house.query(safety, getStop, { id: stop }))
      const chosen = { id: stop, version: found.stop.version }
      if (found.stop.state === 'approved') accepted(await house.command(safety, withdrawStop, { ...chosen, reason: '改期再停' }))
      else accepted(await house.command(leader, restartUnit, { ...chosen, comment: '具备复产条件', photos: [photo], checks: found.measures.filter(({ paused }) => paused).map(({ measure }) => ({ measure, result: '0' as const })) }))
      stop = undefined
    },
    again: async ({ forgotten }: { forgotten: boolean }) => {
      if (forgotten) await dual.database.within({ org: plant.org }, (tx) => tx.run(sql`update due_horizon set until = 0 where org_id = ${plant.org}`))
      await house.act(systemSpeaker(plant.org, '测试'), (scope) => scope.schedule(MAKE_DUES, 'rolling', scope.now))
    },
  }
  const act = (it: Deed) => deeds[it.kind](it as never)
  return { act, rows, now }
}

it('no sequence of clock jumps, edits, stops and restarts yields a due twice, for a past day, or loses one that began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), async (story) => {
      const { act, rows, now } = await world()
      let before = await rows()
      for (const it of story) {
        await act(it)
        const at = now()
        await dual.settle()
        const after = await rows()
        expect(new Set(after.map(({ start }) => start)).size).toBe(after.length)
        const known = new Set(before.map(({ id }) => id))
        const fresh = after.filter(({ id }) => !known.has(id))
        // What began before the present day is only given where a new plan still has half of its time; what is over, never.
        for (const { start, end } of fresh) expect(start >= startOfDay(plantDay(at)) || end - at >= (end - start) / 2).toBe(true)
        const there = new Set(after.map(({ id }) => id))
        expect(before.filter(({ id, start }) => start <= at && !there.has(id))).toEqual([])
        before = after
      }
    }),
    { numRuns: 8, seed: 3 },
  )
}, 240_000)
