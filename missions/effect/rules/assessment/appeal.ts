import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import { INDICATORS } from '@anlan/standards/effect'
import { type Appeal, appealLife, type Sheet, sheetLife } from '../../contract/assessment.ts'
import { excusable, pointsOf, withLines } from './sheets.ts'

export interface By {
  readonly id: Id
  readonly name: string
  readonly now: Instant
}

interface AppealFacts {
  readonly state: 'open' | 'sealed'
  readonly sheet: Sheet
  readonly open: readonly Appeal[]
  readonly by: By
  /** Led departments, whose sheets their leader may appeal against. */
  readonly leads: boolean
}

/** Against a line of one's own sheet, or of the department that one leads, while it is shown. */
export const decideAppeal = (input: Pick<Appeal, 'id' | 'indicator' | 'reason'>, { state, sheet, open, by, leads }: AppealFacts): Decision<Appeal> => {
  if (state !== 'open') return refuse('assessment-sealed', '这个月的考核已经定稿，不能再申诉。请联系安全管理人员', { kind: 'conflict' })
  if (!(sheet.scope === 'person' ? sheet.subject === by.id : leads)) return refuse('not-your-sheet', '只能对自己的考核或自己负责部门的考核提出申诉', { kind: 'forbidden' })
  const line = sheet.lines.find(({ indicator }) => indicator === input.indicator)
  if (line === undefined || excusable(line) <= 0) return refuse('nothing-to-appeal', '这一项没有扣分，不需要申诉')
  if (open.some(({ indicator }) => indicator === input.indicator)) return refuse('appeal-open', '这一项已经提出申诉，请等待处理', { kind: 'conflict' })
  const { month, scope, subject, name } = sheet
  return accept({ id: input.id, version: 1, month, scope, subject, name, indicator: input.indicator, state: appealLife.initial as 'open', reason: input.reason, by: { id: by.id, name: by.name }, at: by.now, decision: null })
}

const decided = (appeal: Appeal, move: keyof typeof appealLife.moves, words: string, excused: number, by: By): Decision<Appeal> => {
  const next = step(appealLife, appeal.state, move)
  if (!next.accepted) return next
  if (appeal.by.id === by.id) return refuse('own-appeal', '不能处理自己提出的申诉，请由另一位安全管理人员或主要负责人处理', { kind: 'forbidden' })
  return accept({ ...appeal, version: appeal.version + 1, state: next.value, decision: { words, excused, by: by.name, at: by.now } })
}

/** The sheet with so many facts taken back, as a revision. */
export const decideUphold = (input: { decision: string; excused: number }, { appeal, sheet, by }: { appeal: Appeal; sheet: Sheet; by: By }): Decision<{ appeal: Appeal; sheet: Sheet }> => {
  const made = decided(appeal, 'uphold', input.decision, input.excused, by)
  if (!made.accepted) return made
  const most = Math.max(0, ...sheet.lines.filter(({ indicator }) => indicator === appeal.indicator).map(excusable))
  if (input.excused > most) return refuse('excused-too-many', `这一项最多有 ${most} 项可以不计，请填写不超过 ${most} 的数`, { field: 'excused' })
  const lines = sheet.lines.map((line) => {
    if (line.indicator !== appeal.indicator) return line
    const counts = { of: line.of, done: line.done, excused: line.excused + input.excused }
    return { ...line, ...counts, points: pointsOf(line.rule, counts) }
  })
  const why = `${appeal.by.name}申诉“${INDICATORS[appeal.indicator].title}”，更正 ${input.excused} 项：${input.decision}`
  return accept({ appeal: made.value, sheet: withLines({ ...sheet, version: sheet.version + 1, at: by.now, why }, lines) })
}

export const decideKeep = (input: { decision: string }, { appeal, by }: { appeal: Appeal; by: By }): Decision<Appeal> => decided(appeal, 'keep', input.decision, 0, by)

/** Not while somebody waits for an answer. */
export const decideSeal = (state: 'open' | 'sealed', openAppeals: number): Decision<'open' | 'sealed'> => {
  if (openAppeals > 0) return refuse('appeals-open', `还有 ${openAppeals} 项申诉没有处理，处理后才能定稿`, { kind: 'conflict' })
  return step(sheetLife, state, 'seal')
}
