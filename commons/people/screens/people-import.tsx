import { useId, useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { importPeople } from '../contract/keep-person.ts'
import { readPasted } from './pasted-people.ts'

const SHOWN = 8

/** The plant's list of people, copied from its worksheet. New departments and posts are made; known people are updated. */
export const PeopleImport = ({ onDone }: { readonly onDone: () => void }) => {
  const id = useId()
  const [text, setText] = useState('')
  const [done, setDone] = useState<{ readonly added: number; readonly changed: number } | undefined>(undefined)
  const command = useCommandOf(importPeople)
  const { rows, faults } = readPasted(text)
  const send = async () => {
    const decision = await command.send({ rows: [...rows] })
    if (decision?.accepted) setDone(decision.value)
  }
  if (done !== undefined) return <Note action={<Button kind="primary" onClick={onDone}>完成</Button>}>新增 {done.added} 人，更新 {done.changed} 人</Note>
  return (
    <div className="al-form">
      <label htmlFor={id}>从 Excel 中选中姓名、部门、岗位、手机号几列（可带表头），复制后粘贴到这里</label>
      <textarea id={id} className="al-input" rows={12} value={text} onChange={(event) => setText(event.target.value)} placeholder={'姓名\t部门\t岗位\t手机号'} />
      {text.trim() === '' ? null : faults.length === 0 ? <Note>共 {rows.length} 人，可以导入</Note> : (
        <Note tone="refusal">{faults.slice(0, SHOWN).join('；')}{faults.length > SHOWN ? `；另有 ${faults.length - SHOWN} 处` : ''}</Note>
      )}
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      <div className="al-form-feet">
        <Button onClick={onDone}>取消</Button>
        <Button kind="primary" busy={command.sending} disabled={text.trim() === '' || faults.length > 0} onClick={() => void send()}>导入</Button>
      </div>
    </div>
  )
}
