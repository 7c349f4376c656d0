import type { PatrolRound, StopFact } from '../../contract/patrol-round.ts'

const named = (facts: readonly StopFact[], is: (fact: StopFact) => boolean): string[] => facts.filter(is).map(({ name }) => name)
const listed = (words: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`${words} ${names.length} 处：${names.join('、')}`])

/** What a round shows, the most telling first; empty when all went as laid down. */
export const patrolRemarks = (facts: readonly StopFact[]): string[] => [
  ...listed('漏检', named(facts, ({ state }) => state === 'missed')),
  ...listed('停留不足', named(facts, ({ state }) => state === 'short')),
  ...listed('未按顺序', named(facts, ({ outOfOrder }) => outOfOrder)),
  ...listed('间隔过长', named(facts, ({ late }) => late)),
]

/** What whoever answers for the shift is told; null when there is nothing to tell. */
export const patrolAlarm = ({ name, state, alarms, walkerName, facts }: Pick<PatrolRound, 'name' | 'state' | 'alarms' | 'walkerName' | 'facts'>): { readonly title: string; readonly text: string } | null => {
  const missed = named(facts, (fact) => fact.state === 'missed')
  if (!alarms || missed.length === 0) return null
  const title = state === 'missed' ? `“${name}”到期没有人巡检` : `“${name}”漏检 ${missed.length} 处`
  return { title, text: `${walkerName === null ? '' : `巡检人 ${walkerName}。`}${patrolRemarks(facts).join('；')}。请查明原因，安排补检` }
}
