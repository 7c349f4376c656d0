import type { z } from 'zod'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { districtOverview } from '../contract/overview.ts'
import './district.css'

type Overview = z.output<typeof districtOverview.output>

interface Card {
  readonly title: string
  readonly count: number
  readonly unit: string
  readonly detail: string
  readonly to: string
  /** Somebody must look at it now. */
  readonly urgent?: boolean
}

/** What needs a person first, then what was done. Every number leads to the records behind it. */
export const cardsOf = ({ enterprises, totals }: Overview): Card[] => {
  const away = enterprises.filter(({ live }) => live === 'quiet' || live === 'silent').length
  const longest = Math.max(0, ...enterprises.map(({ longestOverdueDays }) => longestOverdueDays))
  return [
    { title: '超期未整改', count: totals.overdue, unit: '条', detail: totals.overdue === 0 ? '没有超期隐患' : `最长已超期 ${longest} 天`, to: '/district-supervision/overdue', urgent: totals.overdue > 0 },
    { title: '重大隐患未关闭', count: totals.openMajor, unit: '条', detail: `未关闭隐患共 ${totals.open} 条`, to: '/district-supervision/major-dangers', urgent: totals.openMajor > 0 },
    { title: '今日未排查', count: totals.missed, unit: '次', detail: '到期没有排查', to: '/district-supervision/activity?what=missed', urgent: totals.missed > 0 },
    { title: '在线企业', count: totals.live, unit: '家', detail: `共登记 ${totals.enterprises} 家，接入后中断 ${away} 家`, to: '/district-supervision/overview?show=live', urgent: away > 0 },
    { title: '今日完成排查', count: totals.inspections, unit: '次', detail: `其中发现隐患 ${totals.abnormal} 次`, to: '/district-supervision/activity?what=inspected' },
    { title: '今日上报隐患', count: totals.reported, unit: '条', detail: `今日验收关闭 ${totals.closed} 条`, to: '/district-supervision/activity?what=reported' },
    { title: '今日收到报送', count: totals.deliveredToday, unit: '条', detail: `累计 ${totals.delivered.toLocaleString('zh-CN')} 条，拒收待改 ${totals.refused} 条`, to: '/district-supervision/overview?show=delivered', urgent: totals.refused > 0 },
  ]
}

export const TodayCards = ({ overview }: { readonly overview: Overview }) => (
  <ul className="ds-cards">
    {cardsOf(overview).map(({ title, count, unit, detail, to, urgent = false }) => (
      <li key={title}>
        <GoTo to={to} data-urgent={urgent}>
          <span>{title}</span>
          <strong>
            {count.toLocaleString('zh-CN')}
            <small> {unit}</small>
          </strong>
          <em>{detail}</em>
        </GoTo>
      </li>
    ))}
  </ul>
)
