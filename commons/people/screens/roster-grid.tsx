import { useState } from 'react'
import { addDays, plantDay, startOfDay, weekday } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Icon } from '@anlan/platform/ui/icon'
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

/** A week: 带班领导 first, then every post that is rostered, one line a shift; posts without a roster wait below, folded. Who is on leave is struck, the substitute stands below. */
export const RosterGrid = ({ week, from, may, onOpen }: RosterGridProps) => {
  const today = plantDay(usePlantNow())
  const [shown, setShown] = useState(false)
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at))
  const nameOf = (id: string) => week.persons.find((it) => it.id === id)?.name ?? '已离职'
  const leader = { id: null as string | null, name: '带班领导' }
  const rostered = new Set(week.entries.map(({ post }) => post))
  const [standing, idle] = [[leader, ...week.posts.filter(({ id }) => rostered.has(id))], week.posts.filter(({ id }) => !rostered.has(id))]
  const personsAt = (it: Pick<RosterEntry, 'day' | 'shift' | 'post'>) =>
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
  const linesOf = (post: { readonly id: string | null; readonly name: string }) =>
    week.shifts.map((shift) => (
      <tr key={`${post.id ?? 'leader'}-${shift.id}`}>
        <th scope="row">
          {post.name}
          <div className="al-clause">{shiftWords(shift)}</div>
        </th>
        {days.map((day) => {
          const persons = personsAt({ day, shift: shift.id, post: post.id })
          return (
            <td key={day} data-today={day === today}>
              <button type="button" className="people-cell" disabled={!may} aria-label={`${day} ${post.name} ${shift.name}：${persons.map(nameOf).join('、') || '未排班'}`} onClick={() => onOpen({ day, shift: shift.id, post: post.id, persons })}>
                {persons.length === 0 ? <span className="al-none">—</span> : persons.map((person) => words(person, day, shift))}
              </button>
            </td>
          )
        })}
      </tr>
    ))
  return (
    <div className="people-roster">
      <table>
        <thead>
          <tr>
            <th scope="col">岗位和班次</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {new Date(startOfDay(day)).toLocaleDateString('zh-CN', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' })} 周{WEEKDAYS[weekday(day)]}
                {day === today ? <b>今天</b> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.flatMap(linesOf)}
          {idle.length === 0 ? null : (
            <tr className="people-roster-more">
              <td colSpan={8}>
                <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
                  <Icon name={shown ? 'down' : 'next'} size={16} />
                  未排班的岗位 {idle.length} 个
                </button>
              </td>
            </tr>
          )}
          {shown ? idle.flatMap(linesOf) : null}
        </tbody>
      </table>
    </div>
  )
}
