import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Button } from '@anlan/platform/ui/button'
import { checkForm, fieldWords, type FieldWords } from '@anlan/platform/ui/form/check-form'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { useHere } from '@anlan/platform/ui/here'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { fenceRegister } from '../../contract/fence.ts'
import { useGrounds } from '../use-ground.ts'
import type { FenceDraft } from './fence-draft.ts'
import { FenceFields } from './fence-fields.tsx'
import { FenceMap } from './fence-map.tsx'
import { shapeFault } from './shape-fault.ts'

const { save, remove } = endpointsOf(fenceRegister)
const LIST = '/positioning/fences'

interface FenceEditorProps {
  readonly id: string
  /** 0 for a new one. */
  readonly version: number
  readonly initial: FenceDraft
  readonly onReload: () => void
}

/** Draw and describe a fence; nothing is lost before it is saved, nothing of others is overwritten unasked. */
export const FenceEditor = ({ id, version: opened, initial, onReload }: FenceEditorProps) => {
  const { navigate } = useHere()
  const grounds = useGrounds()
  // What the person saw when they began; a later version of somebody else must not slip below.
  const [version] = useState(opened)
  const kept = useDraft(`fence-${opened === 0 ? 'new' : id}`, { data: initial }, version)
  const draft = kept.input['data'] as FenceDraft
  const plan = draft.plan === '' ? (grounds.plans[0]?.name ?? '') : draft.plan
  const storing = useCommandOf(save)
  const removal = useCommandOf(remove)
  const [checked, setChecked] = useState<FieldWords>({})
  const { refusal } = storing
  const said: FieldWords = { ...checked, ...(refusal === undefined ? {} : fieldWords(refusal)) }
  const stale = refusal?.code === 'stale' ? refusal : undefined
  const change = (changes: Partial<FenceDraft>) => {
    storing.reset()
    setChecked({})
    kept.change({ data: { ...draft, plan, ...changes } })
  }
  const store = async (over: number) => {
    const shape = draft.shape
    const wrong = shapeFault(shape)
    const whole = { id, version: over, data: { ...draft, plan, shape } }
    const words = { ...checkForm(save.input, whole), ...(wrong === undefined ? {} : { 'data.shape': { message: wrong } }), ...(plan === '' ? { 'data.plan': { message: '请选择平面图' } } : {}) }
    setChecked(words)
    if (Object.keys(words).length > 0 || shape === undefined) return
    const decision = await storing.send({ id, version: over, data: { ...draft, plan, shape } })
    if (!decision?.accepted) return
    kept.forget()
    navigate(LIST)
  }
  const start = typeof kept.restoredVersion === 'number' ? kept.restoredVersion : version
  const now = Number(stale?.facts?.['version'])
  return (
    <>
      {kept.restoredAt === undefined ? null : <Note action={<Button onClick={() => kept.startAnew()}>重新填写</Button>}>已恢复 <When at={kept.restoredAt} /> 未保存的内容</Note>}
      {stale === undefined ? refusal === undefined || Object.keys(fieldWords(refusal)).length > 0 ? null : <RefusalNote refusal={refusal} /> : (
        <Note tone="refusal" action={
          <span className="al-actions">
            <Button onClick={() => {
              kept.forget()
              onReload()
            }}>放弃我的，看现在的</Button>
            {stale.facts?.['deleted'] === true ? null : <Button kind="primary" busy={storing.sending} onClick={() => void store(now)}>用我的内容保存</Button>}
          </span>
        }>
          {stale.message}
        </Note>
      )}
      {storing.fault === undefined ? null : <FaultNote fault={storing.fault} />}
      <div className="po-live">
        <FenceMap id={id} draft={{ ...draft, plan }} plan={grounds.planOf(plan)} grounds={grounds} onChange={change} />
        <form className="po-side po-form" noValidate aria-label="电子围栏" onSubmit={(event) => {
          event.preventDefault()
          void store(start)
        }}>
          <FenceFields draft={{ ...draft, plan }} plans={grounds.plans} said={said} onChange={change} />
          <div className="al-form-feet">
            <Button onClick={() => navigate(LIST)}>返回</Button>
            <Button kind="primary" submit busy={storing.sending}>保存</Button>
            {Object.keys(said).length === 0 ? null : <span className="al-wrong" role="status">还有 {Object.keys(said).length} 处需要修改</span>}
          </div>
          {opened === 0 ? null : (
            <ActionButtons actions={[{ title: '删除围栏', danger: true, confirm: { tells: [], body: '删除后不再统计人数和报警，历史报警保留' }, press: async () => {
              const decision = await removal.send({ id, version })
              if (decision?.accepted) {
                kept.forget()
                navigate(LIST)
              }
              return decision
            } }]} />
          )}
        </form>
      </div>
    </>
  )
}
