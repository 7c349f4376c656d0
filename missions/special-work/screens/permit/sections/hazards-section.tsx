import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { When } from '@anlan/platform/ui/when'
import type { Permit } from '../../../contract/permit.ts'
import { nameCoordinator } from '../../../contract/prepare-permit.ts'
import { usePersonOptions } from '../../choices.ts'
import { HazardsForm } from './hazards-form.tsx'

const CoordinatorForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => (
  <SchemaForm command={nameCoordinator} formKey={`coordinator-${permit.id}`} fixed={{ id: permit.id, version: permit.version }} fields={{ person: { title: '交叉作业协调人', options: usePersonOptions(), widget: 'select' } }} submit="指定" onDone={close} onCancel={close} />
)

/** 作业危害分析: step, hazard, measure. It is written before the signing, and stands afterwards. */
export const HazardsSection = ({ permit }: { readonly permit: Permit }) => {
  const [editing, setEditing] = useState(false)
  const { hazards, coordinator, state } = permit
  const editable = state === 'draft' || state === 'preparing'
  const actions: PageAction[] = [
    ...(editable && !editing ? [{ title: hazards === null ? '填写危害分析' : '修改危害分析', primary: hazards === null, press: () => setEditing(true) }] : []),
    ...(['draft', 'preparing', 'signing', 'issued', 'suspended'].includes(state) ? [{ title: coordinator === null ? '指定协调人' : '更换协调人', form: (close: () => void) => <CoordinatorForm permit={permit} close={close} /> }] : []),
  ]
  return (
    <Section title="作业危害分析" tools={<ActionButtons actions={actions} />}>
      {editing ? <HazardsForm permit={permit} close={() => setEditing(false)} /> : hazards === null ? <p className="al-none">还没有危害分析（GB 30871-2022 4.1）</p> : (
        <>
          <table className="swd-table">
            <thead><tr><th scope="col">步骤</th><th scope="col">可能的危害</th><th scope="col">控制措施</th></tr></thead>
            <tbody>{hazards.steps.map(({ step, hazard, measure }, at) => <tr key={at}><td>{at + 1}. {step}</td><td>{hazard}</td><td>{measure}</td></tr>)}</tbody>
          </table>
          <p className="al-clause">{hazards.by.name}，<When at={hazards.at} /></p>
        </>
      )}
      {coordinator === null ? null : <p>交叉作业协调人：{coordinator.name}（GB 30871-2022 4.7）</p>}
    </Section>
  )
}
