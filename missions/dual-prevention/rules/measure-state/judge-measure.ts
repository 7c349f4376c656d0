import type { Id } from '@anlan/kernel/id'
import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { POINT_CONDITIONS, type PointState } from '@anlan/plant/contract/reading'
import type { MeasureState, Reason } from '../../contract/measure-state.ts'
import type { Danger, InspectionRecord, Measure } from '../../contract/records.ts'

/** Whatever bears on one measure at one moment. */
export interface MeasureFacts {
  readonly measure: Pick<Measure, 'dataSrc'>
  /** Dangers on it that are not closed. */
  readonly dangers: readonly Pick<Danger, 'id' | 'name' | 'level' | 'reportedAt'>[]
  /** How many points it is bound to, and those of them that are still in the register. */
  readonly bound: number
  readonly points: readonly Pick<PointState, 'point' | 'tag' | 'name' | 'value' | 'unit' | 'at' | 'condition' | 'conditionSince' | 'bypassed'>[]
  readonly planned: boolean
  /** The due that runs now and has no answer yet. */
  readonly due: { readonly id: Id; readonly startAt: Instant; readonly endAt: Instant } | null
  /** The last due that has ended, where it was missed. */
  readonly missed: { readonly id: Id; readonly startAt: Instant; readonly endAt: Instant } | null
  /** The last inspection that was made. */
  readonly last: (Pick<InspectionRecord, 'id' | 'checkedAt' | 'result' | 'inspector'> & { readonly closed: boolean }) | null
  /** The stop of its unit that holds, and whether a stop pauses this measure at all (`rules/pause.ts`). */
  readonly stop: { readonly endAt: Instant; readonly reason: string } | null
  readonly paused: boolean
}

export interface Judged {
  readonly state: MeasureState
  readonly reasons: readonly Reason[]
}

interface Finding {
  readonly state: MeasureState
  readonly reason: Reason
}

/** The worst of what is found decides. A stop takes the place of everything but a failure: what is broken does not mend by standing still. */
const RANK: Readonly<Record<MeasureState, number>> = { failed: 5, stopped: 4, overdue: 3, unknown: 2, 'to-check': 1, effective: 0 }

const finding = (state: MeasureState, kind: Reason['kind'], text: string, subject: Id | null = null, since: Instant | null = null): Finding =>
  ({ state, reason: { kind, text, subject, since } })

/** `11-23 09:00` */
const moment = (at: Instant): string => beijingMinute(at).slice(5)

const OUTCOMES: Readonly<Record<InspectionRecord['result'], string>> = { '0': '正常', '1': '发现隐患，已闭环', '2': '未完成', '3': '已记录' }

const ofDangers = ({ dangers }: MeasureFacts): Finding[] =>
  dangers.map(({ id, name, level, reportedAt }) => finding('failed', 'danger', `${level === '1' ? '重大隐患' : '隐患'}未闭环：${name}`, id, reportedAt))

const ofPoint = ({ point, tag, name, value, unit, at, condition, conditionSince, bypassed }: MeasureFacts['points'][number], automatic: boolean): Finding[] => {
  const which = `${tag} ${name}`
  if (bypassed) return [finding('stopped', 'bypass', `监测点已旁路：${which}`, point, null)]
  if (condition === 'silent') return automatic ? [finding('unknown', 'silent', `监测点数据中断：${which}`, point, conditionSince)] : []
  if (condition !== null) return [finding('failed', 'point-alarm', `监测点${POINT_CONDITIONS[condition]}：${which}${value === null ? '' : ` ${value} ${unit}`}`, point, conditionSince)]
  if (!automatic) return []
  return at === null ? [finding('unknown', 'no-value', `监测点尚无数据：${which}`, point)] : [finding('effective', 'point-normal', `监测点正常：${which}`, point, at)]
}

const ofPoints = ({ measure: { dataSrc }, bound, points }: MeasureFacts): Finding[] => {
  const automatic = dataSrc === '1'
  const gone = bound - points.length
  return [
    ...points.flatMap((point) => ofPoint(point, automatic)),
    ...(automatic && bound === 0 ? [finding('unknown', 'no-point', '自动化监控措施没有绑定监测点')] : []),
    ...(gone > 0 ? [finding('unknown', 'no-point', `${gone} 个绑定的监测点已从台账删除，请重新绑定`)] : []),
  ]
}

const ofInspections = ({ measure: { dataSrc }, planned, due, missed, last }: MeasureFacts): Finding[] => {
  const found: Finding[] = []
  // A danger that was reported with it, and closed, closes it too.
  if (last !== null && last.result === '1' && !last.closed) found.push(finding('failed', 'abnormal', `最近一次排查发现隐患，尚未闭环（${last.inspector}）`, last.id, last.checkedAt))
  if (missed !== null && (last === null || last.checkedAt < missed.startAt)) found.push(finding('overdue', 'missed', `到期未排查，应于 ${moment(missed.endAt)} 前完成`, missed.id, missed.endAt))
  if (due !== null) found.push(finding('to-check', 'due', `待排查，${moment(due.endAt)} 前完成`, due.id, due.startAt))
  if (dataSrc === '1') return found
  if (!planned) found.push(finding('unknown', 'no-plan', '没有启用的排查计划'))
  else if (last === null && missed === null && due === null) found.push(finding('to-check', 'never-checked', '尚未排查过'))
  if (last !== null && (last.result !== '1' || last.closed)) found.push(finding('effective', 'checked', `${moment(last.checkedAt)} ${last.inspector}排查${OUTCOMES[last.result]}`, last.id, last.checkedAt))
  return found
}

const ofStop = ({ paused, stop }: MeasureFacts): Finding[] =>
  stop !== null && paused ? [finding('stopped', 'stop', `单元停用检维修至 ${moment(stop.endAt)}：${stop.reason}`)] : []

/** Is the measure alive, and why (not)? The reasons of the worst state come first; what is good is told only where all is. */
export const judgeMeasure = (facts: MeasureFacts): Judged => {
  const found = [...ofStop(facts), ...ofDangers(facts), ...ofPoints(facts), ...ofInspections(facts)]
  const { state } = found.reduce((worst, it) => (RANK[it.state] > RANK[worst.state] ? it : worst))
  const told = found.filter((it) => it.state !== 'effective' || state === 'effective').toSorted((a, b) => RANK[b.state] - RANK[a.state])
  return { state, reasons: told.map(({ reason }) => reason) }
}
