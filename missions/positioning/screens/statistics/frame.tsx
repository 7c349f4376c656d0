import '../positioning.css'
import './statistics.css'
import type { ReactNode } from 'react'
import { endpointPath } from '@anlan/kernel/endpoint'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { queryString } from '@anlan/platform/ui/wire'
import { monthOf, type Period } from './periods.ts'
import type { UrlState } from '@anlan/platform/ui/list/url-state'

const TABS = [['statistics', '报警'], ['statistics/people', '人数'], ['statistics/false-alarms', '误报分析'], ['statistics/gatherings', '频繁聚集']] as const
const KEPT = ['period', 'month', 'from', 'to', 'class', 'department', 'fence', 'kind']

interface FrameProps {
  readonly at: (typeof TABS)[number][0]
  readonly url: UrlState
  readonly period?: Period
  /** The sheet of what is shown, and its question. */
  readonly sheet?: { readonly name: string; readonly input: object }
  readonly children: ReactNode
}

/** The pages of the statistics: one heading, one row of tabs that keep the question, the sheet and the month's paper. */
export const Frame = ({ at, url, period, sheet, children }: FrameProps) => {
  const { org } = useHere()
  const kept = queryString(Object.fromEntries(KEPT.flatMap((key) => (url[key] === undefined ? [] : [[key, url[key]]]))))
  return (
    <section className="po-page po-stat">
      <header className="al-page-head">
        <h1>定位统计分析</h1>
        <div className="al-actions al-page-actions">
          {sheet === undefined ? null : (
            <a className="al-button" data-kind="quiet" download href={`/api/orgs/${org.id}${endpointPath(sheet.name)}${queryString(sheet.input)}`}>
              <Icon name="download" size={18} />
              导出表格
            </a>
          )}
          {period === undefined ? null : (
            <a className="al-button" data-kind="quiet" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('positioning.print-month-report')}${queryString({ month: monthOf(period) })}`}>
              <Icon name="print" size={18} />
              打印 {Number(monthOf(period).slice(5))} 月报告
            </a>
          )}
        </div>
      </header>
      <nav className="po-tabs" aria-label="统计内容">
        {TABS.map(([path, title]) => (
          <GoTo key={path} to={`/positioning/${path}${kept}`} className="al-button" aria-current={path === at ? 'page' : undefined}>{title}</GoTo>
        ))}
      </nav>
      {children}
    </section>
  )
}
