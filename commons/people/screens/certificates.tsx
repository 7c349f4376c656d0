import { RegisterPage } from '@anlan/platform/ui/register-page'
import { certificateRegister } from '../contract/certificate.ts'

export const Page = () => <RegisterPage register={certificateRegister} title="证书" to="/people/certificates" noun="本证书" empty={{ title: '还没有证书', hint: '新增或导入后，到期前六十天提示' }} />
