import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { delegationRegister } from '../../contract/sign-permit.ts'
import { useDelegationFields } from './use-delegation-fields.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={delegationRegister} id={params['id'] ?? ''} back={{ title: '签批委托', to: '/special-work/delegations' }} heading={['from', 'to', 'node']} fields={useDelegationFields()} />
