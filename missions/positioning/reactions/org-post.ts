import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import type { Judged } from '../contract/judged.ts'
import type { Report, Source, Taken } from '../contract/report.ts'
import { loadOrgSetting, type OrgSetting } from '../intake/engine-setting.ts'
import { takeSigns } from '../intake/signs/take-signs.ts'
import type { Said } from '../intake/said.ts'
import { spotsOfEngine } from '../intake/spots.ts'
import { tellGas } from '../intake/tell-gas.ts'
import { tellJudged } from '../intake/tell-judged.ts'
import { tellWatches } from '../intake/watches/tell-watches.ts'
import { type Engine, openEngine } from '../rules/engine/engine.ts'
import type { Fix } from '../rules/engine/facts.ts'
import type { EngineMemory } from '../rules/engine/memory.ts'
import { toWgs84 } from '../rules/ground/gcj.ts'
import type { TrackFix } from '../rules/track/track-point.ts'
import { placeReport } from '../rules/place-report.ts'
import { testedFixes } from '../rules/accuracy/tested-fixes.ts'
import { sortReports } from '../rules/sort-reports.ts'
import { keepTestFixes } from '../store/accuracy/accuracy-fixes.ts'
import { saveDeviceWords } from '../store/devices/device-live.ts'
import { loadMemory, saveMemory } from '../store/engine-memory.ts'
import { saveLive } from '../store/live.ts'
import { noteHeard } from '../store/sources.ts'
import { appendFixes } from '../store/tracks/append-fixes.ts'
import { park } from '../store/unknown-cards.ts'
import { POSITIONING } from '@anlan/standards/positioning'
import { openLastHeard } from './last-heard.ts'
import { openViaHeard } from './via-heard.ts'

/** Reports of one enterprise that may wait to be written. Beyond it the edges have to hold back. */
const MOST_WAITING = 50_000
/** How many of them one transaction takes. */
const MOST_AT_ONCE = 5_000
const HEARD_EVERY = 2 * SECOND
const MEMORY_EVERY = 30 * SECOND

const trackFix = ({ carrier, plan, at, x, y, floor, accuracy }: Fix): TrackFix[] => (plan === null ? [] : [{ person: carrier, plan, at, x, y, floor, accuracy }])

const NOTHING: Taken = { accepted: 0, parked: 0, refused: 0 }

interface Waiting {
  readonly source: Source
  readonly reports: readonly Report[]
  readonly done: (taken: Taken) => void
  readonly failed: (cause: unknown) => void
}

interface Running {
  readonly engine: Engine
  setting: OrgSetting
}

/** Makes a card show, speak or shake, where its protocol can. */
export type Buzz = (source: Id, card: string, words: string) => void

/** The engine of one enterprise. Whatever came is on disk, with all that follows from it, before anybody is told that it was taken. */
export interface OrgPost {
  take(source: Source, reports: readonly Report[]): Promise<Taken>
  /** Time passes: silence, grace and gathering are judged by the clock, not by who reports. */
  tick(): void
  /** It is set by something else now. */
  reset(): void
  close(): Promise<void>
}

export const openOrgPost = (house: House, org: Id, buzz: Buzz): OrgPost => {
  const heard = openLastHeard()
  const via = openViaHeard()
  const queue: Waiting[] = []
  let waiting = 0
  let ticks = false
  let stale = true
  let it: Running | undefined
  let running: Promise<void> | undefined
  let loading: Promise<Running> | undefined
  /** Kept until they are on disk: an engine judges once. */
  let judged: Judged[] = []
  /** The setting by which gatherings were last held against gas alarms. */
  let gasSeen: OrgSetting | undefined
  let [heardAt, memoryAt]: [Instant, Instant] = [0, 0]
  /** By which source and card somebody is reached. */
  const reach = new Map<Id, { readonly source: Id; readonly card: string }>()

  /** By whichever card somebody was heard last. */
  const buzzFor = (said: readonly Said[]): void => {
    for (const { person, words } of said) {
      const by = reach.get(person)
      if (by !== undefined) buzz(by.source, by.card, words)
    }
  }

  const load = async (scope: Scope): Promise<Running> => {
    const setting = await loadOrgSetting(scope)
    if (it === undefined) it = { engine: openEngine(setting.engine, (await loadMemory(scope.tx, org)) as EngineMemory | undefined), setting }
    else {
      it.engine.change(setting.engine)
      it.setting = setting
    }
    stale = false
    return it
  }

  /** Loaded once, also when a cry for help comes while it is being loaded. */
  const ready = (scope: Scope): Promise<Running> => {
    if (it !== undefined && !stale) return Promise.resolve(it)
    loading ??= load(scope).finally(() => (loading = undefined))
    return loading
  }

  /** What a card says of its carrier. One in the drawer is heard, but nobody is judged by it. */
  const hear = ({ engine, setting }: Running, source: Id, report: Report, person: Id | null, out: Judged[]): Fix | undefined => {
    heard.heartbeat(source, report)
    if (person === null) return undefined
    reach.set(person, { source, card: report.card })
    const fix = placeReport(report, person, setting.plans, { accuracy: POSITIONING.dynamicMetres.value }, toWgs84)
    engine.take(fix, out)
    const where = fix.plan === null ? undefined : engine.where(person)
    if (where === undefined) return undefined
    heard.placed(source, report, where)
    return fix
  }

  const takeIn = async (scope: Scope, now: Running, { source, reports }: Pick<Waiting, 'source' | 'reports'>, out: Judged[]): Promise<{ taken: Taken; fixes: Fix[] }> => {
    const { known, strangers, untimely } = sortReports(reports, now.setting.cards, scope.now)
    const fixes = known.flatMap(({ report, person }) => hear(now, source.id, report, person, out) ?? [])
    for (const { report } of known) via.note(source.id, report)
    const tested = testedFixes(known, now.setting.tests, now.setting.plans)
    if (tested.length > 0) await keepTestFixes(scope.tx, org, tested, scope.now)
    if (strangers.length > 0) await park(scope.tx, org, strangers.map(({ card, at, battery }) => ({ number: card, source: source.id, at, battery })))
    heard.count(source.id, scope.now, { reports: reports.length, parked: strangers.length, refused: untimely.length })
    return { taken: { accepted: known.length, parked: strangers.length, refused: untimely.length }, fixes }
  }

  /** All of it into the engine and onto the tracks. */
  const takeAll = async (scope: Scope, own: Running, batch: readonly Pick<Waiting, 'source' | 'reports'>[], out: Judged[]): Promise<Taken[]> => {
    const all: { taken: Taken; fixes: Fix[] }[] = []
    for (const one of batch) all.push(await takeIn(scope, own, one, out))
    await appendFixes(scope.tx, org, all.flatMap(({ fixes }) => fixes.flatMap(trackFix)))
    return all.map(({ taken }) => taken)
  }

  /** @returns what is to be done when it is on disk */
  const keep = async ({ tx, now, wall }: Scope, { engine }: Running, all: boolean): Promise<() => void> => {
    const [cards, sources] = all || heardAt + HEARD_EVERY <= wall ? [heard.cards, heard.sources] : []
    if (cards !== undefined && cards.length > 0) await saveLive(tx, org, cards)
    for (const source of sources ?? []) await noteHeard(tx, org, source)
    if (cards !== undefined) for (const [source, words] of via.takeAll()) await saveDeviceWords(tx, org, source, words)
    const remembers = all || memoryAt + MEMORY_EVERY <= wall
    if (remembers) await saveMemory(tx, org, engine.memory(), now)
    return () => {
      if (remembers) memoryAt = wall
      if (cards === undefined || sources === undefined) return
      heard.written(cards, sources)
      heardAt = wall
    }
  }

  /** By what the engine is set by now, be it out of date: a cry waits for no fence that somebody has just drawn, only for a card that nobody carried before. */
  const forCry = (scope: Scope, reports: readonly Report[]): Promise<Running> | Running =>
    it !== undefined && reports.every(({ card }) => it?.setting.cards.get(card) != null) ? it : ready(scope)

  /** A cry for help does not wait for what is being written: a transaction of its own, beside the one under way. */
  const cry = async (source: Source, reports: readonly Report[]): Promise<Taken> => {
    const out: Judged[] = []
    try {
      const { taken, said } = await house.act(systemSpeaker(org, 'positioning'), async (scope) => {
        const own = await forCry(scope, reports)
        const [first = NOTHING] = await takeAll(scope, own, [{ source, reports }], out)
        return { taken: first, said: await tellJudged(scope, out, own.setting, () => spotsOfEngine(own.engine, own.setting.people)) }
      })
      buzzFor(said)
      return taken
    } catch (cause) {
      // The engine has judged it and will not judge it again: it is told with the next round.
      judged.push(...out)
      throw cause
    }
  }
  const crying = new Set<Promise<Taken>>()
  const rush = (source: Source, reports: readonly Report[]): Promise<Taken> => {
    const one = cry(source, reports).finally(() => crying.delete(one))
    crying.add(one)
    return one
  }

  /** One transaction for all that waits: reports, what follows from them, and who is told. */
  const round = async (batch: readonly Waiting[], ticking: boolean, last = false): Promise<void> => {
    try {
      const { taken, kept, told, said, setting } = await house.act(systemSpeaker(org, 'positioning'), async (scope) => {
        const own = await ready(scope)
        const all = await takeAll(scope, own, batch, judged)
        if (ticking) {
          own.engine.tick(scope.now, judged)
          await takeSigns(scope, own.engine, judged)
        }
        const done = await keep(scope, own, last)
        const telling = [...judged]
        const said = await tellJudged(scope, telling, own.setting, () => spotsOfEngine(own.engine, own.setting.people))
        if (own.setting !== gasSeen) said.push(...(await tellGas(scope, own.setting)))
        if (ticking) await tellWatches(scope, own.setting, own.engine)
        return { taken: all, kept: done, told: telling.length, said, setting: own.setting }
      })
      gasSeen = setting
      buzzFor(said)
      judged = judged.slice(told)
      kept()
      for (const [at, { done }] of batch.entries()) done(taken[at] ?? NOTHING)
    } catch (cause) {
      for (const { failed } of batch) failed(cause)
      house.fault(`positioning of ${org}`, cause)
    } finally {
      for (const { reports } of batch) waiting -= reports.length
    }
  }

  const next = (): void => {
    if (running !== undefined || (queue.length === 0 && !ticks)) return
    const batch: Waiting[] = []
    for (let size = 0; size < MOST_AT_ONCE; ) {
      const one = queue.shift()
      if (one === undefined) break
      batch.push(one)
      size += one.reports.length
    }
    const ticking = ticks
    ticks = false
    running = round(batch, ticking).finally(() => {
      running = undefined
      next()
    })
  }

  let closed = false
  return {
    take: (source, reports) => {
      if (closed) return Promise.reject(new BrokenInvariant('reports after the post was closed'))
      if (reports.some(({ sos }) => sos)) return rush(source, reports)
      if (waiting + reports.length > MOST_WAITING) return Promise.reject(new Fault('positioning-full', '定位数据过多，暂时写不下，请稍后重发'))
      waiting += reports.length
      return new Promise((done, failed) => {
        queue.push({ source, reports, done, failed })
        next()
      })
    },
    tick: () => {
      ticks = true
      next()
    },
    reset: () => void (stale = true),
    close: async () => {
      while (running !== undefined) await running
      closed = true
      await Promise.allSettled(crying)
      await round([], false, true)
    },
  }
}
