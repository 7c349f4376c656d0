import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { certificateRegister } from '../contract/certificate.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={certificateRegister} id={params['id'] ?? ''} back={{ title: '证书', to: '/people/certificates' }} heading={['holder', 'kind']} />
