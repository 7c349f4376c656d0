import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { equipmentRegister } from '../contract/place.ts'
import { useAreaOptions } from './area-options.ts'

export const Page = ({ params }: PageProps) => {
  const areas = useAreaOptions()
  return <RegisterRowPage register={equipmentRegister} id={params['id'] ?? ''} back={{ title: '设备台账', to: '/plant/equipment' }} heading={['tag', 'name']} fields={areas.length === 0 ? {} : { area: { options: areas } }} />
}
