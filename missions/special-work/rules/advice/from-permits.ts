import { DAY, type Instant, plantDay } from '@anlan/kernel/time'
import type { Detail } from '../../contract/detail.ts'
import type { GasTest } from '../../contract/gas.ts'
import type { Hazards, Permit, Suspension } from '../../contract/permit.ts'
import { levelWords } from '../boards/level-words.ts'
import { type Candidate, measureOf, stepOf } from './candidate.ts'

/** As far back as experience with a place counts; our own figure (K). */
export const LIKE_DAYS = 365
/** Metres of ground within which it is the same place; our own figure (K). */
const NEAR = 30

const mediumOf = (detail: Detail): string => (detail.kind === 'confined-space' ? detail.held : detail.kind === 'blinding' ? detail.medium : '').trim()
const plain = (text: string): string => text.replaceAll(/\s+/g, '').toUpperCase()

export interface Likeness {
  readonly score: number
  readonly why: string
}

/** How like another work of the same kind is: by equipment, place, medium and level. 0: it says nothing about this one. */
export const likeness = (one: Permit, other: Permit): Likeness => {
  const [a, b] = [one.request.place, other.request.place]
  const equipment = a.equipment !== '' && plain(a.equipment) === plain(b.equipment)
  const near = a.plan === b.plan && Math.hypot(a.x - b.x, a.y - b.y) <= NEAR
  const [area, medium, level] = [a.area === b.area, mediumOf(one.request.detail) !== '' && mediumOf(one.request.detail) === mediumOf(other.request.detail), one.level === other.level && one.level !== null]
  if (!equipment && !area && !near) return { score: 0, why: '' }
  const says = [equipment ? '同一设备' : null, area ? '同一区域' : near ? '相距不到 30 米' : null, medium ? '介质相同' : null, level ? `同为${levelWords(one.kind, one.level)}` : null].filter((it) => it !== null)
  return { score: (equipment ? 9 : 0) + (area ? 3 : 0) + (near ? 3 : 0) + (medium ? 3 : 0) + (level ? 1 : 0), why: says.join('、') }
}

/** What would have kept it from coming to that. */
const AFTER: Readonly<Record<string, string>> = {
  'feed-over': '开工前在该处加密检测，加强通风，明确超限后的撤离路线', 'alarms-near': '开工前查看周边气体报警器状态，报警即撤离', 'gas-passed': '延长置换、通风时间，重新取样合格后再作业', 'feed-silent': '开工前确认检测仪电量和信号，备一台替换',
  guardian: '监护人配带定位卡且不兼他事，离开前先交接或停工', camera: '开工前确认摄像机在录像，布置不被遮挡的位置', weather: '关注风力、雨雾预报，备好停工后的固定措施', expired: '按有效期安排工序，留出收尾时间', heads: '拉设警戒，无关人员不得进入', upgrade: '避开夜间、节假日，或提前办好升级签批',
}
const stopAdvice = ({ cause, text }: Suspension): { readonly step: string; readonly hazard: string; readonly measure: string } => ({ step: '作业过程', hazard: `曾因“${text}”暂停作业`, measure: AFTER[cause] ?? '交底时说明这次暂停的经过，开工前确认原因已消除，并安排专人盯守' })
const failedWords = ({ results }: GasTest): string => results.filter(({ verdict }) => verdict === 'fail').flatMap(({ why }) => why ?? []).join('；')

type Analysed = Permit & { readonly hazards: Hazards }
const isAnalysed = (it: Permit): it is Analysed => it.hazards !== null

const adviceOf = (permit: Analysed, { score, why }: Likeness): Candidate[] => {
  const source = { kind: 'permit' as const, title: permit.number, link: `/special-work/permits/${permit.id}` }
  const on = plantDay(permit.request.from)
  const rest = { source, weight: 30 + score }
  const failed = permit.gas.find(({ verdict }) => verdict === 'fail')
  return [
    ...permit.suspensions.map((it) => stepOf(stopAdvice(it), { ...rest, weight: rest.weight + 25, why: `${on} 的作业（${why}）发生过暂停` })),
    ...(failed === undefined ? [] : [stepOf({ step: '气体分析', hazard: `${failed.spot}曾经分析不合格${failedWords(failed) === '' ? '' : `：${failedWords(failed)}`}`, measure: '延长清洗、置换、通风时间，在该部位增加取样点，作业中连续检测' }, { ...rest, weight: rest.weight + 20, why: `${on} 的作业（${why}）气体分析不合格` })]),
    ...permit.hazards.steps.map((it) => stepOf(it, { ...rest, why: `${on} 的作业（${why}）用过` })),
    ...(permit.hazards.measures ?? []).map((it) => measureOf(it, { ...rest, weight: rest.weight - 5, why: `${on} 的作业（${why}）用过` })),
  ]
}

/** Of the enterprise's own earlier permits of the same kind; the likest five, none that is still being written. */
export const permitAdvice = (permit: Permit, others: readonly Permit[], now: Instant): Candidate[] =>
  others
    .filter(isAnalysed)
    .filter((it) => it.id !== permit.id && it.kind === permit.kind && it.request.from >= now - LIKE_DAYS * DAY && it.state !== 'draft' && it.state !== 'preparing' && it.state !== 'cancelled')
    .map((it) => ({ it, like: likeness(permit, it) }))
    .filter(({ like }) => like.score > 0)
    .toSorted((a, b) => b.like.score - a.like.score || b.it.request.from - a.it.request.from)
    .slice(0, 5)
    .flatMap(({ it, like }) => adviceOf(it, like))
