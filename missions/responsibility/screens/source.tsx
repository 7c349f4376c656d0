import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { hazardSourceRegister } from '../contract/hazard-source.ts'

export const Page = ({ params }: PageProps) => <RegisterRowPage register={hazardSourceRegister} id={params['id'] ?? ''} back={{ title: '装置与危险源', to: '/responsibility/sources' }} heading={['name']} />
