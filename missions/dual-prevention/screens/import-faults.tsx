import { Section } from '@anlan/platform/ui/detail-page'
import type { ImportRun } from '../contract/import-register.ts'

/** The first faults, as Excel numbers their rows; all of them stand in the annotated workbook. */
export const ImportFaults = ({ run: { faults, faultsFile } }: { readonly run: ImportRun }) => (
  <Section title="需要修改的地方" tools={<span className="al-clause">{faultsFile !== null && faults.length >= 500 ? '这里列出前 500 处，全部见标注的工作簿' : `${faults.length} 处`}</span>}>
    <div className="dp-faults">
      <table className="dp-counts">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">问题</th>
            <th scope="col">怎样改</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, message, advice }, place) => (
            <tr key={`${row}-${column}-${place}`}>
              <td>{row}</td>
              <td>{column ?? '整行'}</td>
              <td>{message}</td>
              <td>{advice ?? <span className="al-none">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Section>
)
