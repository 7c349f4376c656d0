import { useEffect, useId, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { BigUpload } from '@anlan/platform/ui/upload'
import type { StoredFile } from '@anlan/platform/ui/upload-file'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { importPeople, readPeopleFile } from '../contract/keep-person.ts'
import { readPasted } from './pasted-people.ts'

const SHOWN = 8
const MOST = 20 * 1024 * 1024

/** The plant's list of people, from its workbook or copied from the sheet, looked at before it is sent. New departments and posts are made; known people are updated. */
export const PeopleImport = ({ onDone }: { readonly onDone: () => void }) => {
  const id = useId()
  const [text, setText] = useState('')
  const [done, setDone] = useState<{ readonly added: number; readonly changed: number } | undefined>(undefined)
  const [file, setFile] = useState<Id | undefined>(undefined)
  const command = useCommandOf(importPeople)
  const read = useQueryOf(readPeopleFile, { file: file ?? '' }, { skip: file === undefined })
  const found = read.value?.text
  useEffect(() => {
    if (found !== undefined) setText(found)
  }, [found])
  const { rows, faults } = readPasted(text)
  const send = async () => {
    const decision = await command.send({ rows: [...rows] })
    if (decision?.accepted) setDone(decision.value)
  }
  if (done !== undefined) return <Note action={<Button kind="primary" onClick={onDone}>完成</Button>}>新增 {done.added} 人，更新 {done.changed} 人</Note>
  return (
    <div className="al-form">
      <p>上传含“姓名”列的工作簿，部门、岗位、手机号有则一并读取；也可以从表格中复制这几列粘贴到下面。核对后再导入。</p>
      <BigUpload title="选择工作簿" accept=".xlsx" most={MOST} onDone={(stored: StoredFile) => setFile(stored.id)} />
      {file !== undefined && read.pending ? <Note>正在读取工作簿</Note> : null}
      {read.refusal === undefined ? null : <RefusalNote refusal={read.refusal} />}
      {read.fault === undefined ? null : <FaultNote fault={read.fault} />}
      <label htmlFor={id}>人员名单：姓名、部门、岗位、手机号</label>
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
