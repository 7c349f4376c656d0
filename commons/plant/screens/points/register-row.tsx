import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { measurementPointRegister } from '../../contract/place.ts'
import { useAreaOptions } from '../area-options.ts'

export const Page = ({ params }: PageProps) => {
  const areas = useAreaOptions()
  return <RegisterRowPage register={measurementPointRegister} id={params['id'] ?? ''} back={{ title: '监测点台账', to: '/plant/points/register' }} heading={['tag', 'name']} fields={areas.length === 0 ? {} : { area: { options: areas } }} />
}
