import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { rewardRuleRegister } from '../../contract/danger/reward.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={rewardRuleRegister} id={params['id'] ?? ''} back={{ title: '奖励标准', to: '/dual-prevention/reward-rules' }} />
