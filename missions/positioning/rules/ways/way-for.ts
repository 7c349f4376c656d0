import type { Id } from '@anlan/kernel/id'
import type { AlarmWay } from '../../contract/alarm-way.ts'
import type { FenceRule } from '../../contract/fence.ts'
import type { Judged, JudgedKind } from '../../contract/judged.ts'

/** The way of a kind there: the fence's own before the one for all areas. */
export const wayFor = <Way extends Pick<AlarmWay, 'kind' | 'fence'>>(ways: readonly Way[], kind: JudgedKind, fence: Id | null): Way | undefined => {
  const ofKind = ways.filter((it) => it.kind === kind)
  return (fence === null ? undefined : ofKind.find((it) => it.fence === fence)) ?? ofKind.find((it) => it.fence === null)
}

const kindOf = ({ kind }: FenceRule): JudgedKind => (kind === 'exit' ? 'intrusion' : kind)

/** A fence's rules with what they leave open filled in by the ways; what is left open after that is the standard's. */
export const rulesByWays = (rules: readonly FenceRule[], fence: Id, ways: readonly AlarmWay[]): FenceRule[] =>
  rules.map((rule) => {
    const kind = kindOf(rule)
    const [own, all] = [ways.find((it) => it.kind === kind && it.fence === fence), ways.find((it) => it.kind === kind && it.fence === null)]
    return {
      ...rule,
      // A number without its comparison would be another one.
      ...(rule.threshold === null ? (own?.threshold == null ? pair(all) : pair(own)) : {}),
      graceSeconds: rule.graceSeconds ?? own?.graceSeconds ?? all?.graceSeconds ?? null,
      level: rule.level ?? own?.level ?? all?.level ?? null,
    }
  })

const pair = (way: AlarmWay | undefined): Partial<Pick<FenceRule, 'threshold' | 'operator'>> => (way?.threshold == null ? {} : { threshold: way.threshold, operator: way.operator })

/** Kinds that no fence has a rule for: their level can only be set here. One asked in vain is graver than his silence. */
const WITHOUT_RULE: readonly JudgedKind[] = ['low-battery', 'lost', 'card-left', 'card-still', 'without-terminal', 'crowd', 'unrelated']

export const levelled = (it: Judged, ways: readonly AlarmWay[]): Judged => {
  const level = WITHOUT_RULE.includes(it.kind) && it.basis !== 'unanswered' ? wayFor(ways, it.kind, it.fence)?.level : undefined
  return level == null ? it : { ...it, level }
}
