import { RegisterPage } from '@anlan/platform/ui/register-page'
import { measurementPointRegister } from '../../contract/place.ts'
import { useAreaOptions } from '../area-options.ts'

export const Page = () => {
  const areas = useAreaOptions()
  return <RegisterPage register={measurementPointRegister} title="监测点台账" to="/plant/points/register" noun="个监测点" fields={areas.length === 0 ? {} : { area: { options: areas } }} />
}
