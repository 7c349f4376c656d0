import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { eventWindowRegister } from '../../contract/setting.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={eventWindowRegister} id={params['id'] ?? ''} back={{ title: '升级管理时段', to: '/special-work/event-windows' }} heading={['title']} />
