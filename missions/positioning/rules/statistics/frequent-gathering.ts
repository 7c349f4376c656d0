import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { addDays, DAY, type Instant, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { type FrequentGathering, frequentLife, type GatheringWatch } from '../../contract/frequent-gathering.ts'

/** Until the enterprise sets its own. The clause leaves them open (AQ 3064.3-2025 5.3). */
export const ASSUMED_WATCH: GatheringWatch = { times: POSITIONING.frequentTimes.value, days: POSITIONING.frequentDays.value, answerDays: POSITIONING.frequentAnswerDays.value }

/** A gathering that was told of. */
export interface Gathering {
  readonly at: Instant
  readonly plan: string
  readonly floor: number
  readonly x: number
  readonly y: number
  readonly level: 'red' | 'orange' | 'yellow' | 'blue'
  readonly people: readonly { readonly id: Id; readonly name: string }[]
}

interface Spot {
  readonly plan: string
  readonly floor: number
  readonly x: number
  readonly y: number
}

/** As far apart as people of one gathering may be: nearer, and it is the same place. */
export const isSamePlace = (one: Spot, other: Spot): boolean =>
  one.plan === other.plan && one.floor === other.floor && Math.hypot(one.x - other.x, one.y - other.y) <= POSITIONING.gatheringMetres.value

const KEPT = 50

const whoOf = (gatherings: readonly Gathering[]): FrequentGathering['who'] =>
  [...Map.groupBy(gatherings.flatMap(({ people }) => people), ({ id }) => id).values()]
    .map((all) => ({ ...(all[0] as { id: Id; name: string }), times: all.length }))
    .toSorted((a, b) => b.times - a.times || a.name.localeCompare(b.name, 'zh-CN'))

const mean = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length

const linesOf = (gatherings: readonly Gathering[]): FrequentGathering['gatherings'] => gatherings.map(({ at, level, people }) => ({ at, level, people: people.length })).slice(-KEPT)

export interface FrequentFacts {
  readonly id: Id
  readonly now: Instant
  readonly watch: GatheringWatch
  /** In words. */
  readonly place: string
  /** Of the last so many days on this plan and floor, this one with them, in order of time. */
  readonly gatherings: readonly Gathering[]
  /** What was asked there before, the newest first. */
  readonly asked: readonly FrequentGathering[]
}

/**
 * What a gathering makes of its place: a new question when it has come often enough since the last one was finished, one
 * more line on a question that is open, or nothing.
 */
export const judgeFrequent = (it: Gathering, { id, now, watch, place, gatherings, asked }: FrequentFacts): FrequentGathering | undefined => {
  const last = asked.find((one) => isSamePlace(one, it))
  const since = last?.finished?.at ?? 0
  const here = gatherings.filter((one) => isSamePlace(one, it) && one.at > Math.max(since, now - watch.days * DAY))
  if (last !== undefined && last.state !== 'finished') {
    if (last.gatherings.some(({ at }) => at === it.at)) return undefined
    const who = whoOf(gatherings.filter((one) => isSamePlace(one, last)))
    return { ...last, gatherings: [...last.gatherings, ...linesOf([it])].slice(-KEPT), times: last.times + 1, who, version: last.version + 1 }
  }
  if (here.length < watch.times) return undefined
  return {
    id, state: 'asked', plan: it.plan, floor: it.floor, x: mean(here.map(({ x }) => x)), y: mean(here.map(({ y }) => y)), place, askedAt: now, dueAt: now + watch.answerDays * DAY,
    gatherings: linesOf(here), times: here.length, who: whoOf(here), cause: '', measures: '', responsible: null, until: null, answered: null, result: '', finished: null, version: 1,
  }
}

interface Hand {
  readonly name: string
  readonly at: Instant
}

const moved = (found: FrequentGathering | undefined, version: number, move: keyof typeof frequentLife.moves): Decision<FrequentGathering> => {
  if (found === undefined) return refuse('no-such-gathering', '没有这条频繁聚集记录', { kind: 'missing' })
  const next = step(frequentLife, found.state, move)
  if (!next.accepted) return next
  if (found.version !== version) return refuse('stale', '这条记录刚刚有了新情况，请看过最新内容后再填写', { kind: 'conflict', facts: { version: found.version } })
  return accept({ ...found, state: next.value, version: found.version + 1 })
}

interface Answered {
  readonly version: number
  readonly cause: string
  readonly measures: string
  readonly until: PlantDay
}

/** Cause and measures, with whoever answers for them and by when. */
export const decideAnswer = ({ version, cause, measures, until }: Answered, facts: { readonly found: FrequentGathering | undefined; readonly responsible: { readonly id: Id; readonly name: string } | undefined; readonly by: Hand }): Decision<FrequentGathering> => {
  const next = moved(facts.found, version, 'answer')
  if (!next.accepted) return next
  if (facts.responsible === undefined) return refuse('no-such-person', '没有这个人员，请重新选择责任人', { field: 'responsible' })
  if (until < plantDay(facts.by.at)) return refuse('until-past', '完成期限不能早于今天', { field: 'until' })
  return accept({ ...next.value, cause, measures, until, responsible: facts.responsible, answered: { by: facts.by.name, at: facts.by.at } })
}

export const decideFinish = ({ version, result }: { readonly version: number; readonly result: string }, facts: { readonly found: FrequentGathering | undefined; readonly by: Hand }): Decision<FrequentGathering> => {
  const next = moved(facts.found, version, 'finish')
  return next.accepted ? accept({ ...next.value, result, finished: { by: facts.by.name, at: facts.by.at } }) : next
}

/** By when the next step has to be taken: the answer, or the end of the day by which measures have to be done. Null when nothing is owed. */
export const owedAt = ({ state, dueAt, until }: Pick<FrequentGathering, 'state' | 'dueAt' | 'until'>): Instant | null =>
  state === 'asked' ? dueAt : state === 'answered' && until !== null ? startOfDay(addDays(until, 1)) : null

export const isOverdue = (it: Pick<FrequentGathering, 'state' | 'dueAt' | 'until'>, now: Instant): boolean => (owedAt(it) ?? Infinity) <= now
