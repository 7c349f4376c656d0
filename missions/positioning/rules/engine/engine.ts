import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import { answerOf, isPlaced } from './answer.ts'
import { openBook } from './book.ts'
import { cardLeft } from './card-left.ts'
import { cardStill } from './card-still.ts'
import type { EngineSetting, Fix, Heads, Sign, Whereabouts } from './facts.ts'
import { gathering } from './gathering.ts'
import { layGround } from './ground.ts'
import { judgeFences, openRules } from './judges.ts'
import { openRollCall } from './lost.ts'
import { lowBattery, noteBattery } from './low-battery.ts'
import { BLANK, type EngineMemory, rememberTracks } from './memory.ts'
import { isSilent, type Moment } from './moment.ts'
import { recall } from './recall.ts'
import { isSilenced } from './silenced.ts'
import { sos } from './sos.ts'
import { takePlace } from './take-place.ts'
import { takeSign } from './take-sign.ts'
import { crossing } from './trespass.ts'

/** A terminal's clock that runs ahead of ours by more is wrong: its report is taken as of now. */
const AHEAD = 10 * SECOND
/** So long between two ticks means that we did not run. */
const DEAF = 30 * SECOND

/**
 * Who is where, and what of it is an alarm. Fixes in, facts out; its only time is that of fixes and ticks. The same fixes and
 * ticks always give the same facts.
 */
export interface Engine {
  /** One report. Calls for help and crossed lines are told here and now. */
  take(fix: Fix, out: Judged[]): void
  /** A sign of life beside the card, which stays as silent as it is. */
  sign(sign: Sign, out: Judged[]): void
  /** About once a second: all that takes time to come true, or to end. */
  tick(now: Instant, out: Judged[]): void
  /** Other people, fences, silences, figures: what stands goes on standing; what has lost its fence or person ends at the next ticks. */
  change(setting: EngineSetting): void
  /** For a restart; plain data. */
  memory(): EngineMemory
  /** Undefined: not a carrier, or never heard. */
  where(carrier: Id): Whereabouts | undefined
  /** By what something that stands is known; undefined: it does not stand. */
  basisOf(cause: string): Judged['basis'] | undefined
  /** Undefined: no such fence. */
  heads(fence: Id): Heads | undefined
}

export const openEngine = (opening: EngineSetting, memory: EngineMemory = BLANK): Engine => {
  let ground = layGround(opening)
  let { now, crowds, pairs } = memory
  let minute = Math.floor(now / MINUTE)
  let rulesAreOpen = false
  const book = openBook(memory.entries, ({ kind, fence }, at) => isSilenced(ground.setting.silences, kind, fence, at))

  const momentAt = (at: Instant, out: Judged[]): Moment => ({ now: at, ground, book, out })
  /** For what is judged between two looks. */
  const openMoment = (at: Instant, out: Judged[]): Moment => {
    const moment = momentAt(at, out)
    if (!rulesAreOpen) openRules(moment)
    rulesAreOpen = true
    return moment
  }
  const remember = (): EngineMemory => ({ now, crowds, pairs, entries: book.entries(), ...rememberTracks(ground) })

  /** When nobody asked us for a while, it is we who were deaf: not everybody else fell silent. */
  const wake = (at: Instant): void => {
    const deaf = at - now
    if (now > 0 && deaf > DEAF)
      for (const track of ground.tracks.values()) {
        if (track.heardAt > 0) track.heardAt = Math.min(at, track.heardAt + deaf)
        if (track.askedAt > 0) track.askedAt += deaf
      }
    now = at
  }

  recall(memory, ground)
  let rollCall = openRollCall(ground, book, now)
  return {
    take: (fix, out) => {
      const track = ground.tracks.get(fix.carrier)
      if (track === undefined) return
      const at = now > 0 && fix.at > now + AHEAD ? now : fix.at
      const current = Math.max(now, at)
      track.heardAt = Math.max(track.heardAt, current)
      noteBattery(track, fix.battery, ground)
      const before = track.inside
      const crossed = fix.plan !== null && Number.isFinite(fix.x + fix.y) && at > track.placedAt && takePlace(track, fix, at, ground)
      if (!crossed && !fix.sos) return
      const moment = openMoment(current, out)
      sos(fix, track, moment)
      crossing(track, before, moment)
    },
    sign: (sign, out) => {
      const track = ground.tracks.get(sign.carrier)
      if (track === undefined) return
      const current = Math.max(now, track.heardAt)
      const before = track.inside
      if (takeSign(track, sign, current, ground)) crossing(track, before, openMoment(current, out))
    },
    tick: (at, out) => {
      if (at > now) wake(at)
      const moment = momentAt(now, out)
      openRules(moment)
      rulesAreOpen = true
      judgeFences(moment)
      crowds = gathering(crowds, moment)
      rollCall.look(moment)
      for (const track of ground.weak) lowBattery(track, moment)
      const current = Math.floor(now / MINUTE)
      if (current !== minute) {
        minute = current
        pairs = cardLeft(pairs, moment)
        cardStill(moment)
      }
      book.sweep(now, out)
    },
    change: (setting) => {
      const kept = remember()
      ground = layGround(setting)
      recall(kept, ground)
      rulesAreOpen = false
      rollCall = openRollCall(ground, book, now)
    },
    memory: remember,
    where: (carrier) => {
      const track = ground.tracks.get(carrier)
      if (track === undefined || track.heardAt + track.signedAt === 0) return undefined
      const { plan, x, y, floor, placedAt, heardAt, battery, inside } = track
      const { figures } = ground.setting
      return { plan, x, y, floor, at: placedAt, heardAt, silent: isSilent(track, now, figures), battery, answer: answerOf(track, now, figures), placed: isPlaced(track, now, figures), fences: inside.map(({ fence }) => fence.id) }
    },
    basisOf: book.basisOf,
    heads: (fence) => {
      const yard = ground.yardOf.get(fence)
      if (yard === undefined) return undefined
      const people = [...yard.people]
      return { heads: people.length, silent: people.filter((track) => isSilent(track, now, ground.setting.figures)).length }
    },
  }
}
