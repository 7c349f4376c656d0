import { ENTERPRISE_TYPES } from '@anlan/plant/contract/org'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import type { Standing } from '../contract/overview.ts'
import { LiveTag } from './live-tag.tsx'

/** 0 that is known is 0; of an enterprise that never delivered nothing is known. */
const Count = ({ of, count, unit, strong = false }: { readonly of: Standing; readonly count: number; readonly unit: string; readonly strong?: boolean }) => {
  if (of.live === 'never') return <span className="al-none">未知</span>
  return <span className={strong && count > 0 ? 'ds-strong' : undefined}>{count.toLocaleString('zh-CN')} {unit}</span>
}

const Row = ({ it }: { readonly it: Standing }) => (
  <tr>
    <th scope="row">
      <GoTo to={`/district-supervision/enterprises/${it.id}`}>{it.name}</GoTo>
      <span className="ds-under">
        {it.town ?? ''}
        {it.type === null ? '' : ` · ${ENTERPRISE_TYPES[it.type]}`}
        {it.demonstration ? ' · 示范企业' : ''}
        {it.provisional ? ' · 临时编码' : ''}
      </span>
    </th>
    <td data-title="接入状态">
      <LiveTag live={it.live} />
      {it.lastAt === null ? null : <span className="ds-under">最近报送 <When at={it.lastAt} /></span>}
    </td>
    <td data-title="今日排查">
      <Count of={it} count={it.today.inspections} unit="次" />
      {it.live === 'never' ? null : <span className="ds-under">未排查 {it.today.missed} 次</span>}
    </td>
    <td data-title="今日隐患">
      {it.live === 'never' ? <span className="al-none">未知</span> : <>上报 {it.today.reported}，关闭 {it.today.closed}</>}
      {it.live === 'never' ? null : <span className="ds-under">未关闭 {it.open} 条</span>}
    </td>
    <td data-title="超期">
      <Count of={it} count={it.overdue} unit="条" strong />
      {it.overdue === 0 ? null : <span className="ds-under">最长 {it.longestOverdueDays} 天</span>}
    </td>
    <td data-title="已报送">
      <Count of={it} count={it.delivered} unit="条" />
      {it.live === 'never' ? null : <span className="ds-under">今日 {it.deliveredToday}{it.refused === 0 ? '' : `，拒收 ${it.refused}`}</span>}
    </td>
  </tr>
)

export const EnterpriseTable = ({ rows }: { readonly rows: readonly Standing[] }) => (
  <div className="ds-table">
    <table>
      <thead>
        <tr>
          <th scope="col">企业</th>
          <th scope="col">接入状态</th>
          <th scope="col">今日排查</th>
          <th scope="col">今日隐患</th>
          <th scope="col">超期未整改</th>
          <th scope="col">已报送</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((it) => (
          <Row key={it.id} it={it} />
        ))}
      </tbody>
    </table>
  </div>
)
