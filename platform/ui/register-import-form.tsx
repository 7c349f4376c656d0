import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import { endpointPath } from '@anlan/kernel/endpoint'
import { Fault } from '@anlan/kernel/fault'
import { houseOf, invalidateHouses } from './asking.ts'
import { Button } from './button.tsx'
import { sendSigned } from './client.ts'
import { useHere } from './here.ts'
import type { AnyRegister } from './register-words.ts'
import { FaultNote, Note, RefusalNote } from './states.tsx'
import { BigUpload } from './upload.tsx'
import type { StoredFile } from './upload-file.ts'
import { answerOf } from './wire.ts'

interface Imported {
  readonly added?: number
  readonly changed?: number
  readonly faulty: number
  readonly faultFile: string | null
}

const MOST = 20 * 1024 * 1024

/** A workbook into a register: good rows are kept, the others come back with the fault beside each cell. */
export const RegisterImportForm = ({ register, onDone }: { readonly register: AnyRegister; readonly onDone: () => void }) => {
  const { org } = useHere()
  const [state, setState] = useState<{ readonly running?: boolean; readonly done?: Imported; readonly refusal?: Refusal; readonly fault?: Fault }>({})
  const path = (verb: string) => `/api/orgs/${org.id}${endpointPath(register.name.replace('.', `.${verb}-`))}`
  const run = async (file: StoredFile) => {
    setState({ running: true })
    try {
      const decision = answerOf<Imported>(await sendSigned(path('import'), { method: 'POST', json: { file: file.id } }))
      setState(decision.accepted ? { done: decision.value } : { refusal: decision.refusal })
      if (decision.accepted) invalidateHouses(org.id, new Set([houseOf(register.name)]))
    } catch (thrown) {
      setState({ fault: thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false }) })
    }
  }
  return (
    <div className="al-form">
      <p>
        先下载<a href={`${path('export')}?template=1`} download>导入模板</a>，按列填写后上传。已登记的按唯一编号更新，不会重复。
      </p>
      <BigUpload title="选择工作簿" accept=".xlsx" most={MOST} onDone={(file: StoredFile) => void run(file)} disabled={state.running === true} />
      {state.running ? <Note>正在导入</Note> : null}
      {state.refusal === undefined ? null : <RefusalNote refusal={state.refusal} />}
      {state.fault === undefined ? null : <FaultNote fault={state.fault} />}
      {state.done === undefined ? null : (
        <Note action={<Button onClick={onDone}>完成</Button>}>
          新增 {state.done.added ?? 0} 条，更新 {state.done.changed ?? 0} 条
          {state.done.faulty === 0 || state.done.faultFile === null ? '' : `，${state.done.faulty} 行有问题未导入：`}
          {state.done.faultFile === null ? null : <a href={`/api/orgs/${org.id}/files/${state.done.faultFile}`} download>下载标注了问题的工作簿</a>}
        </Note>
      )}
    </div>
  )
}
