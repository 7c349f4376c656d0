import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { addDays, type Instant, MINUTE, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Handover } from '../contract/handover.ts'
import { changed, type Hand } from './hand.ts'

interface ShiftClock {
  readonly id: string
  readonly name: string
  /** Minutes of the day; an end not after the start is on the next day. */
  readonly starts: number
  readonly ends: number
}
interface EntryFact {
  readonly day: PlantDay
  readonly shift: string
  readonly post: string | null
  readonly person: string
}
export interface ShiftOnDay {
  readonly id: string
  readonly name: string
  readonly day: PlantDay
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export const shiftOn = ({ id, name, starts, ends }: ShiftClock, day: PlantDay): ShiftOnDay => {
  const startsAt = startOfDay(day) + starts * MINUTE
  return { id, name, day, startsAt, endsAt: (ends > starts ? startOfDay(day) : startOfDay(addDays(day, 1))) + ends * MINUTE }
}

/** Who of a post stands in a shift by the roster. */
export const personsIn = (entries: readonly EntryFact[], post: string, { id, day }: Pick<ShiftOnDay, 'id' | 'day'>): string[] =>
  entries.filter((it) => it.post === post && it.shift === id && it.day === day).map(({ person }) => person)

/** All shifts of these days in which the post is manned, by their end. */
export const shiftsOf = (post: string, days: readonly PlantDay[], shifts: readonly ShiftClock[], entries: readonly EntryFact[]): ShiftOnDay[] =>
  days
    .flatMap((day) => shifts.map((shift) => shiftOn(shift, day)))
    .filter((shift) => personsIn(entries, post, shift).length > 0)
    .toSorted((a, b) => a.endsAt - b.endsAt)

/** The shift to be handed over: the last that has ended, if nobody did it yet and the next is still young; otherwise the one that runs. */
export const shiftToHand = (shifts: readonly ShiftOnDay[], handed: readonly Pick<Handover, 'day' | 'shift'>[], now: Instant, graceMinutes: number): ShiftOnDay | undefined => {
  const open = shifts.filter((it) => !handed.some(({ day, shift }) => day === it.day && shift === it.id))
  const ended = open.findLast(({ endsAt }) => endsAt <= now && now - endsAt <= (graceMinutes + SLACK) * MINUTE)
  return ended ?? open.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
}
/** So long after the limit a forgotten shift is still offered first. */
const SLACK = 120

export interface TakeFacts {
  readonly agrees: boolean
  readonly differences: string
  readonly signature: string | null
  readonly provedBy: 'session' | 'password' | 'pin'
}

/** Nobody takes over from themselves; who does not agree says what is otherwise. */
export const decideTake = (handover: Handover, facts: TakeFacts, taker: Hand): Decision<Handover> => {
  if (handover.state !== 'handed') return refuse('taken-already', `已由${handover.incoming?.name ?? '他人'}接班`, { kind: 'conflict' })
  if (taker.id === handover.outgoing.id) return refuse('own-handover', '交班人不能自己接班，请接班人登录，或填写接班人的换人密码', { kind: 'forbidden' })
  if (!facts.agrees && facts.differences.length < 2) return refuse('differs-without-words', '请写明哪里不一致', { field: 'differences' })
  return accept(changed(handover, {
    state: 'taken', differences: facts.agrees ? '' : facts.differences,
    incoming: { id: taker.id, name: taker.name, at: taker.now, signature: facts.signature, provedBy: facts.provedBy },
  }, taker))
}

/** When the watch looks again: at the next end of a shift with its grace, or in an hour. */
export const nextLook = (shifts: readonly ShiftClock[], now: Instant, graceMinutes: number): Instant => {
  const today = plantDay(now)
  const ends = [addDays(today, -1), today, addDays(today, 1)].flatMap((day) => shifts.map((shift) => shiftOn(shift, day).endsAt + graceMinutes * MINUTE))
  return Math.min(now + 60 * MINUTE, ...ends.filter((at) => at > now))
}
