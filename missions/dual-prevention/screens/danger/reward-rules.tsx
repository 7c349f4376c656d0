import { RegisterPage } from '@anlan/platform/ui/register-page'
import { rewardRuleRegister } from '../../contract/danger/reward.ts'

export const Page = () => (
  <RegisterPage
    register={rewardRuleRegister}
    title="隐患上报奖励标准"
    to="/dual-prevention/reward-rules"
    noun="条标准"
    empty={{ title: '还没有本单位的奖励标准', hint: '没有标准时，一般隐患 50 元、重大隐患 500 元（待核，行业惯例）' }}
  />
)
