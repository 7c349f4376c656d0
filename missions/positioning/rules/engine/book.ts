import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import { SETTLE_SECONDS } from './stay.ts'

/** Something that holds now, told to the book at every look for as long as it does. */
export interface Finding extends Pick<Judged, 'kind' | 'cause' | 'level' | 'fence' | 'plan' | 'x' | 'y' | 'floor' | 'value' | 'allowed'>, Partial<Pick<Judged, 'basis' | 'signedAt' | 'answerBy'>> {
  readonly carriers: readonly Id[]
  /** Since when, where the look knows better than by when it first looked. */
  readonly since?: Instant
  /** The person is told when it has held for so long; left out: he is not told before it stands. */
  readonly warnSeconds?: number
  /** It has to hold for longer than this before it stands; 0 for at once. */
  readonly graceSeconds: number
  /** Not seen for so long, it is over. */
  readonly clearSeconds?: number
  /** The value counts heads: another one is news. Durations grow by themselves. */
  readonly counts?: boolean
}

/** A finding with its history. */
export interface Entry {
  finding: Finding
  since: Instant
  heldAt: Instant
  phase: 'open' | 'warned' | 'begun'
  /** What was told last, and since when it is something else. */
  told: string
  otherSince: Instant | null
}

export interface Book {
  /** Holds now. Opens, warns, begins, changes as time has it. */
  hold(finding: Finding, now: Instant, out: Judged[]): void
  /** Cannot be seen now: what stands goes on standing, what was only open is nothing yet. */
  keep(cause: string, now: Instant): void
  stands(cause: string): boolean
  /** By what something that stands is known; undefined for what does not stand. */
  basisOf(cause: string): Judged['basis'] | undefined
  since(cause: string): Instant | undefined
  knows(cause: string): boolean
  /** Ends what does not hold any more. */
  sweep(now: Instant, out: Judged[]): void
  entries(): Entry[]
}

const toldOf = ({ level, value, counts, basis, signedAt }: Finding): string =>
  [level, ...(counts === true ? [value] : []), ...(basis === 'unanswered' ? [basis] : []), ...(signedAt == null ? [] : [signedAt])].join(' ')

const say = ({ finding, since }: Entry, phase: Judged['phase'], at: Instant): Judged => {
  const { kind, cause, level, fence, carriers, plan, x, y, floor, value, allowed, basis = null, signedAt = null, answerBy = null } = finding
  return { kind, phase, cause, at, since, level, fence, carriers: [...carriers], plan, x, y, floor, value, allowed, basis, signedAt, answerBy }
}

/** @param silenced whether nothing of this may be told now */
export const openBook = (entries: readonly Entry[], silenced: (finding: Finding, now: Instant) => boolean): Book => {
  const byCause = new Map(entries.map((entry) => [entry.finding.cause, { ...entry }]))

  const change = (entry: Entry, now: Instant, out: Judged[]): void => {
    const told = toldOf(entry.finding)
    if (told === entry.told) entry.otherSince = null
    else {
      entry.otherSince ??= now
      if (now - entry.otherSince < SETTLE_SECONDS * SECOND) return
      entry.told = told
      entry.otherSince = null
      out.push(say(entry, 'changed', now))
    }
  }

  const open = (finding: Finding, now: Instant): Entry => {
    const entry: Entry = { finding, since: finding.since ?? now, heldAt: now, phase: 'open', told: '', otherSince: null }
    byCause.set(finding.cause, entry)
    return entry
  }

  return {
    hold: (finding, now, out) => {
      const entry = byCause.get(finding.cause) ?? open(finding, now)
      entry.finding = finding
      entry.heldAt = now
      if (entry.phase === 'begun') return change(entry, now, out)
      if (silenced(finding, now)) return
      if (finding.graceSeconds === 0 || now - entry.since > finding.graceSeconds * SECOND) {
        entry.phase = 'begun'
        entry.told = toldOf(finding)
        out.push(say(entry, 'begun', now))
      } else if (finding.warnSeconds !== undefined && entry.phase === 'open' && now - entry.since >= finding.warnSeconds * SECOND) {
        entry.phase = 'warned'
        out.push(say(entry, 'warned', now))
      }
    },
    keep: (cause, now) => {
      const entry = byCause.get(cause)
      if (entry !== undefined && entry.phase !== 'open') entry.heldAt = now
    },
    stands: (cause) => byCause.get(cause)?.phase === 'begun',
    basisOf: (cause) => {
      const entry = byCause.get(cause)
      return entry?.phase === 'begun' ? (entry.finding.basis ?? null) : undefined
    },
    since: (cause) => byCause.get(cause)?.since,
    knows: (cause) => byCause.has(cause),
    sweep: (now, out) => {
      for (const [cause, entry] of byCause) {
        if (now - entry.heldAt <= (entry.finding.clearSeconds ?? SETTLE_SECONDS) * SECOND) continue
        byCause.delete(cause)
        if (entry.phase !== 'open') out.push(say(entry, 'ended', now))
      }
    },
    entries: () => [...byCause.values()].map((entry) => ({ ...entry })),
  }
}
