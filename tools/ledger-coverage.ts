import { SPECIAL_WORK_CLAUSES } from '@anlan/standards/special-work/clauses'
import { SPECIAL_WORK_COVERAGE } from '@anlan/standards/special-work/coverage'
import type { Disposition } from '@anlan/standards/special-work/disposition'

/** The chapter of the ledger that says of each clause of special work how it is kept. */

const code = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join('<br>')

const HOW = { software: '系统落实', procedure: '人员落实', 'not-applicable': '不适用' } as const

const cells = (it: Disposition): readonly string[] => {
  if (it.how === 'software') return [it.people === undefined ? it.does : `${it.does}。另由人员：${it.people}`, code(it.tests), code(it.screens)]
  return [it.how === 'procedure' ? `${it.who}：${it.does}` : it.why, '—', '—']
}

export const specialWorkCoverage = (): string[] => {
  const clauses = Object.keys(SPECIAL_WORK_CLAUSES) as (keyof typeof SPECIAL_WORK_CLAUSES)[]
  const counts = (Object.keys(HOW) as Disposition['how'][]).map((how) => `${HOW[how]} ${clauses.filter((clause) => SPECIAL_WORK_COVERAGE[clause].how === how).length} 条`)
  return [
    '## 特殊作业条款落实情况',
    '',
    `GB 30871-2022 第 4 至 12 章、附录和 AQ 3064.2-2025 第 5 至 8 章共列 ${clauses.length} 条：${counts.join('，')}。`,
    '',
    '| 条款 | 要点 | 落实方式 | 怎样落实 | 测试 | 画面 |',
    '|---|---|---|---|---|---|',
    ...clauses.map((clause) => `| ${clause} | ${SPECIAL_WORK_CLAUSES[clause].summary} | ${[HOW[SPECIAL_WORK_COVERAGE[clause].how], ...cells(SPECIAL_WORK_COVERAGE[clause])].join(' | ')} |`),
    '',
  ]
}
