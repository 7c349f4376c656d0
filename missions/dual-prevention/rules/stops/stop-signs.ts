import { beijingMinute, DAY, HOUR, type Instant } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { StopRecord, StopSign } from '../../contract/records.ts'
import { pauseOf } from '../pause.ts'

/** What the books say about the unit around a stop. */
export interface StopSignFacts {
  readonly now: Instant
  /** Answers 正常 or 存在隐患 to dues of paused measures, checked within the stop. */
  readonly answered: readonly { readonly content: string; readonly at: Instant; readonly who: string }[]
  /** Dangers of paused measures, reported within the stop. */
  readonly dangers: readonly { readonly name: string; readonly at: Instant }[]
  /** Ends of dues of paused measures that were open when the stop was asked for, and ends of those missed before it. */
  readonly openEnds: readonly Instant[]
  readonly missedEnds: readonly Instant[]
  /** Other stops of the unit that were approved. */
  readonly others: readonly Pick<StopRecord, 'id' | 'state' | 'startAt' | 'endAt' | 'endedAt' | 'deleted' | 'reason'>[]
}

type Stop = Pick<StopRecord, 'id' | 'state' | 'startAt' | 'endAt' | 'endedAt' | 'deleted' | 'reason' | 'signs'>

interface Found {
  readonly code: StopSign['code']
  readonly title: string
  readonly facts: readonly string[]
}

const NAMED = 5
const listed = (lines: readonly string[]): string[] => (lines.length > NAMED ? [...lines.slice(0, NAMED), `等共 ${lines.length} 项`] : [...lines])
const hours = (length: number): string => `${Math.round(length / HOUR)} 小时`

/** A unit that stands still is not operated. */
const answered = (_stop: Stop, { answered: found }: StopSignFacts): Found[] =>
  found.length === 0 ? [] : [{ code: 'answered', title: '停用期间仍按运行状态排查', facts: listed(found.map(({ content, at, who }) => `${beijingMinute(at)} ${who}：${content}`)) }]

const dangers = (_stop: Stop, { dangers: found }: StopSignFacts): Found[] =>
  found.length === 0 ? [] : [{ code: 'dangers', title: '停用期间报出运行中才有的隐患', facts: listed(found.map(({ name, at }) => `${beijingMinute(at)} ${name}`)) }]

const around = (stop: Stop, facts: StopSignFacts, rules: Rules): Found[] => {
  const window = figure(rules, 'stop-sign-hours').value * HOUR
  const least = figure(rules, 'stop-sign-dues').value
  const soon = facts.openEnds.filter((end) => stop.startAt <= end && end < stop.startAt + window)
  const missed = facts.missedEnds.filter((end) => stop.startAt - window <= end && end <= stop.startAt)
  return [
    ...(soon.length < least ? [] : [{ code: 'before-dues' as const, title: '停用开始后不久有大量排查到期', facts: [`停用开始后 ${hours(window)}内有 ${soon.length} 项排查到期，最早 ${beijingMinute(Math.min(...soon))}`] }]),
    ...(missed.length < least ? [] : [{ code: 'after-missed' as const, title: '停用前有大量排查未完成', facts: [`停用开始前 ${hours(window)}内有 ${missed.length} 项排查到期未完成，最近 ${beijingMinute(Math.max(...missed))}`] }]),
  ]
}

const repeated = (stop: Stop, facts: StopSignFacts, rules: Rules): Found[] => {
  const days = figure(rules, 'stop-repeat-days').value
  const short = figure(rules, 'stop-short-hours').value * HOUR
  const all = [stop, ...facts.others].filter((it) => {
    const pause = pauseOf(it)
    return pause !== undefined && stop.startAt - days * DAY <= it.startAt && it.startAt <= stop.startAt && (pause.until ?? it.endAt) - it.startAt <= short
  })
  if (all.length < figure(rules, 'stop-repeat-count').value) return []
  return [{ code: 'repeated', title: '短时停用反复发生', facts: [`${days} 天内 ${all.length} 次不超过 ${hours(short)}的停用`, ...listed(all.map((it) => `${beijingMinute(it.startAt)} 至 ${beijingMinute(pauseOf(it)?.until ?? it.endAt)}：${it.reason}`))] }]
}

/** Signs that a stop is not what it says, each with its facts. They are for people to judge: nothing follows from them by itself. */
export const stopSigns = (stop: Stop, facts: StopSignFacts, rules: Rules): StopSign[] =>
  [answered, dangers, around, repeated]
    .flatMap((judge) => judge(stop, facts, rules))
    .map(({ code, title, facts: told }) => ({ code, title, facts: [...told], since: stop.signs?.find((known) => known.code === code)?.since ?? facts.now }))

/** Whether there is a sign that the record does not bear yet. */
export const newSigns = (before: readonly StopSign[] | null | undefined, now: readonly StopSign[]): StopSign[] => now.filter(({ code }) => !(before ?? []).some((known) => known.code === code))
