import '../scroll.css'
import { When } from '@anlan/platform/ui/when'
import { Empty } from '@anlan/platform/ui/states'
import { isFunctional, RISKS } from '../../contract/accuracy-test.ts'
import { metresWords } from '../../rules/accuracy/verdict-words.ts'
import type { TestAnswer } from './step-card.tsx'

/** Every spot with its fixes and, when it is over, its error. */
export const SpotsTable = ({ answer: { test, fixes, last } }: { readonly answer: TestAnswer }) => {
  const points = new Map((test.verdict?.points ?? []).map((it) => [it.name, it]))
  if (test.spots.length === 0) return <Empty title="还没有测试点" hint="先布置测试点" />
  const functional = isFunctional(test.kind)
  return (
    <div className="po-scroll">
      <table className="po-table">
        <thead><tr><th scope="col">测试点</th><th scope="col">坐标</th>{functional ? <><th scope="col">终端</th><th scope="col">偏离</th></> : <><th scope="col">卫星信号</th><th scope="col">风险区域</th><th scope="col">到达</th><th scope="col">定位次数</th><th scope="col">误差</th></>}</tr></thead>
        <tbody>
          {test.spots.map((it, at) => {
            const tag = last[at]
            return (
              <tr key={it.name}>
                <th scope="row">{it.name}</th>
                <td>东 {it.x} 米，北 {it.y} 米</td>
                {functional ? (
                  <><td>{test.cards[at] ?? ''}</td><td>{tag === undefined || tag.x === null || tag.y === null ? '还没有位置' : metresWords(Math.hypot(tag.x - it.x, tag.y - it.y))}</td></>
                ) : (
                  <><td>{it.satellite ? '有' : '无'}</td><td>{RISKS[it.risk]}</td><td><When at={it.at} /></td><td>{points.get(it.name)?.fixes ?? fixes[at] ?? 0}</td><td>{metresWords(points.get(it.name)?.error ?? null)}</td></>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
