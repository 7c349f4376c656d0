import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/ui/new-id'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { deviceRegister } from '../../contract/device.ts'
import type { DeviceKind } from '../../contract/device-status.ts'
import { useDeviceFields } from './device-fields.ts'

const { save } = endpointsOf(deviceRegister)

/** One id per opened form: pressing again after a fault does not make a second device. */
export const NewDevice = ({ number = '', kind, close }: { readonly number?: string; readonly kind: DeviceKind; readonly close: () => void }) => {
  const [id] = useState(newId)
  const fields = formWishes(erased(deviceRegister), useDeviceFields())
  return <SchemaForm command={save} formKey={`new-positioning-device-${kind}-${number}`} fixed={{ id, version: 0 }} initial={{ data: { number, kind } }} fields={fields} submit="登记" onDone={close} onCancel={close} />
}
