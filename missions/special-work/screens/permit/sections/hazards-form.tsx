import { Button } from '@anlan/platform/ui/button'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit } from '../../../contract/permit.ts'
import { recordHazards } from '../../../contract/prepare-permit.ts'

type Step = NonNullable<Permit['hazards']>['steps'][number]

const EMPTY: Step = { step: '', hazard: '', measure: '' }
const COLUMNS = [['step', '步骤'], ['hazard', '可能的危害'], ['measure', '控制措施']] as const

/** Steps as rows of a table; it keeps itself until it is saved. */
export const HazardsForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const save = useCommandOf(recordHazards)
  const { input, change, forget } = useDraft(`hazards-${permit.id}`, { steps: permit.hazards?.steps ?? [EMPTY] })
  const steps = (input['steps'] ?? []) as Step[]
  const put = (at: number, over: Partial<Step>) => change({ steps: steps.map((it, place) => (place === at ? { ...it, ...over } : it)) })
  const press = async () => {
    const done = await save.send({ id: permit.id, version: permit.version, steps })
    if (done?.accepted !== true) return
    forget()
    close()
  }
  const bare = steps.some((it) => COLUMNS.some(([key]) => it[key].trim() === ''))
  return (
    <>
      <table className="swd-table swd-hazards">
        <thead><tr>{COLUMNS.map(([key, title]) => <th key={key} scope="col">{title}</th>)}<th /></tr></thead>
        <tbody>
          {steps.map((it, at) => (
            <tr key={at}>
              {COLUMNS.map(([key, title]) => <td key={key}><textarea className="al-input" rows={2} maxLength={key === 'step' ? 200 : 500} aria-label={`第 ${at + 1} 步${title}`} value={it[key]} onChange={(event) => put(at, { [key]: event.target.value })} /></td>)}
              <td><Button kind="quiet" icon="close" aria-label={`去掉第 ${at + 1} 步`} disabled={steps.length === 1} onClick={() => change({ steps: steps.filter((_, place) => place !== at) })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {save.refusal === undefined ? null : <RefusalNote refusal={save.refusal} />}
      {save.fault === undefined ? null : <FaultNote fault={save.fault} />}
      <div className="al-form-feet">
        <Button icon="plus" disabled={steps.length >= 50} onClick={() => change({ steps: [...steps, EMPTY] })}>加一步</Button>
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={save.sending} disabled={bare} title={bare ? '每一步的步骤、危害和措施都要填写' : undefined} onClick={() => void press()}>保存危害分析</Button>
      </div>
    </>
  )
}
