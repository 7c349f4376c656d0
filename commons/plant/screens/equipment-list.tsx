import { RegisterPage } from '@anlan/platform/ui/register-page'
import { equipmentRegister } from '../contract/place.ts'
import { useAreaOptions } from './area-options.ts'

export const Page = () => {
  const areas = useAreaOptions()
  return <RegisterPage register={equipmentRegister} title="设备台账" to="/plant/equipment" noun="台设备" fields={areas.length === 0 ? {} : { area: { options: areas } }} />
}
