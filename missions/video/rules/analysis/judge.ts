import type { Id } from '@anlan/kernel/id'
import { analysisKind } from '../../contract/analysis-kinds.ts'
import type { Look } from '../../contract/look.ts'
import type { Fact } from '../../contract/fact.ts'
import { conditionOf, countedBy } from './condition.ts'
import { advance, EMPTY_HOLD, type Hold, rest } from './hold.ts'
import type { AnalysisRule } from './rule.ts'
import { isWatched } from './schedule.ts'
import { type Anchor, followStill } from './still.ts'

/** What one camera's rules remember from look to look. Plain data: a worker that starts again begins with nothing. */
export type Memory = ReadonlyMap<Id, { readonly hold: Hold; readonly anchors: readonly Anchor[] }>

/** 脱岗 is over with the first sight of somebody and must be without a break; so must be a frozen picture. */
const STRICT: readonly string[] = ['post-empty', 'camera-frozen']

/** One look, judged by every rule. Rules that need a detector wait for a look that had one; those of the picture do not. */
export const judge = (memory: Memory, rules: readonly AnalysisRule[], look: Look): { readonly memory: Memory; readonly facts: readonly Fact[] } => {
  const [next, facts] = [new Map<Id, { hold: Hold; anchors: readonly Anchor[] }>(), [] as Fact[]]
  const { at } = look
  for (const rule of rules) {
    const before = memory.get(rule.id) ?? { hold: EMPTY_HOLD, anchors: [] }
    const byPicture = analysisKind(rule.kind).classes.length === 0
    if (!byPicture && !look.looked) {
      next.set(rule.id, before)
      continue
    }
    const watched = isWatched(rule.spans, at)
    const anchors = watched && rule.kind === 'asleep' ? followStill(before.anchors, countedBy(rule, look), at) : []
    const seen = conditionOf(rule, look, anchors)
    // How long somebody has not stirred is measured by the anchors; nothing more is waited for.
    const figures = rule.kind === 'asleep' ? { ...rule, holdMs: 0 } : rule
    const { hold, told, since } = watched ? advance(before.hold, seen.met, at, figures, STRICT.includes(rule.kind)) : rest(before.hold, at)
    next.set(rule.id, { hold, anchors })
    if (told === null) continue
    facts.push({ rule: rule.id, kind: rule.kind, what: told, at, since, count: seen.count, score: seen.score, boxes: told === 'began' ? [...seen.boxes] : [] })
  }
  return { memory: next, facts }
}

/** A stored track log, judged from its beginning. */
export const judgeLog = (rules: readonly AnalysisRule[], log: readonly Look[]): readonly Fact[] => {
  const facts: Fact[] = []
  let memory: Memory = new Map()
  for (const look of log) {
    const judged = judge(memory, rules, look)
    memory = judged.memory
    facts.push(...judged.facts)
  }
  return facts
}
