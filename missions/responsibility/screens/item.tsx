import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { guaranteeItemRegister } from '../contract/guarantee-item.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={guaranteeItemRegister} id={params['id'] ?? ''} back={{ title: '包保任务清单', to: '/responsibility/items' }} heading={['text']} />
