import { useState } from 'react'
import { plantDay } from '@anlan/kernel/time'
import { dayKind } from '@anlan/standards/calendar'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown } from '@anlan/platform/ui/states'
import { Button } from '@anlan/platform/ui/button'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { loadCalendar, workCalendar } from '../contract/work-calendar.ts'
import { CalendarFile } from './calendar-file.tsx'
import { CalendarForm } from './calendar-form.tsx'
import { CalendarYear } from './calendar-year.tsx'
import './plant.css'

const BASIS = { published: '已按公布的通知录入', 'statutory-only': '放假调休安排未公布或未录入，仅有法定节日', fallback: '没有这一年的日历，暂按周一至周五为工作日' } as const

export const Page = ({ roles }: PageProps) => {
  const today = plantDay(usePlantNow())
  const [year, setYear] = useState(() => Number(today.slice(0, 4)))
  const answer = useQueryOf(workCalendar, {})
  const keeper = loadCalendar.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ calendars, overrides, loaded }) => {
        const { basis } = dayKind(`${year}-01-01`, calendars)
        const calendar = calendars.find((it) => it.year === year)
        const source = loaded.filter((it) => it.year === year).toSorted((a, b) => Number(b.own) - Number(a.own))[0]
        return (
          <section className="plant-page">
            <header className="al-page-head">
              <h1>工作日历</h1>
              <span className="al-actions plant-year-choice">
                <Button kind="quiet" icon="back" aria-label="上一年" onClick={() => setYear(year - 1)} />
                <strong>{year} 年</strong>
                <Button kind="quiet" icon="next" aria-label="下一年" onClick={() => setYear(year + 1)} />
              </span>
              <div className="al-page-actions">
                {keeper ? (
                  <ActionButtons
                    actions={[
                      { title: '上传日历文件', icon: 'upload', form: (close) => <CalendarFile onDone={close} /> },
                      { title: `录入 ${year} 年`, primary: basis !== 'published', form: (close) => <CalendarForm year={year} {...(calendar === undefined ? {} : { calendar })} onDone={close} /> },
                    ]}
                  />
                ) : null}
              </div>
            </header>
            <Note tone={basis === 'published' ? 'news' : 'refusal'}>
              {year} 年：{BASIS[basis]}。{calendar === undefined ? '' : `依据：${calendar.source}。`}
              {source === undefined ? '' : <>{source.own ? '本单位' : '上级'}录入：{source.by}，<When at={source.at} />。</>}
            </Note>
            <CalendarYear year={year} today={today} calendars={calendars} overrides={overrides} may={keeper} />
          </section>
        )
      }}
    </Shown>
  )
}
