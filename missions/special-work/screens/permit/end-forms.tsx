import { useState } from 'react'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useHere } from '@anlan/platform/ui/here'
import { askCancel, voidPermit } from '../../contract/end-permit.ts'
import type { Permit } from '../../contract/permit.ts'
import { rejectPermit } from '../../contract/sign-permit.ts'
import { suspendWork } from '../../contract/work-permit.ts'
import type { Found } from './found.ts'

interface EndFormProps {
  readonly permit: Permit
  readonly close: () => void
}

const reason = { widget: 'textarea' } as const

export const RejectForm = ({ permit, close }: EndFormProps) => (
  <SchemaForm command={rejectPermit} formKey={`reject-${permit.id}`} fixed={{ id: permit.id, version: permit.version }} fields={{ reason: { ...reason, title: '退回原因' } }} submit="退回" confirm={{ tells: [`申请人 ${permit.createdBy.name}`, `作业负责人 ${permit.request.inCharge.name}`], body: '退回后重新提请签批，已签的须重新签' }} onDone={close} onCancel={close} />
)

export const AskCancelForm = ({ permit, close }: EndFormProps) => (
  <SchemaForm command={askCancel} formKey={`ask-cancel-${permit.id}`} fixed={{ id: permit.id, version: permit.version }} fields={{ reason }} submit="申请取消" confirm={{ tells: ['班组长、安全管理人员，由另一人批准'], clause: 'AQ 3064.2-2025 5.7.1' }} onDone={close} onCancel={close} />
)

export const SuspendForm = ({ permit, close }: EndFormProps) => (
  <SchemaForm command={suspendWork} formKey={`suspend-${permit.id}`} fixed={{ id: permit.id }} fields={{ reason: { ...reason, title: '发现了什么', placeholder: '例如：闻到异味、可燃气体报警' }, at: { widget: 'hidden' } }} submit="立即暂停" onDone={close} onCancel={close} />
)

/** There is no way to extend one: a copy takes its place (GB 30871-2022 4.16, 4.17). */
export const VoidForm = ({ found: { permit }, close }: { readonly found: Found; readonly close: () => void }) => {
  const { navigate } = useHere()
  const [copy, setCopy] = useState(true)
  const [next] = useState(newId)
  return (
    <SchemaForm
      command={voidPermit} formKey={`void-${permit.id}`} fixed={{ id: permit.id, version: permit.version, replace: copy ? next : null }} fields={{ reason }} submit="作废"
      confirm={{ tells: [`作业负责人 ${permit.request.inCharge.name}`], body: copy ? '作废后不能恢复，同时按原内容建立一张新的草稿' : '作废后不能恢复', clause: 'GB 30871-2022 4.16' }}
      onDone={() => {
        close()
        if (copy) navigate(`/special-work/permits/${next}`)
      }}
      onCancel={close}
    >
      <label className="al-choice"><input type="checkbox" className="al-check" checked={copy} onChange={(event) => setCopy(event.target.checked)} />按原内容建立一张新的作业票草稿代替</label>
    </SchemaForm>
  )
}
