import { addDays, plantDay, startOfDay, weekday } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { rosterWeek, RosterEntry } from '../contract/roster.ts'
import type { z } from 'zod'
import { presentFor, shiftSpan } from '../rules/roster.ts'
import { shiftWords } from './shift-words.ts'
import './people.css'

export type Week = z.output<(typeof rosterWeek)['output']>

export interface CellAt {
  readonly day: string
  readonly shift: string
  readonly post: string | null
  readonly persons: readonly string[]
}

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

interface RosterGridProps {
  readonly week: Week
  readonly from: string
  readonly may: boolean
  readonly onOpen: (cell: CellAt) => void
}

/** A week: 带班领导 first, then every post that is rostered, one line a shift. Who is on leave is struck, the substitute stands below. */
export const RosterGrid = ({ week, from, may, onOpen }: RosterGridProps) => {
  const today = plantDay(usePlantNow())
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at))
  const nameOf = (id: string) => week.persons.find((it) => it.id === id)?.name ?? '已离职'
  const lines = [{ id: null as string | null, name: '带班领导', departmentName: null as string | null }, ...week.posts]
  const standing = (it: Pick<RosterEntry, 'day' | 'shift' | 'post'>) =>
    week.entries.filter((entry) => entry.day === it.day && entry.shift === it.shift && entry.post === it.post).map((entry) => entry.person)
  const words = (person: string, day: string, shift: Week['shifts'][number]) => {
    const middle = (() => {
      const { from: start, to } = shiftSpan(day, shift)
      return (start + to) / 2
    })()
    const present = presentFor(person, week.absences, middle)
    if (present === person) return <span key={person}>{nameOf(person)}</span>
    return <span key={person}><s>{nameOf(person)}</s> {present === undefined ? '请假，无人替班' : `${nameOf(present)}（替）`}</span>
  }
  return (
    <div className="people-roster">
      <table>
        <thead>
          <tr>
            <th scope="col">岗位和班次</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {new Date(startOfDay(day)).toLocaleDateString('zh-CN', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' })} 周{WEEKDAYS[weekday(day)]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.flatMap((post) =>
            week.shifts.map((shift) => (
              <tr key={`${post.id ?? 'leader'}-${shift.id}`}>
                <th scope="row">
                  {post.name}
                  <div className="al-clause">{shiftWords(shift)}</div>
                </th>
                {days.map((day) => {
                  const persons = standing({ day, shift: shift.id, post: post.id })
                  return (
                    <td key={day} data-today={day === today}>
                      <button type="button" className="people-cell" disabled={!may} aria-label={`${day} ${post.name} ${shift.name}：${persons.map(nameOf).join('、') || '未排班'}`} onClick={() => onOpen({ day, shift: shift.id, post: post.id, persons })}>
                        {persons.length === 0 ? <span className="al-none">—</span> : persons.map((person) => words(person, day, shift))}
                      </button>
                    </td>
                  )
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
