import { listAlarms } from '@anlan/alarms/contract/alarm'
import { closeAlarm, getAlarm, handleAlarm, markMisreport } from '@anlan/alarms/contract/handle-alarm'
import type { Id } from '@anlan/kernel/id'
import { addDays, HOUR, type Instant, MINUTE, plantDay, SECOND, startOfDay } from '@anlan/kernel/time'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { until, type Visitor } from '../../visitor.ts'
import { setClock } from '../clock.ts'
import type { Walker } from './lay-positioning.ts'
import { spotIn, walkOn, type Way } from './walk.ts'

/** Some days that have passed: people who walked, alarms that were handled and some that were false, so that statistics and heat map have something to say. */

const DAYS = 4
/** As often as keeps a track whole. */
const EVERY = 30 * SECOND
const BATCH = 1_000

/** The morning of the first of these days: the clock has to stand there before the engine first looks at it. */
export const firstMorning = (now: Instant): Instant => startOfDay(addDays(plantDay(now), -DAYS)) + 8 * HOUR

interface Report {
  readonly card: string
  readonly at: Instant
  readonly x: number
  readonly y: number
  readonly floor: number
  readonly accuracy: number
  readonly sos?: boolean
}

export interface PastDays {
  readonly manager: Visitor
  readonly walkers: readonly Walker[]
  readonly size: { readonly widthMetres: number; readonly heightMetres: number }
  readonly fix: (reports: readonly Report[]) => Promise<void>
}

const reportOf = ({ number: card }: Walker, at: Instant, { x, y }: PlanPoint): Report => ({ card, at, x, y, floor: 1, accuracy: 1.5 })

/** Apart from one another, so that a day does not end in a gathering. */
const gateSpot = (place: number, { widthMetres }: PastDays['size']): PlanPoint => ({ x: (place * 17) % widthMetres, y: 2 + 20 * Math.floor((place * 17) / widthMetres) })

/** A working day of everybody, with its break, handed in at its end as terminals do that were in the shadow. */
const walkDay = async ({ walkers, size, fix }: PastDays, day: Instant): Promise<void> => {
  const reports = walkers.flatMap((walker, place) => {
    const [begin, end] = [day + 8 * HOUR + place * 3 * MINUTE, day + 17 * HOUR - (place % 5) * 12 * MINUTE]
    const shown: Report[] = []
    let way: Way = { here: spotIn(walker.ring, Math.random), goal: spotIn(walker.ring, Math.random), rest: 0 }
    for (let at = begin; at < end; at += EVERY) {
      if (at >= day + 12 * HOUR && at < day + 13 * HOUR) continue
      way = walkOn(way, EVERY / SECOND, walker.ring, Math.random)
      shown.push(reportOf(walker, at, way.here))
    }
    return [...shown, reportOf(walker, end, gateSpot(place, size))]
  })
  reports.sort((a, b) => a.at - b.at)
  for (let at = 0; at < reports.length; at += BATCH) await fix(reports.slice(at, at + BATCH))
}

type Outcome = { readonly after: number; readonly falsely?: string; readonly done?: string }

/** An alarm whose condition goes away meanwhile has another version: it is tried again at that one. */
const atItsVersion = (manager: Visitor, id: Id, move: (version: number) => Promise<{ readonly accepted: boolean }>): Promise<true> =>
  until(`alarm ${id} to move`, async () => (await move((await manager.get(getAlarm, { id })).alarm.version)).accepted)

const settle = async (manager: Visitor, id: Id, note: string): Promise<void> => {
  await atItsVersion(manager, id, (version) => manager.tell(handleAlarm, { id, version, note }))
  await atItsVersion(manager, id, (version) => manager.tell(closeAlarm, { id, version }))
}

/** Waits for the alarm and does with it what people did. */
const decide = async ({ manager }: PastDays, kind: string, at: Instant, { after, falsely, done = '' }: Outcome): Promise<void> => {
  const open = async () => (await manager.get(listAlarms, { state: ['raised', 'acknowledged'], limit: 100 })).rows.find((it) => it.kind === kind)
  const { id } = await until(`an alarm of ${kind}`, open, 60)
  await setClock(manager, at + after * SECOND)
  if (falsely === undefined) return settle(manager, id, done)
  await atItsVersion(manager, id, (version) => manager.tell(markMisreport, { id, version, reason: falsely }))
}

const SOS = [{ walker: 0, hour: 9, outcome: { after: 95, falsely: '误触按键，本人确认无事' } }, { walker: 3, hour: 14, outcome: { after: 240, done: '脚踝扭伤，已送医务室' } }] as const

/** The engine looks at the clock about once a second: what comes before it has looked is judged as of then. */
const tick = () => new Promise((resolve) => setTimeout(resolve, 1_500))

const press = async (it: PastDays, at: Instant, who: number, outcome: Outcome): Promise<void> => {
  const walker = it.walkers[who]
  if (walker === undefined) return
  await setClock(it.manager, at)
  await tick()
  await it.fix([{ ...reportOf(walker, at, spotIn(walker.ring, Math.random)), sos: true }])
  await decide(it, 'sos', at, outcome)
}

/** Four people stand at one spot for longer than a minute, waiting to sign; then they go. */
const gather = async (it: PastDays, at: Instant, spot: PlanPoint): Promise<void> => {
  const standing = (moment: Instant, apart: number) => it.fix(it.walkers.slice(0, 4).map((walker, place) => reportOf(walker, moment, { x: spot.x + place * apart, y: spot.y })))
  for (const passed of [0, 20, 40, 60, 80]) {
    await setClock(it.manager, at + passed * SECOND)
    await standing(at + passed * SECOND, 2)
    await tick()
  }
  await decide(it, 'gathering', at, { after: 300, done: '已现场疏散，提醒交接班不要在此等候' })
  await standing(at + 301 * SECOND, 40)
}

/** Whose card fell silent between two days had handed it in. */
const settleLost = async ({ manager }: PastDays): Promise<void> => {
  for (const { id } of (await manager.get(listAlarms, { state: ['raised', 'acknowledged'], limit: 500 })).rows.filter((it) => it.kind === 'lost')) await settle(manager, id, '已下班，卡已交回')
}

/** Begins at `firstMorning`; whoever calls sets the clock on again. */
export const livePastDays = async (it: PastDays, now: Instant): Promise<void> => {
  const first = firstMorning(now) - 8 * HOUR
  const spot = { x: it.size.widthMetres * 0.45, y: it.size.heightMetres * 0.5 }
  for (let n = 0; n < DAYS; n += 1) {
    const day = startOfDay(addDays(plantDay(first), n))
    for (const { walker, hour, outcome } of SOS) await press(it, day + hour * HOUR + n * 7 * MINUTE, walker, n === 2 && hour === 14 ? SOS[0].outcome : outcome)
    if (n > 0) await gather(it, day + 16 * HOUR, spot)
    await setClock(it.manager, day + 17 * HOUR + 5 * MINUTE)
    await walkDay(it, day)
    await settleLost(it)
  }
}
