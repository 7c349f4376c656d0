import { loadavg } from 'node:os'
import type { Judged } from '../../missions/positioning/contract/judged.ts'
import { openEngine } from '../../missions/positioning/rules/engine/engine.ts'
import type { Fix } from '../../missions/positioning/rules/engine/facts.ts'
import { layGround, yardsAt } from '../../missions/positioning/rules/engine/ground.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { tryExact, tryNoisy, wrongPercent } from './positioning/annex-a.ts'
import { FENCES, layPlant, PEOPLE, sayFixes } from './positioning/plant.ts'
import { turfLoop } from './positioning/turf.ts'

/** Of the plant's time; the first ones come to a cold engine and are counted by nobody. */
const [SECONDS, WARM_UP] = [70, 10]
const ANNEX_RUNS = 1_000
/** Turf looks at every fence for every fix: so many a second of the plant are enough to know how fast. */
const TURF_FIXES = 50

/** Adds up how long something took, and how often it was done. */
const stopwatch = () => {
  let [took, done, cpu] = [0, 0, 0]
  return {
    run: (times: number, work: () => void): void => {
      const [began, cpuBegan] = [performance.now(), process.cpuUsage()]
      work()
      took += performance.now() - began
      const { user, system } = process.cpuUsage(cpuBegan)
      cpu += user + system
      done += times
    },
    perSecond: () => (1_000 * done) / took,
    perCoreSecond: () => (1e6 * done) / cpu,
    milliseconds: () => took,
  }
}

const loads = (): string => loadavg().map((load) => round(load)).join(' ')

/** The same fixes to the engine, JSON in and facts out with a tick each second, and to each baseline, a second of the plant at a time in turn. */
const measure = (): { readonly watches: Record<'json' | 'engine' | 'tick' | 'grid' | 'turf', ReturnType<typeof stopwatch>>; readonly facts: number; readonly counted: number } => {
  const setting = layPlant()
  const [engine, ground, turf] = [openEngine(setting), layGround(setting), turfLoop(setting.fences)]
  const fresh = () => ({ json: stopwatch(), engine: stopwatch(), tick: stopwatch(), grid: stopwatch(), turf: stopwatch() })
  let watches = fresh()
  let [second, facts, counted] = [0, 0, 0]
  const out: Judged[] = []
  for (const { now, texts } of sayFixes(SECONDS)) {
    if (second === WARM_UP) watches = fresh()
    second += 1
    const { json, engine: whole, tick, grid } = watches
    whole.run(texts.length, () => {
      for (const text of texts) engine.take(JSON.parse(text) as Fix, out)
      tick.run(1, () => engine.tick(now, out))
      facts += out.splice(0).length
    })
    json.run(texts.length, () => {
      for (const text of texts) counted += (JSON.parse(text) as Fix).floor
    })
    const fixes = texts.map((text) => JSON.parse(text) as Fix)
    grid.run(fixes.length, () => {
      for (const { x, y, floor } of fixes) counted += yardsAt(ground, '厂区', x, y, floor).length
    })
    watches.turf.run(TURF_FIXES, () => {
      for (const { x, y } of fixes.slice(0, TURF_FIXES)) counted += turf(x, y)
    })
  }
  return { watches, facts, counted }
}

/** 10,000 people, 1,000 fences, one core; beside it bare JSON, the grid with its ray cast, and turf, on the same fixes. Then Annex A, a thousand times with noise. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  say(`${PEOPLE} people, ${FENCES} fences, ${SECONDS - WARM_UP} s of their fixes; load ${loads()}`)
  const { watches, facts } = measure()
  const { json, engine, tick, grid, turf } = watches
  const micros = (perSecond: number): number => 1e6 / perSecond
  const [whole, parsing, casting] = [micros(engine.perSecond()), micros(json.perSecond()), micros(grid.perSecond())]
  const ticking = (whole * tick.milliseconds()) / engine.milliseconds()
  say(
    `one fix ${round(whole)} µs: ${round(parsing)} parsing its JSON, ${round(casting)} finding its fences, ${round(ticking)} of the ticks (alarms that take time), ` +
      `${round(whole - parsing - casting - ticking)} the rest (finding the person, smoothing, entering and leaving, memory); ${facts} facts; load ${loads()}`,
  )

  const exact = tryExact()
  const noisy = tryNoisy(ANNEX_RUNS)
  for (const { layout, samples, wrong } of exact) say(`Annex A, exact: ${layout}: ${wrong} of ${samples}`)
  for (const { layout, samples, wrong } of noisy) say(`Annex A, σ 1.5 m and 2 % lost, ${ANNEX_RUNS} seeds: ${layout}: ${wrong} of ${samples} (${round((100 * wrong) / samples, 3)} %)`)
  return {
    figures: {
      fixesPerSecond: round(engine.perSecond(), 0), fixesPerCoreSecond: round(engine.perCoreSecond(), 0), vsJsonLimit: round(engine.perSecond() / json.perSecond(), 3), vsTurf: round(engine.perSecond() / turf.perSecond(), 1),
      jsonPerSecond: round(json.perSecond(), 0), gridPerSecond: round(grid.perSecond(), 0), turfPerSecond: round(turf.perSecond(), 0), tickMilliseconds: round(tick.milliseconds() / (SECONDS - WARM_UP)), facts,
      exactMissed: wrongPercent(exact, 'missed'), exactFalse: wrongPercent(exact, 'false'), missedPercent: round(wrongPercent(noisy, 'missed'), 3), falsePercent: round(wrongPercent(noisy, 'false'), 3),
    },
  }
}
