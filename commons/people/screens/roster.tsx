import { useState } from 'react'
import { addDays, plantDay, weekday } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { copyWeek, rosterWeek, setRoster } from '../contract/roster.ts'
import { AbsenceForm } from './absence-form.tsx'
import { CellForm, RotationForm, ShiftForm } from './roster-forms.tsx'
import { type CellAt, RosterGrid } from './roster-grid.tsx'

const mondayOf = (day: string): string => addDays(day, 1 - weekday(day))

export const Page = ({ roles }: PageProps) => {
  const [from, setFrom] = useState(() => mondayOf(plantDay(plantNow())))
  const [cell, setCell] = useState<CellAt | undefined>(undefined)
  const answer = useQueryOf(rosterWeek, { from, days: 7 }, { keepFormer: true })
  const copy = useCommandOf(copyWeek)
  const may = setRoster.may.some((role) => roles.includes(role))
  return (
    <section className="people-page">
      <header className="al-page-head">
        <h1>值班带班表</h1>
        <span className="al-actions">
          <Button kind="quiet" icon="back" aria-label="上一周" onClick={() => setFrom(addDays(from, -7))} />
          <Button onClick={() => setFrom(mondayOf(plantDay(plantNow())))}>本周</Button>
          <Button kind="quiet" icon="next" aria-label="下一周" onClick={() => setFrom(addDays(from, 7))} />
        </span>
        <div className="al-page-actions">
          {may && answer.value !== undefined ? (
            <ActionButtons
              actions={[
                { title: '请假和替班', form: (close) => <AbsenceForm onDone={close} /> },
                { title: '增加班次', form: (close) => <ShiftForm onDone={close} /> },
                { title: '复制上周', confirm: { tells: [], body: '本周原有的排班将被上周的替换' }, press: () => copy.send({ from: addDays(from, -7), to: from }) },
                {
                  title: '按轮班规律排班',
                  primary: true,
                  ...(answer.value.shifts.length === 0 ? { blocked: '请先增加班次' } : {}),
                  form: (close) => (answer.value === undefined ? null : <RotationForm week={answer.value} from={from} onDone={close} />),
                },
              ]}
            />
          ) : null}
        </div>
      </header>
      <Shown answer={answer}>
        {(week) =>
          week.shifts.length === 0 ? (
            <Empty title="还没有班次" hint="先增加班次，例如白班 08:00–20:00、夜班 20:00–次日 08:00" />
          ) : (
            <>
              <RosterGrid week={week} from={from} may={may} onOpen={setCell} />
              {cell === undefined ? null : <CellForm week={week} cell={cell} onDone={() => setCell(undefined)} />}
            </>
          )
        }
      </Shown>
    </section>
  )
}
