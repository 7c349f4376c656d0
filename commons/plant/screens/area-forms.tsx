import { useState } from 'react'
import { endpointsOf, type RegisterRow } from '@anlan/kernel/register'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { AREA_KINDS, AREA_LEVELS, areaRegister, planRegister } from '../contract/place.ts'

const areas = endpointsOf(areaRegister)
const plans = endpointsOf(planRegister)
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))
const FIELDS = { 'data.kind': { options: options(AREA_KINDS) }, 'data.level': { options: options(AREA_LEVELS) } }

const CHOOSE = '先在图上或列表中选一个区域'

interface AreaFormsProps {
  readonly area: RegisterRow<(typeof areaRegister)['schema']> | undefined
  readonly plan: RegisterRow<(typeof planRegister)['schema']> | undefined
  readonly onDraw: () => void
  readonly onMade: (id: string) => void
}

/** New area, edit the chosen one, draw it, and the size of the ground. */
export const AreaForms = ({ area, plan, onDraw, onMade }: AreaFormsProps) => {
  const [open, setOpen] = useState<'new' | 'edit' | 'plan' | undefined>(undefined)
  const [fresh, setFresh] = useState(newId)
  const close = () => setOpen(undefined)
  return (
    <div className="al-actions al-page-actions">
      <Button onClick={() => setOpen('plan')}>厂区尺寸</Button>
      <Button disabled={area === undefined} title={area === undefined ? CHOOSE : undefined} onClick={() => setOpen('edit')}>修改</Button>
      <Button disabled={area === undefined} title={area === undefined ? CHOOSE : undefined} onClick={onDraw}>{area !== undefined && area.data.polygon.length > 0 ? '重新绘制' : '绘制范围'}</Button>
      <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>新增区域</Button>
      {open === 'new' ? (
        <Dialog title="新增区域" place="side" onClose={close}>
          <SchemaForm command={areas.save} formKey="new-area" fixed={{ id: fresh, version: 0 }} fields={FIELDS} submit="保存" onCancel={close} onDone={({ id }) => {
            onMade(id)
            setFresh(newId())
            close()
          }} />
        </Dialog>
      ) : null}
      {open === 'edit' && area !== undefined ? (
        <Dialog title={area.data.name} place="side" onClose={close}>
          <SchemaForm command={areas.save} formKey={`area-${area.id}`} initial={{ data: area.data }} fixed={{ id: area.id, version: area.version }} fields={FIELDS} submit="保存" onCancel={close} onDone={close} />
        </Dialog>
      ) : null}
      {open === 'plan' ? (
        <Dialog title="厂区尺寸" place="side" onClose={close}>
          <SchemaForm command={plans.save} formKey="plan-size" initial={{ data: plan?.data ?? { name: '厂区', widthMetres: 300, heightMetres: 200 } }} fixed={{ id: plan?.id ?? fresh, version: plan?.version ?? 0 }} submit="保存" onCancel={close} onDone={close} />
        </Dialog>
      ) : null}
    </div>
  )
}
