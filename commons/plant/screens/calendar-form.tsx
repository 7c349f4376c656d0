import { useState } from 'react'
import type { Calendar, Holiday } from '@anlan/standards/calendar/calendar-schema'
import { calendarSchema } from '@anlan/standards/calendar/calendar-schema'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { loadCalendar } from '../contract/work-calendar.ts'

interface CalendarFormProps {
  readonly year: number
  readonly calendar?: Calendar
  readonly onDone: () => void
}

interface Line {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly statutory: string
  readonly makeUp: string
}

const days = (text: string): string[] => text.split(/[\s,，、]+/).filter((it) => it !== '')
const toLine = ({ name, from, to, statutory, makeUp }: Holiday): Line => ({ name, from, to, statutory: statutory.join('、'), makeUp: makeUp.join('、') })
const TITLES: Readonly<Record<keyof Line, string>> = { name: '节日', from: '放假开始', to: '放假结束', statutory: '法定节假日', makeUp: '补班日（没有则留空）' }

/** A year by hand, line by line as the yearly notice prints it. */
export const CalendarForm = ({ year, calendar, onDone }: CalendarFormProps) => {
  const load = useCommandOf(loadCalendar)
  const [source, setSource] = useState(calendar?.status === 'announced' ? calendar.source : '')
  const [lines, setLines] = useState<readonly Line[]>((calendar?.holidays ?? []).map(toLine))
  const [faults, setFaults] = useState<readonly string[]>([])
  const put = (at: number, key: keyof Line, value: string) => setLines(lines.map((line, place) => (place === at ? { ...line, [key]: value } : line)))
  const send = async () => {
    const holidays = lines.map((line) => ({ ...line, statutory: days(line.statutory), makeUp: days(line.makeUp) }))
    const parsed = calendarSchema.safeParse({ year, status: 'announced', source, holidays })
    setFaults(parsed.success ? [] : parsed.error.issues.map((it) => it.message))
    if (parsed.success && (await load.send({ calendar: parsed.data }))?.accepted) onDone()
  }
  return (
    <div className="al-form">
      <p>按公布的放假通知逐条录入，日期写作 {year}-01-01，多个日期用顿号隔开。</p>
      <label>
        依据的通知
        <input className="al-input" value={source} onChange={(event) => setSource(event.target.value)} placeholder="例如：国务院办公厅关于部分节假日安排的通知" />
      </label>
      {lines.map((line, at) => (
        <fieldset key={at} className="al-section">
          <legend>{line.name || `第 ${at + 1} 条`}</legend>
          {(Object.keys(TITLES) as (keyof Line)[]).map((key) => (
            <label key={key}>
              {TITLES[key]}
              <input className="al-input" type={key === 'from' || key === 'to' ? 'date' : 'text'} value={line[key]} onChange={(event) => put(at, key, event.target.value)} />
            </label>
          ))}
          <Button kind="quiet" onClick={() => setLines(lines.filter((_, place) => place !== at))}>删除这一条</Button>
        </fieldset>
      ))}
      <Button icon="plus" onClick={() => setLines([...lines, { name: '', from: '', to: '', statutory: '', makeUp: '' }])}>增加一条</Button>
      {faults.length === 0 ? null : <Note tone="refusal">{faults.join('；')}</Note>}
      {load.refusal === undefined ? null : <RefusalNote refusal={load.refusal} />}
      {load.fault === undefined ? null : <FaultNote fault={load.fault} />}
      <div className="al-form-feet">
        <Button kind="primary" busy={load.sending} onClick={() => void send()}>录入 {year} 年日历</Button>
      </div>
    </div>
  )
}
