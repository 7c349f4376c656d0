import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { hazardSourceRegister } from '../../contract/hazard-source.ts'
import { useAreaOptions } from './area-options.ts'
import { sourceFields } from './source-fields.ts'

export const Page = ({ params }: PageProps) => (
  <RegisterRowPage register={hazardSourceRegister} id={params['id'] ?? ''} back={{ title: '风险分析对象', to: '/dual-prevention/hazard-sources' }} heading={['code', 'name']} fields={sourceFields(useAreaOptions())} />
)
