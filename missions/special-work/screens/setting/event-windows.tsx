import { RegisterPage } from '@anlan/platform/ui/register-page'
import { eventWindowRegister } from '../../contract/setting.ts'

export const Page = () => <RegisterPage register={eventWindowRegister} title="升级管理时段" to="/special-work/event-windows" noun="个时段" widths={{ from: 180, until: 180 }} empty={{ title: '没有升级管理时段', hint: '重大活动期间的动火应升级管理，在此登记；节假日、公休日按工作日历，夜间在特殊作业设置中规定' }} />
