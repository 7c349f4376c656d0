import { type AlarmWay, type Told, TOLD_ROLES } from '../../contract/alarm-way.ts'
import { OPERATORS } from '../../contract/fence.ts'
import { fieldsOfWay } from '../../rules/ways/decide-way.ts'
import { secondsWords } from '../fences/rule-words.ts'

/** Names of persons and posts by id. */
export type NameOf = (id: string) => string

/** 班组长、安全管理人员、张三. */
export const toldWords = ({ persons, posts, roles }: Told, nameOf: NameOf): string => [...roles.map((role) => TOLD_ROLES[role]), ...posts.map((id) => `${nameOf(id)}当班人员`), ...persons.map(nameOf)].join('、')

/** What is judged otherwise than by the standard; empty for nothing. */
export const judgingWords = ({ kind, threshold, operator, graceSeconds }: Pick<AlarmWay, 'kind' | 'threshold' | 'operator' | 'graceSeconds'>): string => {
  const counted = fieldsOfWay(kind).counted
  return [
    ...(threshold === null ? [] : [`${operator === null ? '限值' : OPERATORS[operator]} ${counted ? `${threshold} 人` : secondsWords(threshold)}`]),
    ...(graceSeconds === null ? [] : [`持续 ${secondsWords(graceSeconds)}`]),
  ].join('，')
}

/** Whom it tells, then whom when nobody comes. */
export const tellingWords = ({ tellsThem, tell, warnsArea, escalation }: Pick<AlarmWay, 'tellsThem' | 'tell' | 'warnsArea' | 'escalation'>, nameOf: NameOf): readonly string[] => [
  [...(tellsThem ? ['本人'] : []), toldWords(tell, nameOf)].filter((it) => it !== '').join('、'),
  ...(warnsArea ? ['提醒区域内人员撤离'] : []),
  ...escalation.map(({ afterMinutes, to }) => `${afterMinutes} 分钟无人签收，通知${toldWords(to, nameOf)}`),
]
