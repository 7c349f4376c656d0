import { RegisterPage } from '@anlan/platform/ui/register-page'
import { delegationRegister } from '../../contract/sign-permit.ts'
import { useDelegationFields } from './use-delegation-fields.ts'

export const Page = () => <RegisterPage register={delegationRegister} title="签批委托" to="/special-work/delegations" noun="份委托" widths={{ since: 130, until: 130 }} fields={useDelegationFields()} empty={{ title: '没有签批委托', hint: '签批人外出时，把一个环节委托给有权限的人，到期自动失效' }} />
