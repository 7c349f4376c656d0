import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { percentile, round } from '../../outcome.ts'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: when, for how long, and for how long of it the thread itself ran. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** What the main thread of a page did, in ms. */
interface MainThread {
  /** Of the tasks between two animation frames, 99 % took no longer than this. */
  readonly perFrameP99: number
  readonly perFrameMedian: number
  readonly perFrameMean: number
  /** The same, not counting the time in which other processes had the processor. */
  readonly ownPerFrameP99: number
  readonly framesPerSecond: number
  readonly longestTask: number
  readonly ownLongestTask: number
  readonly over50: number
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']

/** Chromium's own record of its tasks over so many seconds, in which nobody touches the page. */
export const measureMainThread = async (browser: Browser, page: Page, seconds: number): Promise<MainThread> => {
  await browser.startTracing(page, { categories: CATEGORIES })
  await pause(seconds * 1_000)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const frames = traceEvents.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
  const [first] = frames
  const own = ({ pid, tid }: TraceEvent): boolean => pid === first?.pid && tid === first.tid
  // A task is told twice, one event inside the other: only the outer one is counted.
  const tasks = traceEvents.filter((it) => own(it) && it.ph === 'X' && it.name === 'ThreadControllerImpl::RunTask')
  const starts = frames.filter(own).map(({ ts }) => ts).toSorted((a, b) => a - b)
  const sums = starts.slice(1).map((end, at) => {
    const within = tasks.filter(({ ts }) => ts >= (starts[at] ?? 0) && ts < end)
    return { wall: within.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1_000, own: within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000 }
  })
  if (tasks.length === 0) throw new BrokenInvariant('Chromium told no tasks of the main thread; its trace names them differently')
  const spent = tasks.map(({ dur = 0 }) => dur / 1_000)
  return {
    perFrameP99: round(percentile(sums.map(({ wall }) => wall), 0.99)),
    perFrameMean: round(sums.reduce((sum, { wall }) => sum + wall, 0) / Math.max(1, sums.length)),
    perFrameMedian: round(percentile(sums.map(({ wall }) => wall), 0.5)),
    ownPerFrameP99: round(percentile(sums.map((it) => it.own), 0.99)),
    framesPerSecond: round(((starts.length - 1) * 1e6) / ((starts.at(-1) ?? 0) - (starts[0] ?? 0)), 1),
    longestTask: round(Math.max(...spent)),
    ownLongestTask: round(Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000))),
    over50: spent.filter((it) => it >= 50).length,
  }
}
