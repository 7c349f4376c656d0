import { RegisterPage } from '@anlan/platform/ui/register-page'
import { watchedTankRegister } from '../contract/watched-tank.ts'

export const Page = () => (
  <RegisterPage register={watchedTankRegister} title="内浮顶储罐液位" to="/major-danger/tanks" noun="个液位点" empty={{ title: '还没有登记内浮顶储罐', hint: '登记后，液位低于低报值时提示浮盘可能落底' }} />
)
