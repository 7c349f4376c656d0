import type { z } from 'zod'
import { labelOf } from '@anlan/standards/code-table'
import { CONTROL_LEVEL } from '@anlan/standards/code-tables'
import type { getWorksheet, SheetMeasure, Worksheet } from '../../contract/worksheet.ts'
import { ROW_WORDS } from '../../rules/worksheet/row-words.ts'
import { RiskTag } from '../risk-tag.tsx'

interface SheetTableProps {
  readonly worksheet: Worksheet
  readonly judged: z.output<typeof getWorksheet.output>['judged']
}

const Measures = ({ list }: { readonly list: readonly SheetMeasure[] }) =>
  list.length === 0 ? (
    <span className="al-none">—</span>
  ) : (
    <ol>
      {list.map(({ description, controlLevel }, at) => (
        <li key={at}>
          {description === '' ? <span className="al-none">没有写内容</span> : description}
          {controlLevel === null ? null : <span className="al-clause">（{labelOf(CONTROL_LEVEL, controlLevel)}）</span>}
        </li>
      ))}
    </ol>
  )

const Level = ({ level, why }: { readonly level: string | null; readonly why: string | null }) => (
  <>
    <RiskTag level={level} />
    {why === null ? null : <p className="al-clause">{why}</p>}
  </>
)

/** The sheet as it will be printed. */
export const SheetTable = ({ worksheet: { kind, rows }, judged }: SheetTableProps) => {
  const words = ROW_WORDS[kind]
  if (rows.length === 0) return <p className="al-none">还没有分析记录，点“填写”逐行分析</p>
  return (
    <div className="dp-sheet-table">
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>{words.subject}</th>
            <th>{words.hazard}</th>
            <th>{words.consequence}</th>
            <th>现有措施</th>
            <th>风险等级</th>
            <th>建议新增措施</th>
            <th>剩余风险</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td>{at + 1}</td>
              <td>{row.subject}</td>
              <td>{row.hazard}</td>
              <td>{row.consequence}</td>
              <td><Measures list={row.existing} /></td>
              <td><Level level={judged[at]?.inherent ?? null} why={judged[at]?.inherentWhy ?? null} /></td>
              <td><Measures list={row.suggested} /></td>
              <td><Level level={judged[at]?.residual ?? null} why={judged[at]?.residualWhy ?? null} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
