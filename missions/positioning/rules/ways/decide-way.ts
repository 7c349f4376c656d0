import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Limit } from '@anlan/standards/limit'
import { POSITIONING } from '@anlan/standards/positioning'
import type { AlarmWay, Told } from '../../contract/alarm-way.ts'
import type { JudgedKind } from '../../contract/judged.ts'
import { isLaxer } from './own-figures.ts'

/** Whose numbers the standard gives. */
const NUMBERS: Readonly<Partial<Record<JudgedKind, { readonly threshold?: Limit; readonly grace?: Limit }>>> = {
  gathering: { threshold: POSITIONING.gatheringYellow, grace: POSITIONING.gatheringSeconds },
  intrusion: { grace: POSITIONING.recordSeconds },
}
const WITH_THRESHOLD: readonly JudgedKind[] = ['over-count', 'under-count', 'overstay', 'motionless', 'absence', 'gathering']
const COUNTED: readonly JudgedKind[] = ['over-count', 'under-count', 'gathering']
const WITH_GRACE: readonly JudgedKind[] = [...WITH_THRESHOLD, 'intrusion', 'wrong-post']
/** Whose level the standard gives, or which is never anything but the gravest. */
const OWN_LEVEL: readonly JudgedKind[] = ['sos', 'gathering']

/** Which fields make sense for a kind. */
export const fieldsOfWay = (kind: JudgedKind) => ({ threshold: WITH_THRESHOLD.includes(kind), counted: COUNTED.includes(kind), grace: WITH_GRACE.includes(kind), level: !OWN_LEVEL.includes(kind) })

export const tellsNobody = ({ persons, posts, roles }: Told): boolean => persons.length + posts.length + roles.length === 0

/** What binds has a clause. */
const laxer = (field: string, { title, value, unit, clause }: Limit): Decision<never> =>
  refuse('way-laxer', `“${title}”标准为 ${value} ${unit}，本单位只能设置得更严，请填写不大于 ${value} ${unit}的数值，或留空按标准`, { field: `data.${field}`, clause: clause as string })

/** A way that lets nothing pass that the standard does not, tells somebody, and climbs to somebody. @param fences ids of those in use */
export const decideWay = (way: AlarmWay, { fences, another }: { readonly fences: ReadonlySet<string>; readonly another: boolean }): Decision<AlarmWay> => {
  const { kind, fence, threshold, operator, graceSeconds, level, tell, escalation } = way
  const has = fieldsOfWay(kind)
  if (another) return refuse('way-stands', '该报警种类在这个区域已有设置，请直接修改那一条', { field: 'data.kind', kind: 'conflict' })
  if (fence !== null && !fences.has(fence)) return refuse('no-such-fence', '没有这个电子围栏，可能已被删除，请重新选择区域', { field: 'data.fence' })
  if (threshold !== null && !has.threshold) return refuse('no-threshold', '这种报警没有限值，请清空限值', { field: 'data.threshold' })
  if (threshold !== null && has.counted && !Number.isInteger(threshold)) return refuse('threshold-not-whole', '人数应为整数', { field: 'data.threshold' })
  if (operator !== null && threshold === null) return refuse('operator-alone', '选了比较方式，请填写限值', { field: 'data.threshold' })
  if (graceSeconds !== null && !has.grace) return refuse('no-grace', '这种报警没有持续时间，请清空', { field: 'data.graceSeconds' })
  if (level !== null && !has.level) return refuse('level-fixed', kind === 'sos' ? '一键报警固定为红色，请选“按标准”' : '人员聚集按人数分级，请在报警数值中设置各级人数', { field: 'data.level', clause: 'AQ 3064.3-2025 5.2.3' })
  const numbers = NUMBERS[kind]
  // More than two is three: what counts is the least number of people that is told.
  if (threshold !== null && numbers?.threshold !== undefined && isLaxer(numbers.threshold, operator === '>' ? threshold + 1 : threshold)) return laxer('threshold', numbers.threshold)
  if (kind === 'gathering' && (operator === '<' || operator === '<=')) return refuse('operator-senseless', '人员聚集只能选大于或大于等于', { field: 'data.operator' })
  if (graceSeconds !== null && numbers?.grace !== undefined && isLaxer(numbers.grace, graceSeconds)) return laxer('graceSeconds', numbers.grace)
  if (tellsNobody(tell)) return refuse('nobody-told', '请至少选择一个岗位、角色或人员，报警必须有人接收', { field: 'data.tell' })
  if (escalation.some(({ to }) => tellsNobody(to))) return refuse('climbs-to-nobody', '每一级升级通知都要选择通知谁', { field: 'data.escalation' })
  return accept(way)
}
