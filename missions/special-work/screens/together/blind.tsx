import './together.css'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { BLIND_STATES, blindRegister, listBlinds } from '../../contract/blind.ts'
import { useBlindFields } from './new-blind.tsx'

/** One blind: what it is, and whether it is in, since which permit. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const fields = useBlindFields()
  const line = useQueryOf(listBlinds, { limit: 500 }).value?.rows.find((it) => it.id === id)
  return (
    <div className="swt-page">
      <RegisterRowPage register={blindRegister} id={id} back={{ title: '盲板台账', to: '/special-work/blinds' }} heading={['number', 'pipe']} fields={fields} />
      {line === undefined ? null : (
        <Section title="现在的状态">
          <p><StateTag words={BLIND_STATES[line.state]} tone={line.state === 'fitted' ? 'open' : 'off'} /> {line.permit === null ? '按登记时的状态，登记后没有抽堵作业票验收' : <>自 <When at={line.since} />，依据作业票 <GoTo to={`/special-work/permits/${line.permit}`}>{line.permitNumber}</GoTo></>}</p>
        </Section>
      )}
    </div>
  )
}
