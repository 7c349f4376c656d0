import { endpointsOf } from '@anlan/kernel/register'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { type DeviceData, deviceRegister } from '../../contract/device.ts'
import { useDeviceFields } from './device-fields.ts'

const { save } = endpointsOf(deviceRegister)

/** What is registered of one device, changed. */
export const EditDevice = ({ id, version, data, close }: { readonly id: string; readonly version: number; readonly data: DeviceData; readonly close: () => void }) => {
  const fields = formWishes(erased(deviceRegister), useDeviceFields())
  return <SchemaForm command={save} formKey={`positioning-device-${id}`} initial={{ data }} fixed={{ id, version }} fields={fields} submit="保存" onDone={close} onCancel={close} />
}
