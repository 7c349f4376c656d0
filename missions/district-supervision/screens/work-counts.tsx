import { addDays } from '@anlan/kernel/time'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type CountLine, workCounts } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'
import './district.css'

const NUMBERS: readonly (readonly [string, (it: CountLine) => number])[] = [['预约', (it) => it.plans], ['作业票', (it) => it.permits], ['有预约无票', (it) => it.planOnly], ['有票无预约', (it) => it.permitOnly], ['报警', (it) => it.alarms], ['曾暂停', (it) => it.suspended], ['抽查', (it) => it.checks], ['发现问题', (it) => it.findings], ['已回复', (it) => it.answered]]
const sum = (rows: readonly CountLine[], of: (it: CountLine) => number): number => rows.reduce((total, row) => total + of(row), 0)

const Table = ({ rows }: { readonly rows: readonly CountLine[] }) => (
  <div className="ds-table">
    <table>
      <thead><tr><th>企业</th><th>类型和级别</th>{NUMBERS.map(([title]) => <th key={title}>{title}</th>)}<th>报警代码</th></tr></thead>
      <tbody>
        {rows.map((it) => (
          <tr key={`${it.enterprise}/${it.kind}/${it.level}`}>
            <th scope="row"><GoTo to={`/district-supervision/work-permits?enterprise=${it.enterprise}&kind=${it.kind}`}>{it.enterpriseName}</GoTo></th>
            <td data-title="类型">{workWords(it)}</td>
            {NUMBERS.map(([title, of]) => <td key={title} data-title={title}>{of(it) === 0 ? <span className="al-none">0</span> : of(it)}</td>)}
            <td data-title="报警代码">{it.codes}</td>
          </tr>
        ))}
        <tr className="ds-strong"><th scope="row">合计</th><td />{NUMBERS.map(([title, of]) => <td key={title} data-title={title}>{sum(rows, of)}</td>)}<td /></tr>
      </tbody>
    </table>
  </div>
)

/** The counts of the report that is due on the 13th and the 27th. */
export const Page = () => {
  const [{ day }, change] = useUrlState()
  const { org } = useHere()
  const asked = day === undefined ? '' : `?day=${day}`
  const address = (name: string) => `/api/orgs/${org.id}/district-supervision/${name}${asked}`
  return (
    <section className="ds-page">
      <header className="al-page-head"><h1>特殊作业半月报</h1></header>
      <Shown answer={useQueryOf(workCounts, { ...(day === undefined ? {} : { day }), limit: 500 }, { every: 30_000 })} lines={10}>
        {({ from, until, rows, never }) => (
          <>
            <div className="ds-day">
              <button type="button" className="al-button" onClick={() => change({ day: addDays(from, -1) })}>上一期</button>
              <span>{from} 至 {until}</span>
              <button type="button" className="al-button" onClick={() => change({ day: addDays(until, 1) })}>下一期</button>
              <a className="al-button" href={address('export-work-counts')}>导出表格</a>
              <a className="al-button" href={address('print-work-counts')} target="_blank" rel="noreferrer">打印</a>
            </div>
            <Section title={`企业 ${new Set(rows.map(({ enterprise }) => enterprise)).size} 家，作业票 ${sum(rows, (it) => it.permits)} 张`}>
              {rows.length === 0 ? <Empty title="本期没有报送的特殊作业" hint="每月 13 日、27 日为报告日" /> : <Table rows={rows} />}
              {never.length === 0 ? null : <p className="al-clause">尚未接入、情况未知的企业 {never.length} 家：{never.slice(0, 20).join('、')}{never.length > 20 ? '等' : ''}。未知不等于没有。</p>}
            </Section>
          </>
        )}
      </Shown>
    </section>
  )
}
