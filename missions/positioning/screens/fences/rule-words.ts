import { type FenceRule, type FenceRuleKind, FENCE_RULE_KINDS, OPERATORS, PERSON_CLASSES, type Who } from '../../contract/fence.ts'
import type { Window } from '../../contract/shape.ts'

/** What its threshold counts; null where it has none. */
export const UNITS: Readonly<Record<FenceRuleKind, '人' | '秒' | null>> = {
  intrusion: null, exit: null, 'wrong-post': null, 'over-count': '人', 'under-count': '人', gathering: '人', overstay: '秒', motionless: '秒', absence: '秒',
}

/** Whom a rule of the kind speaks of, as the contract has it. */
export const WHO_HELP: Readonly<Record<FenceRuleKind, string>> = {
  intrusion: '这些人不得进入；不选为所有人', exit: '这些人不得离开；不选为所有人', 'wrong-post': '这些人不得在此；不选为所有人', 'over-count': '只数这些人；不选为所有人',
  'under-count': '这些人应在此；不选则只看人数', gathering: '只数这些人；不选为所有人', overstay: '对这些人；不选为所有人', motionless: '对这些人；不选为所有人', absence: '这些人应在岗；不选为所有人',
}

export const secondsWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : seconds % 3600 === 0 ? `${seconds / 3600} 小时` : seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`

const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

export const windowWords = ({ days, from, to }: Window): string =>
  `${days.length === 0 || days.length === 7 ? '每天' : `周${days.toSorted((a, b) => a - b).map((day) => DAYS[day - 1]).join('、')}`} ${from} 至${to <= from ? '次日' : ''} ${to}`

const whoWords = ({ classes, posts, persons }: Who): string =>
  [...classes.map((it) => PERSON_CLASSES[it]), ...(posts.length > 0 ? [`${posts.length} 个岗位`] : []), ...(persons.length > 0 ? [`${persons.length} 名指定人员`] : [])].join('、')

/** A rule as one line: 超员：大于 3 人，持续 30 秒，每天 08:00 至 18:00. */
export const ruleWords = ({ kind, threshold, operator, graceSeconds, who, but, windows }: FenceRule): string => {
  const unit = UNITS[kind]
  const bound = unit === null || threshold === null ? '' : `${operator === null ? '' : OPERATORS[operator]} ${unit === '秒' ? secondsWords(threshold) : `${threshold} 人`}`.trim()
  const parts = [
    bound,
    whoWords(who) === '' ? '' : `对象为${whoWords(who)}`,
    whoWords(but) === '' ? '' : `${whoWords(but)}除外`,
    graceSeconds === null ? '' : `持续 ${secondsWords(graceSeconds)}`,
    ...windows.map(windowWords),
  ].filter((it) => it !== '')
  return parts.length === 0 ? FENCE_RULE_KINDS[kind] : `${FENCE_RULE_KINDS[kind]}：${parts.join('，')}`
}

/** A rule of the kind as it begins. */
export const freshRule = (kind: FenceRuleKind): FenceRule => {
  const nobody: Who = { classes: [], posts: [], persons: [] }
  return { kind, who: nobody, but: nobody, threshold: null, operator: null, graceSeconds: null, level: null, windows: [] }
}
