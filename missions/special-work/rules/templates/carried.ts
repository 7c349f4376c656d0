import type { MeasureRow } from '@anlan/standards/special-work/measures'
import type { Measure, Permit } from '../../contract/permit.ts'

type Analysed = Pick<Permit, 'hazards'>

/** A blank of the form holds no more. */
const BLANK = 100
/** A briefing holds no more. */
const BRIEFING = 2_000

/** What the row 其他安全措施 of the form says first: the measures that the analysis added, and who wrote them. */
export const otherMeasure = ({ hazards }: Analysed): Readonly<Record<string, string>> | null => {
  const measures = hazards?.measures ?? []
  if (hazards === null || measures.length === 0) return null
  const text = measures.join('；')
  return { text: text.length <= BLANK ? text : `见危害分析补充安全措施，共 ${measures.length} 条`, author: hazards.by.name }
}

/** What stands in the blanks of a row before anybody has written in them: the row 其他安全措施 begins with what the analysis added. */
export const firstBlanks = (permit: Analysed, { blanks }: Pick<Measure, 'blanks'>, row: MeasureRow): Measure['blanks'] =>
  Object.keys(blanks).length === 0 && row.blanks?.some(({ name }) => name === 'author') === true ? { ...otherMeasure(permit) } : blanks

/** What is told first: the points that were written for it, then the analysis, as far as there is room (GB 30871-2022 4.4). */
export const briefingPoints = ({ hazards }: Analysed): string => {
  const lines = [...(hazards?.points ?? []), ...(hazards?.steps ?? []).map(({ step, hazard, measure }) => `${step}：${hazard}；${measure}。`), ...(hazards?.measures ?? [])]
  let text = ''
  for (const line of lines) {
    const next = text === '' ? line : `${text}\n${line}`
    if (next.length > BRIEFING) break
    text = next
  }
  return text
}

/** 带入模板：储罐区管线焊接（第 3 版，示例，待企业确认） */
export const sourceWords = ({ hazards }: Analysed): string => (hazards?.templates ?? []).map(({ title, version, standing }) => `${title}（第 ${version} 版${standing === 'example' ? '，示例，待企业确认' : ''}）`).join('、')
