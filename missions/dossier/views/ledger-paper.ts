import type { Instant, PlantDay } from '@anlan/kernel/time'
import { codeOf, coverOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import type { Print } from '@anlan/platform/paper/print'
import type { SectionTable } from './section.ts'

export interface MadeSection {
  readonly key: string
  readonly title: string
  readonly table: SectionTable
}

export interface Ledger {
  readonly org: string
  readonly number: string
  readonly from: PlantDay
  readonly to: PlantDay
  readonly sections: readonly MadeSection[]
  readonly digest: string
  /** Where the code leads. */
  readonly address: string
  readonly at: Instant
}

const NUMERALS = '一二三四五六七八九十'
/** 一、二、… 十一、… 二十一 */
const numeral = (n: number): string => `${n >= 20 ? NUMERALS[Math.floor(n / 10) - 1] : ''}${n >= 10 ? '十' : ''}${n % 10 === 0 ? '' : NUMERALS[(n % 10) - 1]}`

const grouped = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? digest

/** The bound ledger: cover with places for hands and seal, contents, one numbered table a part, code and digest at the end. */
export const ledgerOf = ({ org, number, from, to, sections, digest, address, at }: Ledger): Print => ({
  title: `${number} 双重预防台账`,
  at,
  landscape: true,
  cover: true,
  content: [
    coverOf({ title: '双重预防机制台账', org, period: `${from} 至 ${to}`, number: `编号：${number}` }),
    titleOf('目录'),
    gridOf(
      [
        { header: '序号', width: 44, cell: (_row, n) => numeral(n + 1) }, { header: '内容', cell: (it: MadeSection) => it.title }, { header: '条数', width: 60, cell: (it) => it.table.rows.length },
      ],
      sections,
    ),
    ...sections.flatMap(({ title, table }, n) => [
      { text: '', pageBreak: 'after' as const },
      headingOf(`${numeral(n + 1)}、${title}`),
      gridOf(
        [{ header: '序号', width: 30, cell: (_row: readonly string[], at_: number) => at_ + 1 }, ...table.columns.map(({ header, width }, key) => ({ header, ...(width === undefined ? {} : { width }), cell: (row: readonly string[]) => row[key] ?? '' }))],
        table.rows,
      ),
    ]),
    headingOf('核验'),
    factsOf([['台账编号', number], ['单位', org], ['期间', `${from} 至 ${to}`], ['条数', String(sections.reduce((sum, { table }) => sum + table.rows.length, 0))]]),
    codeOf(address, `扫码核验本台账是否由系统生成、内容是否一致。\n内容摘要（SHA-256）：${grouped(digest)}`),
    signaturesOf(['编制', '审核', '批准']),
  ],
})
