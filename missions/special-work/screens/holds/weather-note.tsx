import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { weatherNoteRegister } from '../../contract/weather.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={weatherNoteRegister} id={params['id'] ?? ''} back={{ title: '天气记录', to: '/special-work/weather' }} fields={{ note: { widget: 'textarea' } }} />
