import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { fixedAreaRegister } from '../../contract/setting.ts'
import { useAreaOptions } from '../choices.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={fixedAreaRegister} id={params['id'] ?? ''} back={{ title: '固定动火区', to: '/special-work/fixed-areas' }} fields={{ area: { options: useAreaOptions(), widget: 'select' }, conditions: { widget: 'textarea' } }} />
