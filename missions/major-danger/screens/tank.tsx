import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { watchedTankRegister } from '../contract/watched-tank.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={watchedTankRegister} id={params['id'] ?? ''} heading={['tank', 'tag']} back={{ title: '内浮顶储罐液位', to: '/major-danger/tanks' }} />
