import type { Id } from '@anlan/kernel/id'
import { HOUR, type Instant, MINUTE, minuteOfDay, type PlantDay, plantDay } from '@anlan/kernel/time'
import type { PointState } from '@anlan/plant/contract/reading'
import type { MeasureState } from '../../contract/measure-state.ts'
import type { WarningHit, WarningKind } from '../../contract/warnings.ts'

/** A measure that does not hold, with what of it a rule may ask. */
export interface TroubledMeasure {
  readonly measure: Id
  readonly description: string
  readonly classify1: string
  readonly unit: Id
  readonly unitName: string
  readonly unitLevel: string
  readonly state: MeasureState
  readonly since: Instant
  readonly points: readonly Id[]
}

/** The plant at one moment, as far as warnings look at it. */
export interface WarningFacts {
  readonly now: Instant
  readonly measures: readonly TroubledMeasure[]
  readonly points: readonly PointState[]
  /** Conditions that points had lately. */
  readonly alarms: readonly { readonly point: Id; readonly raisedAt: Instant; readonly condition: string }[]
  /** Dues that have begun today, and how many of them are done. */
  readonly dues: { readonly begun: number; readonly done: number }
  readonly bypasses: readonly { readonly id: Id; readonly point: Id; readonly tag: string; readonly pointName: string; readonly overdue: boolean; readonly unapproved: boolean }[]
}

type Figure = (key: string) => number
type Judge = (facts: WarningFacts, figure: Figure) => WarningHit[]

const hit = (kind: WarningKind, key: string, subject: Id | null, title: string, detail: string, link: string): WarningHit => ({ cause: `warning:${kind}:${key}`, subject, title, detail, link })

const measurePage = (id: Id): string => `/dual-prevention/picture/measures/${id}`
const unitPage = (id: Id): string => `/dual-prevention/picture/units/${id}`
const pointPage = (id: Id): string => `/plant/points/${id}`
/** The first few, and how many more. */
const named = (names: readonly string[]): string => `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 项` : ''}`

const isSilent = (now: Instant, minutes: number) => ({ condition, conditionSince, bypassed }: PointState): boolean =>
  condition === 'silent' && !bypassed && conditionSince !== null && now - conditionSince >= minutes * MINUTE

const failedLong: Judge = ({ now, measures }, figure) =>
  measures
    .filter(({ state, since }) => state === 'failed' && now - since >= figure('hours') * HOUR)
    .map(({ measure, description, unitName }) => hit('measure-failed-long', measure, measure, `管控措施失效超过 ${figure('hours')} 小时：${unitName}`, description, measurePage(measure)))

const failedMany: Judge = ({ measures }, figure) =>
  [...Map.groupBy(measures.filter(({ state }) => state === 'failed'), ({ unit }) => unit)]
    .filter(([, failed]) => failed.length >= figure('count'))
    .map(([unit, failed]) => hit('unit-failed-many', unit, unit, `${failed[0]?.unitName} 有 ${failed.length} 项措施失效`, named(failed.map(({ description }) => description)), unitPage(unit)))

const majorOverdue: Judge = ({ now, measures }, figure) =>
  [...Map.groupBy(measures.filter(({ state, unitLevel, since }) => state === 'overdue' && unitLevel === '1' && now - since >= figure('minutes') * MINUTE), ({ unit }) => unit)]
    .map(([unit, overdue]) => hit('major-unit-overdue', unit, unit, `重大风险单元 ${overdue[0]?.unitName} 有排查超期`, named(overdue.map(({ description }) => description)), unitPage(unit)))

const keySilent: Judge = ({ now, measures, points }, figure) => {
  const silent = new Map(points.filter(isSilent(now, figure('minutes'))).map((point) => [point.point, point]))
  const important = measures.filter(({ classify1, unitLevel }) => classify1 === '1' && (unitLevel === '1' || unitLevel === '2'))
  return [...silent.values()].flatMap(({ point, tag, name }) => {
    const measure = important.find((it) => it.points.includes(point))
    return measure === undefined ? [] : [hit('key-point-silent', point, point, `${tag} ${name} 数据中断超过 ${figure('minutes')} 分钟`, `${measure.unitName}：${measure.description}`, pointPage(point))]
  })
}

const manySilent: Judge = ({ now, points }, figure) => {
  const silent = points.filter(isSilent(now, figure('minutes')))
  return silent.length < figure('count') ? [] : [hit('points-silent', 'all', null, `${silent.length} 个监测点数据中断`, named(silent.map(({ tag, name }) => `${tag} ${name}`)), '/plant/points?group=silent')]
}

/** A day of its own: tomorrow's low rate is another warning. */
const ofDay = (now: Instant): PlantDay => plantDay(now)

const completionLow: Judge = ({ now, dues: { begun, done } }, figure) => {
  if (minuteOfDay(now) < figure('hour') * 60 || begun === 0) return []
  const percent = Math.floor((done / begun) * 100)
  return percent >= figure('percent') ? [] : [hit('completion-low', ofDay(now), null, `今日排查完成率低于 ${figure('percent')}%`, `已开始 ${begun} 项，完成 ${done} 项，完成率 ${percent}%`, '/dual-prevention/dues?state=open')]
}

const GAS_CONDITIONS: readonly string[] = ['high', 'high-high']

const gasRepeated: Judge = ({ now, points, alarms }, figure) =>
  points
    .filter(({ quantity }) => quantity === 'combustible-gas' || quantity === 'toxic-gas')
    .flatMap(({ point, tag, name, area }) => {
      const times = alarms.filter((it) => it.point === point && GAS_CONDITIONS.includes(it.condition) && now - it.raisedAt <= figure('hours') * HOUR).length
      return times < figure('count') ? [] : [hit('gas-repeated', point, point, `${tag} ${name} ${figure('hours')} 小时内报警 ${times} 次`, `${area === '' ? '' : `位置：${area}。`}请查明泄漏源，不要只复位`, pointPage(point))]
    })

const nearLimit: Judge = ({ points }, figure) =>
  points
    .filter(({ quantity, condition, bypassed, value, high }) => quantity === 'level' && condition === null && !bypassed && value !== null && high !== null && value >= (high * figure('percent')) / 100)
    .map(({ point, tag, name, value, high, unit }) => hit('level-near-limit', point, point, `${tag} ${name} 接近高报`, `当前 ${value} ${unit}，高报 ${high} ${unit}`, pointPage(point)))

const bypassOverrun: Judge = ({ bypasses }) =>
  bypasses
    .filter(({ overdue, unapproved }) => overdue || unapproved)
    .map(({ id, point, tag, pointName, overdue }) => hit('bypass-overrun', id, point, `${tag} ${pointName} ${overdue ? '旁路到期未恢复' : '未经批准已旁路'}`, '请恢复投用，或由安全管理人员、主要负责人补办批准', '/plant/bypasses'))

const JUDGES: Readonly<Record<WarningKind, Judge>> = {
  'measure-failed-long': failedLong,
  'unit-failed-many': failedMany,
  'major-unit-overdue': majorOverdue,
  'key-point-silent': keySilent,
  'points-silent': manySilent,
  'completion-low': completionLow,
  'gas-repeated': gasRepeated,
  'level-near-limit': nearLimit,
  'bypass-overrun': bypassOverrun,
}

/** What a rule finds in the plant with these figures; one that is missing binds nothing. */
export const judgeWarning = (kind: WarningKind, facts: WarningFacts, figures: Readonly<Record<string, number>>): WarningHit[] =>
  JUDGES[kind](facts, (key) => figures[key] ?? Number.POSITIVE_INFINITY)

export interface OpenHit {
  readonly cause: string
  readonly title: string
  readonly level: string
}

/** What is new or reads otherwise, and what has gone. */
export const compareHits = (found: readonly WarningHit[], open: readonly OpenHit[], level: string): { readonly raise: WarningHit[]; readonly clear: string[] } => {
  const standing = new Map(open.map((it) => [it.cause, it]))
  const causes = new Set(found.map(({ cause }) => cause))
  return {
    raise: found.filter(({ cause }) => !standing.has(cause) || standing.get(cause)?.level !== level),
    clear: open.map(({ cause }) => cause).filter((cause) => !causes.has(cause)),
  }
}
