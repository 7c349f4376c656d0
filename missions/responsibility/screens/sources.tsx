import { RegisterPage } from '@anlan/platform/ui/register-page'
import { hazardSourceRegister } from '../contract/hazard-source.ts'

export const Page = () => <RegisterPage register={hazardSourceRegister} title="装置与危险源" to="/responsibility/sources" noun="个" empty={{ title: '还没有登记装置与危险源', hint: '承诺公告按这里的装置计数，包保责任人按这里的重大危险源任命' }} />
