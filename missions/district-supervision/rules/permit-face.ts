import { DAY, HOUR, type Instant, MINUTE, plantDay } from '@anlan/kernel/time'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { DeliveredPermit, DeliveredPlan } from '../contract/special-work.ts'

export interface FaceIssue {
  readonly rule: string
  readonly words: string
  readonly clause: string
}

/** What can be judged from what was delivered; a level as such cannot: its facts stay with the enterprise. */
const { hotHours, hotSecondHours, confinedHours, heightDays, powerSpecialDays, blindingHours, liftingHours, excavationDays, roadDays, gasAgeMinutes } = SPECIAL_WORK
const HELD: Readonly<Record<DeliveredPermit['kind'], (level: string | null | undefined) => { readonly longest: number; readonly figure: { readonly title: string; readonly clause?: string | null } }>> = {
  'hot-work': (level) => (level === 'second' ? { longest: hotSecondHours.value * HOUR, figure: hotSecondHours } : { longest: hotHours.value * HOUR, figure: hotHours }),
  'confined-space': () => ({ longest: confinedHours.value * HOUR, figure: confinedHours }), height: () => ({ longest: heightDays.value * DAY, figure: heightDays }), 'temporary-power': () => ({ longest: powerSpecialDays.value * DAY, figure: powerSpecialDays }),
  blinding: () => ({ longest: blindingHours.value * HOUR, figure: blindingHours }), lifting: () => ({ longest: liftingHours.value * HOUR, figure: liftingHours }), excavation: () => ({ longest: excavationDays.value * DAY, figure: excavationDays }), 'road-closure': () => ({ longest: roadDays.value * DAY, figure: roadDays }),
}

/** Three hands at three places within a minute were not there (ours). */
const HASTE = MINUTE
const MANY = 3

type Judge = (permit: DeliveredPermit, plan: DeliveredPlan | undefined) => FaceIssue | undefined
const issue = (rule: string, words: string, clause: string): FaceIssue => ({ rule, words, clause })
const ISSUED: readonly DeliveredPermit['state'][] = ['issued', 'working', 'suspended', 'finished', 'closed']
const given = (at: Instant | null | undefined): at is Instant => at !== null && at !== undefined

const JUDGES: readonly Judge[] = [
  ({ kind, level, from, until }) => {
    const { longest, figure } = HELD[kind](level)
    return until - from > longest ? issue('有效期', `作业时间 ${Math.round((until - from) / HOUR)} 小时，超过${figure.title}`, figure.clause ?? '企业规定') : undefined
  },
  ({ kind, startedAt, gasTests }) => {
    if ((kind !== 'hot-work' && kind !== 'confined-space') || !given(startedAt)) return undefined
    const before = (gasTests ?? []).filter(({ at }) => at <= startedAt)
    if (before.length === 0) return issue('气体分析', '作业开始前没有气体分析', 'GB 30871-2022 5.3.1')
    const last = Math.max(...before.map(({ at }) => at))
    return startedAt - last > gasAgeMinutes.value * MINUTE ? issue('气体分析', `分析后 ${Math.round((startedAt - last) / MINUTE)} 分钟才开始作业，超过 ${gasAgeMinutes.value} 分钟`, 'GB 30871-2022 5.3.1') : undefined
  },
  ({ startedAt, gasTests }) => {
    const last = (gasTests ?? []).filter(({ at }) => given(startedAt) && at <= startedAt).toSorted((a, b) => b.at - a.at)[0]
    return last === undefined || last.verdict === 'pass' ? undefined : issue('气体分析', '开始前最近一次分析不合格或不能判定', 'GB 30871-2022 5.3.2')
  },
  ({ issuedAt, startedAt }) => (given(startedAt) && (!given(issuedAt) || issuedAt > startedAt) ? issue('签批', '先作业、后签发', 'GB 30871-2022 4.11') : undefined),
  ({ signed }) => {
    const times = (signed ?? []).map(({ at }) => at).toSorted((a, b) => a - b)
    return times.some((at, n) => (times[n + MANY - 1] ?? Number.POSITIVE_INFINITY) - at < HASTE) ? issue('签批', `一分钟内签批 ${MANY} 个环节，请核实是否到场`, 'GB 30871-2022 4.11') : undefined
  },
  ({ signed }) => ((signed ?? []).some(({ presence }) => presence === 'none') ? issue('签批', '有签批没有到场证明', 'GB 30871-2022 4.11') : undefined),
  ({ certificates, startedAt, from }) => {
    const day = plantDay(startedAt ?? from)
    const over = (certificates ?? []).find(({ validUntil }) => validUntil < day)
    return over === undefined ? undefined : issue('人员', `${over.holder}的${over.work}证已过期（${over.validUntil}）`, 'GB 30871-2022 4.9')
  },
  ({ guardians, workers }) => {
    const both = guardians.find(({ id }) => workers.some((it) => it.id === id))
    return both === undefined ? undefined : issue('人员', `${both.name}既是监护人又是作业人员`, 'GB 30871-2022 4.10')
  },
  ({ guardians }) => (guardians.length === 0 ? issue('人员', '没有监护人', 'GB 30871-2022 4.10') : undefined),
  ({ state, measures }) => (ISSUED.includes(state) && measures && measures.answered < measures.rows ? issue('安全措施', `签发时还有 ${measures.rows - measures.answered} 项措施没有确认`, 'AQ 3064.2-2025 5.4.5') : undefined),
  ({ state, hazards }) => (ISSUED.includes(state) && hazards === 0 ? issue('危害分析', '没有作业危害分析', 'GB 30871-2022 4.1') : undefined),
  ({ startedAt, briefedAt }) => (given(startedAt) && (!given(briefedAt) || briefedAt > startedAt) ? issue('安全交底', '作业开始前没有交底', 'GB 30871-2022 4.4') : undefined),
  ({ acceptedAt, finishedAt }) => (given(acceptedAt) && given(finishedAt) && acceptedAt < finishedAt ? issue('验收', '验收早于完工', 'GB 30871-2022 4.15') : undefined),
  ({ finishedAt, until }) => (given(finishedAt) && finishedAt > until ? issue('有效期', '超过作业票有效期才完工', 'GB 30871-2022 4.16') : undefined),
  ({ plan, fromPaper }) => (typeof plan === 'string' || fromPaper === true ? undefined : issue('预约', '没有作业预约', 'AQ 3064.2-2025 5.3.2')),
  ({ startedAt }, plan) => (plan !== undefined && given(startedAt) && (startedAt < plan.from || startedAt > plan.until) ? issue('预约', '开始作业不在预约的时间内', 'AQ 3064.2-2025 5.3.1') : undefined),
]

/** 票面合规: what a delivered permit says against itself. Void and cancelled ones are judged by nobody. */
export const faceIssues = (permit: DeliveredPermit, plan: DeliveredPlan | undefined): FaceIssue[] =>
  permit.state === 'void' || permit.state === 'cancelled' ? [] : JUDGES.flatMap((judge) => judge(permit, plan) ?? [])
