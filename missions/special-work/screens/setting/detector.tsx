import './setting.css'
import { endpointsOf } from '@anlan/kernel/register'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import { detectorRegister } from '../../contract/setting.ts'
import { useDetectorFields } from './use-detector-fields.tsx'

const { get } = endpointsOf(detectorRegister)

export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const factors = Object.entries(useQueryOf(get, { id }).value?.data.factor ?? {})
  return (
    <div className="swd-setting">
      <RegisterRowPage register={detectorRegister} id={id} back={{ title: '气体检测仪', to: '/special-work/detectors' }} heading={['number', 'model']} fields={useDetectorFields()} />
      {factors.length === 0 ? null : <Section title="修正系数"><Facts facts={factors.map(([gas, value]) => ({ title: GASES[gas as GasName].title, value: String(value) }))} /></Section>}
    </div>
  )
}
