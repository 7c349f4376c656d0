import './boards.css'
import { addMonths, weekday } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { monthWorks } from '../../contract/boards.ts'
import { levelWords } from '../permit/permit-words.ts'
import { KindMark, SHORT_KINDS } from './kind-mark.tsx'

const WEEK = ['一', '二', '三', '四', '五', '六', '日']
const MONTH = /^\d{4}-\d{2}$/

/** 日历: how much of what goes on on each day of a month; a day leads to its map. */
export const Page = () => {
  const [url, change] = useUrlState()
  const answer = useQueryOf(monthWorks, MONTH.test(url['month'] ?? '') ? { month: url['month'] } : {}, { keepFormer: true })
  return (
    <section className="swb-page">
      <Shown answer={answer}>
        {({ month, today, days }) => {
          const go = (by: number) => change({ month: addMonths(`${month}-01`, by).slice(0, 7) })
          const first = weekday(`${month}-01`) - 1
          return (
            <>
              <header className="al-page-head">
                <h1>作业日历</h1>
                <span className="al-count">{Number(month.slice(0, 4))} 年 {Number(month.slice(5))} 月</span>
                <div className="al-page-actions swb-day">
                  <Button kind="quiet" onClick={() => go(-1)}>上月</Button>
                  <Button kind="quiet" onClick={() => go(1)}>下月</Button>
                  {month === today.slice(0, 7) ? null : <Button kind="quiet" onClick={() => change({ month: undefined })}>本月</Button>}
                </div>
              </header>
              <div className="al-section">
                <ol className="swb-calendar" aria-label="作业日历">
                  {WEEK.map((name) => <li key={name} className="swb-week" aria-hidden="true">{name}</li>)}
                  {days.map(({ day, total, planned, works }, at) => (
                    <li key={day} data-today={day === today} style={at === 0 ? { gridColumnStart: first + 1 } : undefined}>
                      <GoTo to={`/special-work/map?day=${day}`} title={`${day}，${total} 项作业，已批准预约 ${planned} 项`}>
                        <span className="swb-cell-head"><b>{Number(day.slice(8))}</b>{total === 0 ? null : <span>{total} 项</span>}</span>
                        {works.slice(0, 5).map(({ kind, level, count }) => <span key={`${kind}${level ?? ''}`} className="swb-cell-work" title={`${WORK_KINDS[kind]}${levelWords(kind, level) ?? ''} ${count} 项`}><KindMark kind={kind} state="working" size={13} />{SHORT_KINDS[kind]}{levelWords(kind, level) ?? ''}<i>{count}</i></span>)}
                        {works.length > 5 ? <small>另 {works.slice(5).reduce((sum, { count }) => sum + count, 0)} 项</small> : null}
                        {planned === 0 ? null : <small>预约 {planned} 项</small>}
                      </GoTo>
                    </li>
                  ))}
                </ol>
                <p className="al-clause">跨天的作业票在每一天各计一次；不含草稿、作废和取消的。</p>
              </div>
            </>
          )
        }}
      </Shown>
    </section>
  )
}
