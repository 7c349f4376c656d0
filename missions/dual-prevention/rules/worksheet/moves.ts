import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import type { Rules } from '@anlan/standards/profile'
import { type SheetRow, type Worksheet, worksheetLife } from '../../contract/worksheet.ts'
import type { Hand } from '../hand.ts'
import { firstVersion, revised, wouldChange } from '../revision.ts'
import { contentFaults, openPoints } from './open-points.ts'

interface Draft {
  readonly id: string
  readonly deleted: boolean
  readonly kind: Worksheet['kind']
  readonly unit: string
  readonly title: string
  readonly place: string
  readonly rows: SheetRow[]
}

export interface SaveFacts {
  readonly before: Worksheet | undefined
  /** Null when the unit is gone. */
  readonly unitName: string | null
  /** The persons named, as *people* knows them; fewer when one is unknown. */
  readonly named: Worksheet['members']
  readonly asked: number
  readonly by: Hand
}

const mayEdit = (sheet: Worksheet, by: Hand): boolean => by.roles.includes('safety-manager') || sheet.members.some(({ id }) => id === by.id)

/** The draft as it is kept. What is unfinished may be saved; what others confirmed is only theirs while it stays the same. */
export const decideSaveWorksheet = (draft: Draft, { before, unitName, named, asked, by }: SaveFacts): Decision<Worksheet> => {
  if (unitName === null) return refuse('no-parent', '没有这个风险分析单元，可能已被删除，请重新选择', { field: 'unit' })
  if (named.length < asked) return refuse('no-such-person', '有分析人员不在人员名单中，请重新选择', { field: 'members' })
  const author = before?.author ?? { id: by.id, name: by.name }
  const members = [author, ...named.filter(({ id }) => id !== author.id)]
  const { id, ...words } = draft
  if (before === undefined)
    return accept({ ...firstVersion(id, by), ...words, state: worksheetLife.initial, author, members, confirmed: [], submittedAt: null, approved: null, appliedAt: null, returnedReason: null })
  if (before.state !== 'drafting') return refuse('worksheet-not-drafting', `分析表${worksheetLife.states[before.state]}，不能修改。需要修改的请先退回`, { kind: 'conflict' })
  if (!mayEdit(before, by)) return refuse('not-an-analyst', '只有编制人、分析人员和安全管理人员可以修改，请联系编制人把您加入分析人员', { kind: 'forbidden' })
  const content = { kind: words.kind, unit: words.unit, title: words.title, rows: words.rows }
  const confirmed = wouldChange(before, content) ? [] : before.confirmed.filter((it) => members.some((member) => member.id === it.id))
  const changes = { ...words, members, confirmed }
  return accept(wouldChange(before, changes) ? revised(before, changes, by) : before)
}

const moved = (sheet: Worksheet, move: keyof typeof worksheetLife.moves, by: Hand, changes: Partial<Worksheet>): Decision<Worksheet> => {
  const state = step(worksheetLife, sheet.state, move)
  return state.accepted ? accept(revised(sheet, { ...changes, state: state.value }, by)) : state
}

/** Only a whole analysis can be confirmed, and only by those who made it. */
export const decideConfirmWorksheet = (sheet: Worksheet, by: Hand, rules: Rules): Decision<Worksheet> => {
  if (sheet.state !== 'drafting') return refuse('worksheet-not-drafting', `分析表${worksheetLife.states[sheet.state]}，不需要再确认`, { kind: 'conflict' })
  if (!sheet.members.some(({ id }) => id === by.id)) return refuse('not-an-analyst', '您不是这张表的分析人员，请联系编制人添加', { kind: 'forbidden' })
  const [fault, ...more] = contentFaults(sheet, rules)
  if (fault !== undefined) return refuse('worksheet-unfinished', `${fault}${more.length > 0 ? `，另有 ${more.length} 处没有填完` : ''}，请填完再确认`)
  if (sheet.confirmed.some(({ id }) => id === by.id)) return accept(sheet)
  return accept(revised(sheet, { confirmed: [...sheet.confirmed, { id: by.id, name: by.name, at: by.now }] }, by))
}

export const decideSubmitWorksheet = (sheet: Worksheet, by: Hand, rules: Rules): Decision<Worksheet> => {
  if (!mayEdit(sheet, by)) return refuse('not-an-analyst', '只有编制人、分析人员和安全管理人员可以提交', { kind: 'forbidden' })
  const [open, ...more] = openPoints(sheet, rules)
  if (open !== undefined && sheet.state === 'drafting') return refuse('worksheet-unfinished', `${open}${more.length > 0 ? `，另有 ${more.length} 处` : ''}`)
  return moved(sheet, 'submit', by, { submittedAt: by.now, returnedReason: null })
}

/** Content changes after this, so everybody confirms anew. */
export const decideReturnWorksheet = (sheet: Worksheet, reason: string, by: Hand): Decision<Worksheet> =>
  moved(sheet, 'return', by, { returnedReason: reason, confirmed: [], submittedAt: null, approved: null })

/** Nobody approves what they wrote themselves. */
export const decideApproveWorksheet = (sheet: Worksheet, by: Hand): Decision<Worksheet> => {
  if (sheet.author.id === by.id) return refuse('own-worksheet', '编制人不能审核自己编制的分析表，请由其他安全管理人员或主要负责人审核', { kind: 'forbidden' })
  return moved(sheet, 'approve', by, { approved: { id: by.id, name: by.name, at: by.now } })
}

export const decideApplyWorksheet = (sheet: Worksheet, by: Hand): Decision<Worksheet> => moved(sheet, 'apply', by, { appliedAt: by.now })
