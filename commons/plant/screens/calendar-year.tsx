import { useState } from 'react'
import { addDays, addMonths, weekday } from '@anlan/kernel/time'
import { DAY_KIND_TITLES, dayKind, type DayOverride } from '@anlan/standards/calendar'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { Dialog } from '@anlan/platform/ui/dialog'
import { Button } from '@anlan/platform/ui/button'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { setWorkDay } from '../contract/work-calendar.ts'

const SHORT = { workday: '', rest: '休', holiday: '节', 'swapped-off': '调休', 'make-up-work': '补班' } as const
const WEEK = ['一', '二', '三', '四', '五', '六', '日']

/** Weeks of a month, Monday first; `undefined` outside of it. */
const weeksOf = (first: string): (string | undefined)[][] => {
  const days: (string | undefined)[] = Array.from({ length: weekday(first) - 1 }, () => undefined)
  for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

interface CalendarYearProps {
  readonly year: number
  readonly today: string
  readonly calendars: readonly Calendar[]
  readonly overrides: readonly DayOverride[]
  readonly may: boolean
}

/** Twelve months; a day says what it is in words, not by colour alone. A keeper presses it to set the org's own word. */
export const CalendarYear = ({ year, today, calendars, overrides, may }: CalendarYearProps) => {
  const [day, setDay] = useState<string | undefined>(undefined)
  const clear = useCommandOf(setWorkDay)
  const own = overrides.find((it) => it.day === day)
  const close = () => setDay(undefined)
  return (
    <div className="plant-year">
      {Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`).map((first) => (
        <table key={first} className="plant-month">
          <caption>{Number(first.slice(5, 7))} 月</caption>
          <thead>
            <tr>{WEEK.map((it) => <th key={it} scope="col">{it}</th>)}</tr>
          </thead>
          <tbody>
            {weeksOf(first).map((week, at) => (
              <tr key={`${first}-${at}`}>
                {week.map((it, place) => {
                  if (it === undefined) return <td key={`none-${place}`} />
                  const judged = dayKind(it, calendars, overrides)
                  const title = `${it} ${judged.name ?? ''}${DAY_KIND_TITLES[judged.kind]}${judged.note?.startsWith('本单位') ? `，${judged.note}` : ''}`
                  const short = judged.kind === 'holiday' ? (judged.name ?? SHORT.holiday) : SHORT[judged.kind]
                  return (
                    <td key={it}>
                      <button type="button" data-kind={judged.kind} aria-current={it === today ? 'date' : undefined} data-own={overrides.some((own) => own.day === it)} disabled={!may} title={title} aria-label={`${Number(it.slice(8))}${short} ${title}`} onClick={() => setDay(it)}>
                        {Number(it.slice(8))}
                        <small>{short}</small>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {day === undefined ? null : (
        <Dialog title={`${day} 本单位安排`} onClose={close}>
          <SchemaForm command={setWorkDay} formKey={`work-day-${day}`} initial={own === undefined ? { work: false } : { work: own.work, reason: own.reason }} fixed={{ day }} fields={{ work: { title: '本单位当日上班', widget: 'switch' }, reason: { title: '原因', placeholder: '例如：停产检修' } }} submit="保存" onDone={close} onCancel={close} />
          {own === undefined ? null : <Button onClick={() => void clear.send({ day, work: null }).then(close)}>取消本单位安排</Button>}
        </Dialog>
      )}
    </div>
  )
}
