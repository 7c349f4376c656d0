import '../../templates/templates.css'
import { lazy, Suspense, useId, useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote, Skeleton } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit } from '../../../contract/permit.ts'
import { recordHazards } from '../../../contract/prepare-permit.ts'
import { isBare, StepsField } from '../../templates/steps-field.tsx'
import { useAnalysis } from './use-analysis.ts'

/** Opened only by whoever wants advice, or a template. */
const AdviceList = lazy(() => import('./advice-list.tsx').then((it) => ({ default: it.AdviceList })))
const TemplateOffers = lazy(() => import('./template-offers.tsx').then((it) => ({ default: it.TemplateOffers })))

/** Steps as rows of a table, what is added to the form's measures, and what has to be told; from a template or by hand. */
export const HazardsForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const id = useId()
  const save = useCommandOf(recordHazards)
  const [offering, setOffering] = useState<'advice' | 'templates' | undefined>(permit.hazards === null ? 'advice' : undefined)
  const { written, put, take, drop, answer, asked, copied, forget } = useAnalysis(permit)
  const { steps, templates } = written
  const press = async () => {
    const done = await save.send({ id: permit.id, version: permit.version, ...asked })
    if (done?.accepted !== true) return
    forget()
    close()
  }
  const words = (key: 'measures' | 'points', title: string, help: string) => (
    <div className="al-field">
      <label htmlFor={`${id}-${key}`}>{title}</label>
      <textarea id={`${id}-${key}`} className="al-input" rows={3} maxLength={4_000} value={written[key]} onChange={(event) => put({ [key]: event.target.value })} />
      <p className="al-clause">{help}</p>
    </div>
  )
  const bare = isBare(steps)
  const unchecked = copied && !written.checked
  const door = (what: 'advice' | 'templates', title: string) => <Button icon={offering === what ? 'close' : 'plus'} aria-expanded={offering === what} onClick={() => setOffering(offering === what ? undefined : what)}>{offering === what ? `收起${title}` : title}</Button>
  return (
    <>
      <p className="al-actions">{door('advice', '风险分析建议')}{door('templates', '从模板带入')}</p>
      {offering === undefined ? null : (
        <Suspense fallback={<Skeleton lines={3} />}>
          {offering === 'advice' ? <AdviceList permit={permit} answers={written.answers} answer={answer} /> : <TemplateOffers permit={permit.id} taken={templates.map((it) => it.id)} take={take} />}
        </Suspense>
      )}
      <StepsField steps={steps} onChange={(next) => put({ steps: next })} />
      <div className="swm-words">
        {words('measures', '补充安全措施', '票面措施以外增加的，一行一条；确认“其他安全措施”时带出')}
        {words('points', '交底要点', '一行一条；安全交底时先带出（GB 30871-2022 4.4）')}
      </div>
      {copied ? (
        <>
          {templates.length === 0 ? null : <p className="swm-taken">带入模板：{templates.map((it) => <Button key={it.id} icon="close" aria-label={`去掉来源${it.title}`} title="只去掉来源，已带入的内容不变" onClick={() => drop(it.id)}>{it.title}（第 {it.version} 版）</Button>)}</p>}
          <label className="al-choice"><input type="checkbox" className="al-check" checked={written.checked} onChange={(event) => put({ checked: event.target.checked })} />已结合现场逐条核对带入的内容（AQ 3064.2-2025 5.4.1）</label>
        </>
      ) : null}
      {save.refusal === undefined ? null : <RefusalNote refusal={save.refusal} />}
      {save.fault === undefined ? null : <FaultNote fault={save.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={save.sending} disabled={bare || unchecked} title={bare ? '每一步的步骤、危害和措施都要填写' : unchecked ? '请逐条核对后勾选' : undefined} onClick={() => void press()}>保存危害分析</Button>
      </div>
    </>
  )
}
