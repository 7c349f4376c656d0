import './responsibility.css'
import { addMonths, weekday } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { commitmentMonth, DAY_STATES } from '../contract/publish-commitment.ts'
import { clockOf } from './clock-words.ts'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Days of the week that the month does not have. */
const before = (month: string): number => weekday(`${month}-01`) - 1

export const Page = () => {
  const [{ month }, change] = useUrlState()
  const answer = useQueryOf(commitmentMonth, month === undefined ? {} : { month }, { keepFormer: true })
  return (
    <Shown answer={answer}>
      {(it) => (
        <article className="rs-page">
          <header className="al-page-head">
            <h1>公告月历　{it.month}</h1>
            <span className="al-count">按时 {it.onTime} 天，迟发 {it.late} 天，未发 {it.missing} 天</span>
            <div className="al-page-actions">
              <div className="al-actions">
                <Button icon="back" onClick={() => change({ month: addMonths(`${it.month}-01`, -1).slice(0, 7) })}>上个月</Button>
                <Button onClick={() => change({ month: addMonths(`${it.month}-01`, 1).slice(0, 7) })}>下个月</Button>
              </div>
            </div>
          </header>
          <div className="rs-month">
            {WEEKDAYS.map((words) => <div key={words} className="rs-weekday">{words}</div>)}
            {Array.from({ length: before(it.month) }, (_, n) => <div key={`before-${n}`} />)}
            {it.days.map(({ day, state, issues }) => (
              <div key={day} data-state={state}>
                <div className="rs-day"><span>{Number(day.slice(8))}</span><b>{DAY_STATES[state]}</b></div>
                {issues.map(({ id, issue, signedAt, signatory }) => (
                  <GoTo key={id} to={`/responsibility/commitments/${id}`}>第 {issue} 次 {clockOf(signedAt)} {signatory}</GoTo>
                ))}
              </div>
            ))}
            {Array.from({ length: (7 - ((before(it.month) + it.days.length) % 7)) % 7 }, (_, n) => <div key={`after-${n}`} />)}
          </div>
        </article>
      )}
    </Shown>
  )
}
