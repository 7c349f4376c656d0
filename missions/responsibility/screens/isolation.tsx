import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { isolationRegister } from '../contract/isolation.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={isolationRegister} id={params['id'] ?? ''} back={{ title: '隔离与摘除', to: '/responsibility/isolations' }} heading={['kind', 'tag']} />
