import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { gateRegister } from '../../contract/gate.ts'
import { useGateFields } from './use-gate-fields.ts'

export const Page = ({ params }: PageProps) => (
  <RegisterRowPage register={gateRegister} id={params['id'] ?? ''} back={{ title: '门岗', to: '/positioning/gates' }} heading={['name']} fields={useGateFields()} />
)
