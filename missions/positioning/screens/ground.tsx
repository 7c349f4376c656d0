import './positioning.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { groundRegister } from '../contract/ground.ts'
import { groundFields } from './ground-fields.ts'
import { useGrounds } from './use-ground.ts'

export const Page = ({ params }: PageProps) => {
  const { plans } = useGrounds()
  return <RegisterRowPage register={groundRegister} id={params['id'] ?? ''} back={{ title: '坐标基准', to: '/positioning/grounds' }} heading={['plan']} fields={groundFields(plans.map(({ name }) => name))} />
}
