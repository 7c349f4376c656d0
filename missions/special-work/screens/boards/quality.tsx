import './boards.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { qualityList } from '../../contract/quality.ts'
import { KIND_OPTIONS, STATE_OPTIONS } from '../permit/permit-words.ts'
import { QualityRates } from './quality-rates.tsx'
import { QualityRows } from './quality-rows.tsx'

const KEYS = ['from', 'to', 'search', 'kind', 'state', 'unit', 'approver', 'rule', 'faulty'] as const
const FILTERS = [
  { key: 'from', title: '从', kind: 'date' }, { key: 'to', title: '到', kind: 'date' }, { key: 'search', title: '搜索编号、内容', kind: 'text' }, { key: 'kind', title: '类型', kind: 'select', options: KIND_OPTIONS }, { key: 'state', title: '状态', kind: 'select', options: STATE_OPTIONS },
  { key: 'faulty', title: '有无问题', kind: 'select', options: [{ value: 'true', words: '有问题' }, { value: 'false', words: '没有问题' }] },
] as const
const PAGE = 100

/** 票面质量: what a regulator's platform would fault, seen first by the enterprise; by unit, approver and kind of fault down to the permit. */
export const Page = () => {
  const [url, change] = useUrlState()
  const asked = Object.fromEntries(KEYS.flatMap((key) => (url[key] === undefined ? [] : [[key, url[key]]])))
  const answer = useQueryOf(qualityList, { ...asked, limit: PAGE } as never, { keepFormer: true, listens: ['special-work'] })
  const narrowed = (['unit', 'approver', 'rule'] as const).filter((key) => url[key] !== undefined)
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>票面质量</h1>
        <span className="al-count">{answer.value === undefined ? '' : `${answer.value.from} 至 ${answer.value.to}`}</span>
      </header>
      <ListFilters filters={FILTERS} state={url} onChange={change} />
      <Shown answer={answer}>
        {(found) => (
          <>
            <QualityRates found={found} chosen={url} choose={change} />
            {found.days.length === 0 ? null : (
              <Section title="承诺与作业票不一致">
                <table className="swb-table">
                  <thead><tr><th>日期</th><th className="swb-wide">作业</th><th>承诺公告</th><th>批准的预约</th><th>作业票</th></tr></thead>
                  <tbody>{found.days.map(({ day, what, declared, planned, permits }) => <tr key={`${day} ${what}`}><th scope="row"><GoTo to={`/special-work/map?day=${day}`}>{day}</GoTo></th><td className="swb-wide">{what}</td><td>{declared}</td><td>{planned}</td><td>{permits}</td></tr>)}</tbody>
                </table>
                <p className="al-clause">监管平台把承诺公告与当日报备、作业票逐日比对。当日有变化的，请重新签署承诺公告。</p>
              </Section>
            )}
            <Section title={`作业票 ${found.total} 张`} tools={narrowed.length === 0 ? undefined : <button type="button" className="al-button" data-kind="quiet" onClick={() => change({ unit: undefined, approver: undefined, rule: undefined })}>清除筛选</button>}>
              {found.rows.length === 0 ? <Empty title="没有符合条件的作业票" hint="默认检查最近 7 天，可以改日期" /> : <QualityRows rows={found.rows} />}
              {found.total > PAGE ? <p className="al-clause">按问题多少列出前 {PAGE} 张，请用上面的条件缩小范围。</p> : null}
            </Section>
          </>
        )}
      </Shown>
    </section>
  )
}
