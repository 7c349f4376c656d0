import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { FixIntake, Report, Taken } from '@anlan/positioning/contract/report'
import { type Door, NOT_LET_IN, type Speaker } from '@anlan/edge-position-json/door'
import { takePatiently } from '@anlan/edge-position-json/take-patiently'

export interface GatherSettings {
  /** Reports with which a batch goes at once. */
  readonly enough: number
  /** The most that go in one batch. */
  readonly most: number
  /** How long the first of a batch waits for others. */
  readonly waitMs: number
  /** How long a batch is offered before its messages fail. */
  readonly patienceMs: number
  /** Reports that may wait, all sources together. */
  readonly room: number
}
export const GATHER: GatherSettings = { enough: 500, most: 5_000, waitMs: 20, patienceMs: 30 * SECOND, room: 50_000 }

export interface GatherParts {
  readonly intake: FixIntake
  readonly door: Door
  readonly settings: GatherSettings
  readonly onTaken: (taken: Taken) => void
  readonly onWait: (fault: Fault) => void
}

/** Called once: without a cause when the message's reports are committed, with one when they are not. */
export type Settle = (cause?: unknown) => void

export interface Gather {
  /** Reports that wait. */
  readonly waiting: number
  add(speaker: Speaker, reports: readonly Report[], settle: Settle): void
  /** What waits fails; what is under way ends. */
  close(): void
}

const CLOSING = new Fault('position-closing', '平台正在停止，消息未保存，重新连接后会再次上报')

interface Lane {
  readonly speaker: Speaker
  readonly waiting: { readonly reports: readonly Report[]; readonly settle: Settle }[]
  reports: number
  /** Cries for help have a lane of their own: they wait for nobody. */
  readonly urgent: boolean
  timer: NodeJS.Timeout | undefined
  busy: boolean
}

/** A batch fails as one: what happened to its many messages is told once. */
export const tellingOnce = (trouble: (cause: unknown) => void): ((cause: unknown) => void) => {
  let last: unknown
  return (cause) => {
    if (cause !== last) trouble(cause)
    last = cause
  }
}

const keyOf = ({ source, token }: Speaker, urgent: boolean): string => `${source}\n${token}\n${urgent}`

/**
 * Many small messages of one source become few batches: one is under way while the next fills, so that under load batches grow by
 * themselves and a single message waits `waitMs`. Messages keep their order; a cry for help overtakes them, and goes at once.
 */
export const openGather = ({ intake, door, settings, onTaken, onWait }: GatherParts): Gather => {
  const lanes = new Map<string, Lane>()
  const ended = new AbortController()
  let waiting = 0
  const laneOf = (speaker: Speaker, urgent: boolean): Lane => {
    const lane = lanes.get(keyOf(speaker, urgent)) ?? { speaker, waiting: [], reports: 0, urgent, timer: undefined, busy: false }
    lanes.set(keyOf(speaker, urgent), lane)
    return lane
  }
  const take = async (lane: Lane, reports: readonly Report[]): Promise<void> => {
    // Asked again and again, so that a source that was switched off goes silent.
    const source = await door.check(lane.speaker)
    if (source === undefined) throw new Fault('position-not-let-in', NOT_LET_IN, { retry: false })
    onTaken(await takePatiently(intake, source, reports, { signal: ended.signal, forMs: settings.patienceMs, onWait }))
  }
  const cut = (lane: Lane): Lane['waiting'] => {
    let [messages, reports] = [0, 0]
    for (const { reports: more } of lane.waiting) {
      if (messages > 0 && reports + more.length > settings.most) break
      messages += 1
      reports += more.length
    }
    lane.reports -= reports
    return lane.waiting.splice(0, messages)
  }
  const due = (lane: Lane): boolean => lane.urgent || lane.reports >= settings.enough || ended.signal.aborted
  const flush = async (lane: Lane): Promise<void> => {
    clearTimeout(lane.timer)
    lane.timer = undefined
    if (lane.busy) return
    lane.busy = true
    do {
      const batch = cut(lane)
      const reports = batch.flatMap((it) => it.reports)
      let failed: unknown = ended.signal.aborted ? CLOSING : undefined
      try {
        if (failed === undefined) await take(lane, reports)
      } catch (cause) {
        failed = cause
      }
      waiting -= reports.length
      for (const { settle } of batch) settle(failed)
    } while (lane.waiting.length > 0 && due(lane))
    lane.busy = false
    if (lane.waiting.length > 0) lane.timer = setTimeout(() => void flush(lane), settings.waitMs)
    else lanes.delete(keyOf(lane.speaker, lane.urgent))
  }

  return {
    get waiting() {
      return waiting
    },
    add: (speaker, reports, settle) => {
      if (waiting + reports.length > settings.room || ended.signal.aborted)
        return settle(new Fault('positioning-full', '定位数据来得太快，平台来不及保存，请稍后重新上报'))
      const lane = laneOf(speaker, reports.some(({ sos }) => sos))
      lane.waiting.push({ reports, settle })
      lane.reports += reports.length
      waiting += reports.length
      if (lane.busy) return
      if (due(lane)) void flush(lane)
      else lane.timer ??= setTimeout(() => void flush(lane), settings.waitMs)
    },
    close: () => {
      ended.abort()
      for (const lane of lanes.values()) void flush(lane)
    },
  }
}
