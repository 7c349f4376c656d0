import type { z } from 'zod'
import { When } from '@anlan/platform/ui/when'
import type { gateCounts } from '../../contract/gate.ts'

const WAYS = { in: '进', out: '出', total: '在内人数' } as const

/** Who passed last, as the gates told it. */
export const Passages = ({ passages }: { readonly passages: z.output<typeof gateCounts.output>['passages'] }) => (
  <details>
    <summary>最近通行记录 {passages.length} 条</summary>
    {passages.length === 0 ? <p className="al-none">还没有通行记录</p> : (
      <div className="po-passages">
        <table className="po-table" aria-label="最近通行记录">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">门岗</th>
              <th scope="col">方向</th>
              <th scope="col" data-number>人数</th>
              <th scope="col">人员</th>
              <th scope="col">终端</th>
              <th scope="col">来源</th>
            </tr>
          </thead>
          <tbody>
            {passages.map(({ at, gate, kind, people, person, card, by }, place) => (
              <tr key={`${at}-${place}`}>
                <td><When at={at} /></td>
                <td>{gate}</td>
                <td>{WAYS[kind]}</td>
                <td data-number>{people}</td>
                <td>{person ?? <span className="al-none">—</span>}</td>
                <td>{card ?? <span className="al-none">—</span>}</td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </details>
)
