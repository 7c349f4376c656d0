import { useState } from 'react'
import { Dialog } from '@anlan/platform/ui/dialog'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { type DutySheet, recordDuty } from '../contract/duty.ts'

interface DutyRecordProps {
  readonly sheet: DutySheet
  readonly num: number
  readonly close: () => void
}

/** One's own performance of one item. */
export const DutyRecord = ({ sheet: { hazardCode, hazardName, role, items }, num, close }: DutyRecordProps) => {
  const [id] = useState(newId)
  return (
    <Dialog title={`${hazardName}　第 ${num} 项`} place="side" onClose={close}>
      <p>{items.find((item) => item.num === num)?.text}</p>
      <SchemaForm command={recordDuty} formKey={`duty-${hazardCode}-${role}-${num}`} fixed={{ id, hazardCode, role, num }} submit="登记" onDone={close} onCancel={close} />
    </Dialog>
  )
}
