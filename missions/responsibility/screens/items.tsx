import { Note } from '@anlan/platform/ui/states'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { guaranteeItemRegister } from '../contract/guarantee-item.ts'

export const Page = () => (
  <>
    <Note>清单为主要负责人 9 项、技术负责人 9 项、操作负责人 10 项，原文待核。按手中的正式文本逐项录入或导入后，代替“原文待核”的项，周期也以这里为准</Note>
    <RegisterPage register={guaranteeItemRegister} title="包保任务清单" to="/responsibility/items" noun="项" empty={{ title: '还没有录入正式文本', hint: '未录入的项按项号和默认周期履职' }} />
  </>
)
