import { figure, type Rules } from '@anlan/standards/profile'
import type { SheetMeasure, SheetRow, Worksheet } from '../../contract/worksheet.ts'
import { judge } from '../assessment.ts'
import { explainRating } from '../rating-words.ts'
import { ROW_WORDS } from './row-words.ts'

const measureFaults = (title: string, measures: readonly SheetMeasure[]): string[] =>
  measures.flatMap(({ description, classify2 }, at) => [
    ...(description.length < 2 ? [`${title} ${at + 1} 没有写内容`] : []),
    ...(classify2 === null ? [`${title} ${at + 1} 没有选措施分类`] : []),
  ])

const ratingFaults = (title: string, rating: SheetRow['rating'], rules: Rules): string[] => {
  if (rating === null) return []
  const judged = judge(rating, rules)
  return judged.accepted ? [] : [`${title}：${judged.refusal.message}`]
}

/** On a sheet nothing explains a risk that grew: it is a slip. */
const grew = ({ rating, residual }: SheetRow, rules: Rules): boolean => {
  const [before, after] = [explainRating(rating, rules), explainRating(residual, rules)]
  return before !== null && after !== null && after.level < before.level
}

const rowFaults = (kind: Worksheet['kind'], row: SheetRow, rules: Rules): string[] => {
  const words = ROW_WORDS[kind]
  return [
    ...(['subject', 'hazard', 'consequence'] as const).flatMap((key) => (row[key] === '' ? [`没有写${words[key]}`] : [])),
    ...(row.rating === null ? ['没有评价风险'] : []),
    ...ratingFaults('风险评价', row.rating, rules),
    ...ratingFaults('剩余风险评价', row.residual, rules),
    ...(grew(row, rules) ? ['剩余风险高于固有风险'] : []),
    ...(row.existing.length + row.suggested.length === 0 ? ['没有管控措施'] : []),
    ...measureFaults('现有措施', row.existing),
    ...measureFaults('建议措施', row.suggested),
  ]
}

/** What is missing in the content, row by row. */
export const contentFaults = ({ kind, rows }: Pick<Worksheet, 'kind' | 'rows'>, rules: Rules): string[] =>
  rows.length === 0 ? ['还没有分析记录'] : rows.flatMap((row, at) => rowFaults(kind, row, rules).map((fault) => `第 ${at + 1} 行${fault}`))

/** All that stands against submitting the sheet: content first, then the people. */
export const openPoints = (sheet: Pick<Worksheet, 'kind' | 'rows' | 'members' | 'confirmed'>, rules: Rules): string[] => {
  const least = figure(rules, 'worksheet-analysts-least')
  const missing = sheet.members.filter(({ id }) => !sheet.confirmed.some((it) => it.id === id))
  return [
    ...contentFaults(sheet, rules),
    ...(sheet.members.length < least.value ? [`分析人员不足 ${least.value} 人${least.status === '待核' ? '（待核）' : ''}，请添加一起分析的人`] : []),
    ...(missing.length > 0 ? [`${missing.map(({ name }) => name).join('、')}还没有确认分析结果`] : []),
  ]
}
