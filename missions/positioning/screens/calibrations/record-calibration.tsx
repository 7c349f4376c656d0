import { useState } from 'react'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listCardStatus } from '../../contract/card.ts'
import { recordCalibration } from '../../contract/calibration.ts'
import { WHOLE_SYSTEM } from '../../contract/calibration-due.ts'
import { DEVICE_KINDS, listDeviceStatus } from '../../contract/device-status.ts'

/** Without a device: the whole system, or one that is chosen. */
export const RecordCalibration = ({ device, close }: { readonly device?: string; readonly close: () => void }) => {
  const [id] = useState(newId)
  const devices = useQueryOf(listDeviceStatus, { limit: 500 }, { skip: device !== undefined }).value?.rows ?? []
  const cards = useQueryOf(listCardStatus, { limit: 500 }, { skip: device !== undefined }).value?.rows ?? []
  const options = [
    { value: WHOLE_SYSTEM, words: '整套定位系统' },
    ...devices.map(({ number, kind }) => ({ value: number, words: number, hint: DEVICE_KINDS[kind] })),
    ...cards.map(({ number }) => ({ value: number, words: number, hint: '定位终端' })),
  ]
  return (
    <SchemaForm
      command={recordCalibration}
      formKey={`record-calibration-${device ?? 'any'}`}
      fixed={{ id, ...(device === undefined ? {} : { device }) }}
      initial={{ device: device ?? WHOLE_SYSTEM, result: 'passed' }}
      fields={{ device: { options, widget: 'select' } }}
      submit="登记"
      onDone={close}
      onCancel={close}
    />
  )
}
