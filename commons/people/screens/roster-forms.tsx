import { useState } from 'react'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { addDays } from '@anlan/kernel/time'
import { generateRoster, saveShift, setRoster } from '../contract/roster.ts'
import type { CellAt, Week } from './roster-grid.tsx'
import { minuteWords, readMinute } from './shift-words.ts'

const Clock = ({ id, value, onChange, disabled }: FieldProps<number>) => (
  <input id={id} type="time" className="al-input" disabled={disabled} value={value === undefined ? '' : minuteWords(value)} onChange={(event) => onChange(readMinute(event.target.value))} />
)
const clock = { render: (it: FieldProps<never>) => <Clock {...(it as FieldProps<number>)} /> }

export const ShiftForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={saveShift} formKey="new-shift" fixed={{ id }} fields={{ starts: clock, ends: { ...clock, help: '不晚于上班时间时算到次日' } }} submit="保存" onDone={onDone} onCancel={onDone} />
}

interface PickProps {
  readonly week: Week
  readonly post: string | null
  readonly chosen: readonly string[]
  readonly onChange: (persons: readonly string[]) => void
}

/** Holders of the post first; a tick each. */
const PickPersons = ({ week, post, chosen, onChange }: PickProps) => (
  <div className="people-picks">
    {week.persons.toSorted((a, b) => Number(b.post === post) - Number(a.post === post)).map(({ id, name }) => (
      <label key={id} className="al-choice">
        <input type="checkbox" className="al-check" checked={chosen.includes(id)} onChange={() => onChange(chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id])} />
        {name}
      </label>
    ))}
  </div>
)

export const CellForm = ({ week, cell, onDone }: { readonly week: Week; readonly cell: CellAt; readonly onDone: () => void }) => {
  const [chosen, setChosen] = useState(cell.persons)
  const command = useCommandOf(setRoster)
  const save = async () => {
    const decision = await command.send({ day: cell.day, shift: cell.shift, post: cell.post, before: [...cell.persons], persons: [...chosen] })
    if (decision?.accepted) onDone()
  }
  const post = cell.post === null ? '带班领导' : week.posts.find((it) => it.id === cell.post)?.name
  return (
    <Dialog title={`${cell.day} ${post ?? ''} ${week.shifts.find((it) => it.id === cell.shift)?.name ?? ''}`} place="side" onClose={onDone}>
      <PickPersons week={week} post={cell.post} chosen={chosen} onChange={setChosen} />
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      <div className="al-dialog-feet">
        <Button onClick={() => setChosen([])}>清空</Button>
        <Button kind="primary" busy={command.sending} onClick={() => void save()}>保存</Button>
      </div>
    </Dialog>
  )
}

const REST = ''

/** A rotation: the pattern day by day, and teams that begin at different days of it. */
export const RotationForm = ({ week, from, onDone }: { readonly week: Week; readonly from: string; readonly onDone: () => void }) => {
  const [post, setPost] = useState<string | null>(week.posts[0]?.id ?? null)
  const [to, setTo] = useState(addDays(from, 27))
  const [pattern, setPattern] = useState<readonly string[]>(week.shifts.map((it) => it.id))
  const [teams, setTeams] = useState<readonly (readonly string[])[]>([[]])
  const command = useCommandOf(generateRoster)
  const save = async () => {
    const filled = teams.map((persons, offset) => ({ offset, persons: [...persons] })).filter((team) => team.persons.length > 0)
    const decision = await command.send({ post, from, to, pattern: pattern.map((it) => (it === REST ? null : it)), teams: filled })
    if (decision?.accepted) onDone()
  }
  return (
    <div className="al-form">
      <label>岗位
        <select className="al-input" value={post ?? REST} onChange={(event) => setPost(event.target.value === REST ? null : event.target.value)}>
          <option value={REST}>带班领导</option>
          {week.posts.map((it) => <option key={it.id} value={it.id}>{it.name}</option>)}
        </select>
      </label>
      <label>从 {from} 排到
        <input className="al-input" type="date" min={from} value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <fieldset>
        <legend>轮班规律（逐日）</legend>
        {pattern.map((shift, at) => (
          <select key={at} className="al-input" aria-label={`第 ${at + 1} 天`} value={shift} onChange={(event) => setPattern(pattern.map((it, place) => (place === at ? event.target.value : it)))}>
            {week.shifts.map((it) => <option key={it.id} value={it.id}>第 {at + 1} 天：{it.name}</option>)}
            <option value={REST}>第 {at + 1} 天：休息</option>
          </select>
        ))}
        <Button onClick={() => setPattern([...pattern, REST])}>增加一天</Button>
        <Button disabled={pattern.length <= 1} onClick={() => setPattern(pattern.slice(0, -1))}>减少一天</Button>
      </fieldset>
      {teams.map((team, at) => (
        <fieldset key={at}>
          <legend>第 {at + 1} 组（从规律的第 {(at % pattern.length) + 1} 天开始）</legend>
          <PickPersons week={week} post={post} chosen={team} onChange={(persons) => setTeams(teams.map((it, place) => (place === at ? persons : it)))} />
        </fieldset>
      ))}
      <Button onClick={() => setTeams([...teams, []])}>增加一组</Button>
      <p className="al-clause">该岗位在这段时间内原有的排班将被替换。</p>
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      <div className="al-form-feet"><Button kind="primary" busy={command.sending} onClick={() => void save()}>排班</Button></div>
    </div>
  )
}
