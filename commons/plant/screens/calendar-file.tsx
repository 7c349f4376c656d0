import { useId, useState } from 'react'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { calendarSchema } from '@anlan/standards/calendar/calendar-schema'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { loadCalendar } from '../contract/work-calendar.ts'

const MOST = 256 * 1024

/** A year by file, JSON in the shape of the work calendar; every fault is told before anything is sent. */
export const CalendarFile = ({ onDone }: { readonly onDone: () => void }) => {
  const id = useId()
  const load = useCommandOf(loadCalendar)
  const [read, setRead] = useState<{ readonly calendar?: Calendar; readonly faults: readonly string[] }>({ faults: [] })
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > MOST) return setRead({ faults: ['文件太大，一年的日历不会超过 256 KB'] })
    let content: unknown
    try {
      content = JSON.parse(await file.text())
    } catch {
      return setRead({ faults: ['文件不是日历格式（JSON），请核对后重新选择'] })
    }
    const parsed = calendarSchema.safeParse(content)
    setRead(parsed.success ? { calendar: parsed.data, faults: [] } : { faults: parsed.error.issues.map((it) => it.message) })
  }
  const send = async (calendar: Calendar) => {
    if ((await load.send({ calendar }))?.accepted) onDone()
  }
  return (
    <div className="al-form">
      <label htmlFor={id}>日历文件（JSON）</label>
      <input id={id} className="al-input" type="file" accept=".json,application/json" onChange={(event) => void choose(event.target.files?.[0])} />
      {read.faults.length === 0 ? null : <Note tone="refusal">{read.faults.join('；')}</Note>}
      {read.calendar === undefined ? null : <Note>{read.calendar.year} 年，{read.calendar.holidays.length} 个节日，{read.calendar.status === 'announced' ? '已公布' : '仅法定节日'}。依据：{read.calendar.source}</Note>}
      {load.refusal === undefined ? null : <RefusalNote refusal={load.refusal} />}
      {load.fault === undefined ? null : <FaultNote fault={load.fault} />}
      <div className="al-form-feet">
        <Button kind="primary" disabled={read.calendar === undefined} busy={load.sending} onClick={() => read.calendar && void send(read.calendar)}>录入</Button>
      </div>
    </div>
  )
}
