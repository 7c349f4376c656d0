import { plantDay } from '@anlan/kernel/time'
import type { PlaceRisks } from '../../contract/place-risks.ts'
import { type Candidate, stepOf } from './candidate.ts'

const LEVELS = { 1: '重大风险', 2: '较大风险', 3: '一般风险', 4: '低风险' } as const
/** As many control measures of an event as one piece of advice holds. */
const MEASURES = 3

/** How much two texts speak of the same: pairs of letters that stand in both, as words are not parted in Chinese. */
const shared = (text: string, about: string): number => {
  const pairs = (of: string): Set<string> => new Set([...of.replaceAll(/[\s\p{P}\d]+/gu, '')].flatMap((letter, at, all) => (all[at + 1] === undefined ? [] : [`${letter}${all[at + 1]}`])))
  const own = pairs(about)
  return [...pairs(text)].filter((it) => own.has(it)).length
}
/** More makes it no nearer. */
const MOST_SHARED = 5

/** What 风险分级管控 says of the place, what speaks of the work first and then the gravest, and the dangers there that nobody has put right yet. `about`: what the permit says of its work. */
export const riskAdvice = ({ risks, dangers }: PlaceRisks, about = ''): Candidate[] => [
  ...risks.filter(({ measures }) => measures.length > 0).map(({ name, unit, unitName, level, measures }) =>
    stepOf({ step: '作业区域', hazard: name, measure: `作业期间保持有效：${measures.slice(0, MEASURES).join('；')}` }, {
      source: { kind: 'risk', title: `${unitName}：${name}`, link: `/dual-prevention/picture/units/${unit}` }, why: `作业地点的风险事件${level === null ? '' : `（${LEVELS[level]}）`}`, weight: 36 - 3 * Number(level ?? 4) + 4 * Math.min(MOST_SHARED, shared(name, about)),
    })),
  ...dangers.map(({ id, name, place, major, reportedAt }) =>
    stepOf({ step: '作业前', hazard: `作业地点有未销号隐患：${name}（${place}）`, measure: major ? '重大隐患排除前不安排作业；确需配合整改的，先落实防范措施并由主要负责人同意' : '先整改；不能马上整改的，落实临时防范措施并在交底中告知' }, {
      source: { kind: 'danger', title: name, link: `/dual-prevention/dangers/${id}` }, why: `${plantDay(reportedAt)} 上报，还没有销号`, weight: major ? 90 : 55,
    })),
]
