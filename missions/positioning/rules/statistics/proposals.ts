import { SECOND } from '@anlan/kernel/time'
import type { FenceRule } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'
import type { ProposalKind } from '../../contract/false-alarms.ts'
import { type AlarmCase, beganAt, isDecided, isFalse } from './alarm-case.ts'
import type { KindPlace } from './case-groups.ts'
import { edgeDistance } from './edge.ts'
import { type Carried, cardAt, hourOfDay } from './false-alarms.ts'

/** What a proposal rests on: `part` of `whole` false alarms. */
export interface Suggestion {
  readonly what: ProposalKind
  readonly words: string
  readonly part: number
  readonly whole: number
}

export interface ProposalFacts {
  /** The fence as it is now; null where it is gone, or where the alarm has none. */
  readonly shape: Shape | null
  readonly rules: readonly FenceRule[]
  readonly carried: readonly Carried[]
  /** Metres within which a terminal may be off. */
  readonly dynamicMetres: number
  /** Seconds that the standard allows at most before such an alarm; null where it leaves that to the enterprise. */
  readonly mostSeconds: number | null
}

/** Fewer false alarms prove nothing. */
const ENOUGH = 3
/** So large a part of them has to have it in common. */
const MOST_OF = 0.5
/** Longer than that it would be no grace but a blindness. */
const LONGEST = 300
/** Real alarms that a longer grace would swallow: one in ten at most. */
const SWALLOWED = 0.1
const [STEP, WINDOW] = [5, 2]

const lengthOf = ({ judged }: AlarmCase): number | null => (judged === null || judged.endedAt === null ? null : Math.max(0, (judged.endedAt - judged.begunAt) / SECOND))

/** False ones that went away by themselves sooner than nearly every real one: a grace longer by that. */
const longerGrace = ({ kind, cases }: KindPlace, falses: readonly AlarmCase[], { rules, mostSeconds }: ProposalFacts): Suggestion[] => {
  const lengths = falses.flatMap((it) => lengthOf(it) ?? []).toSorted((a, b) => a - b)
  const typical = lengths[Math.ceil(lengths.length * 0.75) - 1]
  if (kind === 'sos' || lengths.length < ENOUGH || typical === undefined) return []
  const more = Math.max(STEP, Math.ceil(typical / STEP) * STEP)
  const gone = lengths.filter((it) => it <= more).length
  const real = cases.filter((it) => isDecided(it) && !isFalse(it)).map(lengthOf)
  const swallowed = real.filter((it) => it !== null && it <= more).length
  if (more > LONGEST || gone < falses.length * MOST_OF || swallowed > real.length * SWALLOWED) return []
  const now = rules.find((it) => it.kind === kind)?.graceSeconds ?? null
  const capped = mostSeconds !== null && (now ?? 0) + more > mostSeconds
  const basis = `${falses.length} 条误报中有 ${gone} 条在 ${more} 秒内自行消除`
  const against = real.length === 0 ? '同期没有确认有效的报警可以对照' : `同期确认有效的 ${real.length} 条中有 ${swallowed} 条也在此时间内消除`
  const words = capped
    ? `${basis}；标准规定最长 ${mostSeconds} 秒，不能靠延长持续时间解决，请先查边界和定位精度`
    : `${basis}，可把规则的持续时间延长 ${more} 秒${now === null ? '（现为默认值）' : `（现为 ${now} 秒）`}再试；${against}`
  return [{ what: 'grace', words, part: gone, whole: falses.length }]
}

const mostOf = <Key extends string | number | null>(keys: readonly Key[]): { readonly key: Key; readonly count: number } | undefined =>
  [...Map.groupBy(keys, (key) => key)].map(([key, all]) => ({ key, count: all.length })).toSorted((a, b) => b.count - a.count)[0]

/** False ones that began within a terminal's error of the line: the line runs too near to where people may be. */
const nearEdge = (falses: readonly AlarmCase[], { shape, dynamicMetres }: ProposalFacts): Suggestion[] => {
  const placed = falses.flatMap(({ judged }) => (judged === null || shape === null ? [] : [edgeDistance(shape, judged, dynamicMetres)]))
  const near = placed.filter(({ metres }) => metres <= dynamicMetres)
  if (near.length < ENOUGH || near.length < falses.length * MOST_OF) return []
  const corner = mostOf(near.flatMap((it) => it.corner ?? []))
  const side = mostOf(near.flatMap((it) => (it.side === 0 ? [] : [it.side])))
  const where = corner !== undefined && corner.count >= near.length * MOST_OF ? `，其中 ${corner.count} 条在第 ${corner.key} 个角附近` : side === undefined ? '' : `，其中 ${side.count} 条靠近第 ${side.key} 条边`
  return [{ what: 'edge', words: `${falses.length} 条误报中有 ${near.length} 条起于边线 ${dynamicMetres} 米（动态定位精度）以内${where}。请到现场看那里是否紧邻通道，再调整边线`, part: near.length, whole: falses.length }]
}

/** One card behind most of them: the card, not the fence. */
const sameCard = (kind: string, falses: readonly AlarmCase[], { carried }: ProposalFacts): Suggestion[] => {
  const most = mostOf(falses.flatMap((it) => (it.judged?.carriers ?? []).flatMap((person) => cardAt(carried, person, beganAt(it)) ?? [])))
  if (most === undefined || most.count < ENOUGH || most.count < falses.length * MOST_OF) return []
  return [{ what: 'card', words: `${falses.length} 条误报中有 ${most.count} 条来自终端 ${most.key}。${kind === 'sos' ? '请检查它的按键，并与持卡人核实是否容易误触' : '请检查或更换这个终端，必要时做一次精度测试'}`, part: most.count, whole: falses.length }]
}

const two = (hour: number): string => String(hour % 24).padStart(2, '0')

/** Most of them within the same two hours of the day: something happens then. */
const sameHours = (kind: string, falses: readonly AlarmCase[], { rules }: ProposalFacts): Suggestion[] => {
  const hours = falses.map((it) => hourOfDay(beganAt(it)))
  const counts = Array.from({ length: 24 }, (_, from) => ({ from, count: hours.filter((hour) => (hour - from + 24) % 24 < WINDOW).length }))
  const best = counts.toSorted((a, b) => b.count - a.count)[0]
  if (best === undefined || falses.length < ENOUGH + WINDOW || best.count < falses.length * MOST_OF) return []
  return [{ what: 'hours', words: `${falses.length} 条误报中有 ${best.count} 条在 ${two(best.from)}:00～${two(best.from + WINDOW)}:00。请核对这一时段的活动（如交接班、巡检）${rules.some((it) => it.kind === kind) ? '，可给规则设生效时段' : ''}`, part: best.count, whole: falses.length }]
}

/** What the false alarms of one kind in one area have in common, and what might be tried. Nothing is changed by it: people decide (AQ 3064.3-2025 5.3). */
export const suggest = (group: KindPlace, facts: ProposalFacts): Suggestion[] => {
  const falses = group.cases.filter(isFalse)
  return falses.length < ENOUGH ? [] : [...longerGrace(group, falses, facts), ...nearEdge(falses, facts), ...sameCard(group.kind, falses, facts), ...sameHours(group.kind, falses, facts)]
}
