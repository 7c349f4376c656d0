import '../dual-prevention.css'
import { plantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { forecastDues } from '../../contract/forecast-dues.ts'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { usePersonOptions, usePostOptions } from '../people-options.ts'
import { ForecastDay } from './forecast-day.tsx'
import { isIn, monthAfter, monthWords, weeksOf } from './month.ts'

const WEEK = ['一', '二', '三', '四', '五', '六', '日']

interface FilterProps {
  readonly title: string
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

const Filter = ({ title, options, value, onChange }: FilterProps) => (
  <label>
    {title}
    <select className="al-input" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">全部</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  </label>
)

/** 预排: what the plans bring, month by month; nothing is made before its time. */
export const Page = () => {
  const today = plantDay(usePlantNow())
  const [state, change] = useUrlState()
  const month = state['month'] ?? today
  const day = state['day'] ?? today
  const [posts, persons] = [usePostOptions(), usePersonOptions()]
  const filters = { ...(state['post'] === undefined ? {} : { post: state['post'] }), ...(state['person'] === undefined ? {} : { person: state['person'] }) }
  const answer = useQueryOf(forecastDues, { ...weeksOf(month), ...filters }, { keepFormer: true, listens: ['people', 'plant'] })
  return (
    <article className="dp-forecast">
      <header className="al-page-head">
        <h1>排查日历</h1>
      </header>
      <p className="al-clause">按现行计划、工作日历、停用记录和排班推算，不生成任务。过去的日子以排查任务中的实际记录为准。</p>
      <div className="dp-forecast-tools">
        <div className="dp-forecast-month">
          <Button icon="back" aria-label="上一月" onClick={() => change({ month: monthAfter(month, -1) })}>上一月</Button>
          <strong>{monthWords(month)}</strong>
          <Button aria-label="下一月" onClick={() => change({ month: monthAfter(month, 1) })}>下一月</Button>
        </div>
        <Filter title="岗位" options={posts} value={state['post']} onChange={(post) => change({ post })} />
        <Filter title="人员" options={persons} value={state['person']} onChange={(person) => change({ person })} />
      </div>
      <div className="dp-forecast-both">
        <Shown answer={answer} lines={12}>
          {({ days }) => (
            <div className="dp-month" role="group" aria-label={monthWords(month)}>
              {WEEK.map((name) => (
                <span key={name} className="dp-week">{name}</span>
              ))}
              {days.map(({ day: at, kind, work, count, paused }) => (
                <button key={at} type="button" aria-pressed={at === day} data-other={!isIn(month, at)} data-rest={!work} data-today={at === today} title={kind} onClick={() => change({ day: at })}>
                  <span>{Number(at.slice(8))}</span>
                  <b>{count === 0 ? <span className="al-none">无</span> : count}</b>
                  <small>{paused > 0 ? `暂停 ${paused}` : kind === '工作日' || kind === '休息日' ? '' : kind.replace(/^.*（(.*)）$/, '$1')}</small>
                </button>
              ))}
            </div>
          )}
        </Shown>
        <ForecastDay key={day} day={day} filters={filters} />
      </div>
    </article>
  )
}
