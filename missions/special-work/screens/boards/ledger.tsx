import './boards.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { queryString } from '@anlan/platform/ui/wire'
import { LEDGER_SPLITS, type LedgerSplit, ledgerStatistics } from '../../contract/boards.ts'
import { splitFilter } from '../../rules/boards/split-words.ts'
import { useAreaOptions, useDepartmentNames, usePersonOptions } from '../choices.ts'
import { filtersIn, ledgerFilters } from './ledger-filters.ts'

const SPLITS = Object.keys(LEDGER_SPLITS) as LedgerSplit[]

/** 台账统计 (AQ 3064.2-2025 5.11.3): the ledger by any of its dimensions; every figure leads to the permits behind it. */
export const Page = () => {
  const { org } = useHere()
  const [url, change] = useUrlState()
  const by: LedgerSplit = SPLITS.find((it) => it === url['by']) ?? 'kind'
  const asked = filtersIn(url)
  const answer = useQueryOf(ledgerStatistics, { by, ...asked } as never, { keepFormer: true })
  const choices = { areas: useAreaOptions(), units: useDepartmentNames(), persons: usePersonOptions() }
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>台账统计</h1>
        <span className="al-count">{answer.value === undefined ? '' : `${answer.value.from} 至 ${answer.value.to}，${answer.value.total} 张`}</span>
        <div className="al-page-actions al-actions">
          <GoTo className="al-button" data-kind="quiet" to={`/special-work/ledger/permits${queryString(asked)}`}>看明细</GoTo>
          <a className="al-button" data-kind="quiet" download href={`/api/orgs/${org.id}${endpointPath('special-work.export-ledger')}${queryString(asked)}`}><Icon name="download" size={18} />导出台账</a>
        </div>
      </header>
      <nav className="swb-tabs" aria-label="统计维度">{SPLITS.map((it) => <button key={it} type="button" className="al-button" aria-pressed={it === by} onClick={() => change({ by: it === 'kind' ? undefined : it })}>{LEDGER_SPLITS[it]}</button>)}</nav>
      <ListFilters filters={ledgerFilters(choices)} state={url} onChange={change} />
      <Shown answer={answer}>
        {({ groups, total }) => {
          const most = Math.max(1, ...groups.map(({ times }) => times))
          return (
            <Section title={`按${LEDGER_SPLITS[by]}统计`}>
              {groups.length === 0 ? <Empty title="没有符合条件的作业票" hint="改日期或放宽条件再试" /> : (
                <table className="swb-table">
                  <thead><tr><th>{LEDGER_SPLITS[by]}</th><th className="swb-wide">次数</th><th>占比</th><th>承包商</th><th>作废、取消</th><th>暂停次数</th><th>报警次数</th><th>作业时长（小时）</th></tr></thead>
                  <tbody>
                    {groups.map(({ key, words, times, contractor, ended, pauses, alarms, hours }) => (
                      <tr key={key}>
                        <th scope="row"><GoTo to={`/special-work/ledger/permits${queryString({ ...asked, ...splitFilter(by, key) })}`}>{words || '未填写'}</GoTo></th>
                        <td className="swb-wide"><span className="swb-share" style={{ width: `${(times / most) * 70}%` }} />{times}</td>
                        <td>{total === 0 ? '' : `${((times / total) * 100).toFixed(1)}%`}</td><td>{contractor}</td><td>{ended}</td><td>{pauses}</td><td>{alarms}</td><td>{hours}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {by === 'person' || by === 'work-unit' || by === 'alarm' ? <p className="al-clause">一张作业票涉及多{by === 'person' ? '人' : by === 'alarm' ? '类报警' : '个单位'}的，各计一次，占比之和大于 100%。</p> : null}
            </Section>
          )
        }}
      </Shown>
    </section>
  )
}
