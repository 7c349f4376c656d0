import type { PlantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { calendarWords } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { useState } from 'react'
import { forecastDay } from '../../contract/forecast-dues.ts'
import { DueSpan } from '../due-span.tsx'

const PAGE = 50

const Hours = ({ hours }: { readonly hours: readonly number[] }) => {
  const most = Math.max(1, ...hours)
  return (
    <ol className="dp-hours" aria-label="各小时开始的排查">
      {hours.map((count, hour) => (
        <li key={hour} title={`${hour}:00 起 ${count} 项`}>
          <span style={{ height: `${(count / most) * 3.5}rem` }} />
          <small>{hour % 6 === 0 ? hour : ''}</small>
        </li>
      ))}
    </ol>
  )
}

interface DayProps {
  readonly day: PlantDay
  readonly filters: { readonly post?: string; readonly person?: string }
}

/** What begins on the chosen day: when, at which posts, and one by one with who will be there. */
export const ForecastDay = ({ day, filters }: DayProps) => {
  const now = usePlantNow()
  const [shown, setShown] = useState(PAGE)
  const answer = useQueryOf(forecastDay, { day, limit: shown, ...filters }, { keepFormer: true, listens: ['people', 'plant'] })
  return (
    <section className="dp-forecast-day" aria-label={`${day} 的排查`}>
      <h2>{calendarWords(day, now)}</h2>
      <Shown answer={answer}>
        {({ rows, total, hours, posts }) =>
          total === 0 ? (
            <Empty title="这一天没有排查开始" hint="按现行计划、工作日历和停用记录推算" />
          ) : (
            <>
              <Hours hours={hours} />
              <p className="dp-forecast-posts">
                {posts.map(({ name, count }) => (
                  <span key={name}>
                    {name} <b>{count}</b> 项
                  </span>
                ))}
              </p>
              <ul className="dp-forecast-rows">
                {rows.map((row) => (
                  <li key={`${row.plan}-${row.startAt}`} data-paused={row.paused}>
                    <span>
                      <DueSpan due={row} />
                    </span>
                    <GoTo to={`/dual-prevention/plans/${row.plan}`}>{row.content}</GoTo>
                    <span className="al-clause">
                      {row.unitName}，{row.postName ?? '按姓名指定'}：{row.persons.join('、') || '无人'}
                      {row.postName !== null && !row.rostered ? '（未排班）' : ''}
                      {row.paused ? '，停用期间暂停' : ''}
                    </span>
                  </li>
                ))}
              </ul>
              {total > rows.length ? <Button onClick={() => setShown(Math.min(500, shown + 100))}>再显示一些（共 {total} 项）</Button> : null}
            </>
          )
        }
      </Shown>
    </section>
  )
}
