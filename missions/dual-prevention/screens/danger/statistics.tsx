import '../dual-prevention.css'
import type { z } from 'zod'
import { endpointPath } from '@anlan/kernel/endpoint'
import { plantDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { dangerStatistics, type Split, SPLITS } from '../../contract/danger/danger-statistics.ts'
import { COLUMNS, listOf, PERIODS, type PeriodName, periodOf, spanWords } from './statistics-words.ts'

type Statistics = z.output<typeof dangerStatistics.output>
interface PartProps {
  readonly of: Statistics
  readonly period: { readonly from: string; readonly to: string }
}

const Figures = ({ of: { all }, period }: PartProps) => (
  <ul className="dp-figures">
    {COLUMNS.map(({ title, value, filter }) => (
      <li key={title}>
        {filter === undefined ? (
          <p>
            <b>{value(all)}</b>
            <span>{title}</span>
          </p>
        ) : (
          <GoTo to={listOf(period, filter)}>
            <b data-none={value(all) === 0}>{value(all)}</b>
            <span>{title}</span>
          </GoTo>
        )}
      </li>
    ))}
  </ul>
)

const Trend = ({ of: { trend } }: PartProps) => {
  const most = Math.max(1, ...trend.map(({ reported }) => reported))
  const height = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <>
      <p className="dp-key">
        <span><i />上报</span>
        <span><i data-of="closed" />其中已验收</span>
      </p>
      <ul className="dp-bars">
        {trend.map((span) => (
          <li key={span.from}>
            <span>{span.reported}</span>
            <GoTo to={listOf(span)} aria-label={`${spanWords(span)}起，上报 ${span.reported} 条，已验收 ${span.closed} 条`}>
              <i style={height(span.reported)} />
              <i data-of="closed" style={height(span.closed)} />
            </GoTo>
            <span>{spanWords(span)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Groups = ({ of: { rows }, period, by }: PartProps & { readonly by: Split }) => (
  <div className="dp-wide">
    <table className="dp-amounts">
      <thead>
        <tr>
          <th scope="col">{SPLITS[by]}</th>
          {COLUMNS.map(({ title }) => <th key={title} scope="col">{title}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, words, figures }) => (
          <tr key={key ?? ''}>
            <th scope="row">{words}</th>
            {COLUMNS.map(({ title, value, filter }) => (
              <td key={title}>{filter === undefined || key === null || value(figures) === 0 ? value(figures) : <GoTo to={listOf(period, { ...filter, [by]: key })}>{value(figures)}</GoTo>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** What became of the dangers that were reported in a period. Every number leads to the dangers behind it. */
export const Page = () => {
  const { org } = useHere()
  const today = plantDay(usePlantNow())
  const [{ period: chosen, by: split }, change] = useUrlState()
  const name: PeriodName = chosen !== undefined && chosen in PERIODS ? (chosen as PeriodName) : 'month'
  const by: Split = split !== undefined && split in SPLITS ? (split as Split) : 'department'
  const period = periodOf(name, today)
  const answer = useQueryOf(dangerStatistics, { ...period, by })
  const sheet = `/api/orgs/${org.id}${endpointPath('dual-prevention.export-danger-statistics')}?${new URLSearchParams({ ...period, by }).toString()}`
  return (
    <section className="dp-stat">
      <header className="al-page-head">
        <h1>隐患统计</h1>
        <div className="al-page-actions">
          <a className="al-button" data-kind="quiet" href={sheet} download>
            <Icon name="download" size={18} />
            导出
          </a>
        </div>
      </header>
      <div className="dp-stat-tools">
        <label>
          上报时间
          <select className="al-input" value={name} onChange={({ currentTarget }) => change({ period: currentTarget.value })}>
            {Object.entries(PERIODS).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </select>
        </label>
        <span className="al-clause">{period.from} 至 {period.to} 上报的隐患，截至现在的情况。统计用于改进，不作排名。</span>
      </div>
      <Shown answer={answer} lines={8}>
        {(found) =>
          found.all.reported === 0 ? <Empty title="这段时间没有上报隐患" hint="换一个更长的时间段再看" /> : (
            <>
              <Section title="发现的隐患，整改得怎样？"><Figures of={found} period={period} /></Section>
              <Section title="上报和关闭，趋势如何？"><Trend of={found} period={period} /></Section>
              <Section
                title={`按${SPLITS[by]}看，问题出在哪里？`}
                tools={
                  <select className="al-input" aria-label="分类方式" value={by} onChange={({ currentTarget }) => change({ by: currentTarget.value })}>
                    {Object.entries(SPLITS).map(([value, words]) => <option key={value} value={value}>按{words}</option>)}
                  </select>
                }
              >
                <Groups of={found} period={period} by={by} />
              </Section>
            </>
          )
        }
      </Shown>
    </section>
  )
}
