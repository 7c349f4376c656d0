import { describe, expect, it } from 'vitest'
import { ledgerOf, unknownCitations } from './ledger.ts'

const lineOf = (ledger: string, id: string) => ledger.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? ''

describe('the ledger', () => {
  it('tells where a clause is data, rule, test and screen', () => {
    const ledger = ledgerOf([
      { path: 'standards/duties.ts', text: `clauses: ['安全生产法 41']` },
      { path: 'missions/dual-prevention/rules/close-danger.ts', text: `refuse('x', '…', { clause: '安全生产法 41' })` },
      { path: 'missions/dual-prevention/rules/close-danger.test.ts', text: 'by 安全生产法 41, a danger' },
      { path: 'missions/dual-prevention/screens/danger.tsx', text: `cite('安全生产法 41')` },
      { path: 'standards/clauses.ts', text: `'安全生产法 41': {}` },
    ])
    expect(lineOf(ledger, '安全生产法 41').split('|').slice(3, 8).map((it) => it.trim())).toEqual([
      '已核',
      '`standards/duties.ts`',
      '`missions/dual-prevention/rules/close-danger.ts`',
      '`missions/dual-prevention/rules/close-danger.test.ts`',
      '`missions/dual-prevention/screens/danger.tsx`',
    ])
  })

  it('a shorter clause is not found inside a longer one', () => {
    const ledger = ledgerOf([{ path: 'a/rules/b.ts', text: `'安全生产法 41' 'AQ 3064.1-2025 7.2' '中华人民共和国安全生产法 4'` }])
    expect(lineOf(ledger, '安全生产法 4')).toContain('| — | — | — | — |')
    expect(lineOf(ledger, 'AQ 3064.1-2025 7')).toContain('| — | — | — | — |')
  })

  it('a rule that reads a figure stands at the clause of the figure', () => {
    const ledger = ledgerOf([{ path: 'missions/a/rules/drill.ts', text: `figure(rules, 'drill-months')` }])
    expect(lineOf(ledger, '生产安全事故应急条例 8')).toContain('missions/a/rules/drill.ts')
  })

  it('lists every figure with its status', () => {
    expect(ledgerOf([])).toContain('| 操作人员巡检间隔 | 2 小时 | 应急〔2019〕78号 排查频次 | 待核 | 2019-08-12 |  |')
  })

  it('says of each clause of special work how it is kept', () => {
    const chapter = ledgerOf([]).split('## 特殊作业条款落实情况')[1] ?? ''
    expect(lineOf(chapter, 'GB 30871-2022 7.11').split('|').slice(3, 5).map((it) => it.trim())).toEqual(['系统落实', '一张票只写一块盲板的一个动作'])
    expect(lineOf(chapter, 'GB 30871-2022 11.6')).toContain('| 人员落实 | 作业负责人、监护人：')
  })

  it('finds citations that are not registered, outside tests', () => {
    const text = `clause: '安全生产法 410', other: "GB 30871-2022 4.6", more: 'AQ 3067-2026 9.9.9'`
    expect(unknownCitations([{ path: 'a/rules/b.ts', text }, { path: 'a/rules/b.test.ts', text }])).toEqual([
      'a/rules/b.ts: 安全生产法 410',
      'a/rules/b.ts: AQ 3067-2026 9.9.9',
    ])
  })
})
