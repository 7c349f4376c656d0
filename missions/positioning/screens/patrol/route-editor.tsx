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
import { patrolRouteRegister } from '../../contract/patrol-route.ts'
import { Said } from '../fences/said.tsx'
import { useGrounds } from '../use-ground.ts'
import type { RouteDraft } from './route-draft.ts'
import { RouteFields } from './route-fields.tsx'
import { RouteMap } from './route-map.tsx'
import { StopList } from './stop-list.tsx'

const { save, remove } = endpointsOf(patrolRouteRegister)
const LIST = '/positioning/patrols'

interface RouteEditorProps {
  readonly id: string
  /** 0 for a new one. */
  readonly version: number
  readonly initial: RouteDraft
  readonly onReload: () => void
}

/** Lay a route on the plan and say who walks it when; nothing is lost before it is saved, nothing of others is overwritten. */
export const RouteEditor = ({ id, version: opened, initial, onReload }: RouteEditorProps) => {
  const { navigate } = useHere()
  const grounds = useGrounds()
  const [version] = useState(opened)
  const kept = useDraft(`patrol-route-${opened === 0 ? 'new' : id}`, { data: initial }, version)
  const draft = kept.input['data'] as RouteDraft
  const plan = draft.plan === '' ? (grounds.plans[0]?.name ?? '') : draft.plan
  const storing = useCommandOf(save)
  const removal = useCommandOf(remove)
  const [checked, setChecked] = useState<FieldWords>({})
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const { refusal } = storing
  const said: FieldWords = { ...checked, ...(refusal === undefined ? {} : fieldWords(refusal)) }
  const change = (changes: Partial<RouteDraft>) => {
    storing.reset()
    setChecked({})
    kept.change({ data: { ...draft, plan, ...changes } })
  }
  const store = async () => {
    const whole = { id, version: typeof kept.restoredVersion === 'number' ? kept.restoredVersion : version, data: { ...draft, plan } }
    const words = checkForm(save.input, whole)
    setChecked(words)
    const wrong = /^data\.stops\.(\d+)/.exec(Object.keys(words)[0] ?? '')?.[1]
    if (wrong !== undefined) setChosen(draft.stops[Number(wrong)]?.id)
    if (Object.keys(words).length > 0) return
    const decision = await storing.send(whole)
    if (!decision?.accepted) return
    kept.forget()
    navigate(LIST)
  }
  return (
    <>
      {kept.restoredAt === undefined ? null : <Note action={<Button onClick={() => kept.startAnew()}>重新填写</Button>}>已恢复 <When at={kept.restoredAt} /> 未保存的内容</Note>}
      {refusal?.code === 'stale' ? (
        <Note tone="refusal" action={<Button onClick={() => {
          kept.forget()
          onReload()
        }}>放弃我的，看现在的</Button>}>{refusal.message}</Note>
      ) : refusal === undefined || Object.keys(fieldWords(refusal)).length > 0 ? null : <RefusalNote refusal={refusal} />}
      {storing.fault === undefined ? null : <FaultNote fault={storing.fault} />}
      <div className="po-live">
        <RouteMap stops={draft.stops} plan={grounds.planOf(plan)} grounds={grounds} chosen={chosen} onChoose={setChosen} onChange={(stops) => change({ stops })} />
        <form className="po-side po-form" noValidate aria-label="巡检路线" onSubmit={(event) => {
          event.preventDefault()
          void store()
        }}>
          <RouteFields draft={{ ...draft, plan }} plans={grounds.plans} said={said} onChange={change} />
          <h2>巡检点 {draft.stops.length} 处</h2>
          {draft.stops.length === 0 ? <p className="al-clause">在图上点出各处</p> : null}
          <StopList stops={draft.stops} fences={grounds.fences.filter(({ data }) => data.plan === plan)} chosen={chosen} said={said} onChoose={setChosen} onChange={(stops) => change({ stops })} />
          <Said said={said} path="data.stops" />
          <div className="al-form-feet">
            <Button onClick={() => navigate(LIST)}>返回</Button>
            <Button kind="primary" submit busy={storing.sending}>保存</Button>
            {Object.keys(said).length === 0 ? null : <span className="al-wrong" role="status">还有 {Object.keys(said).length} 处需要修改</span>}
          </div>
          {opened === 0 ? null : (
            <ActionButtons actions={[{ title: '删除路线', danger: true, confirm: { tells: [], body: '删除后不再安排巡检，已有的巡检记录保留' }, press: async () => {
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
