import { useState } from 'react'
import { HOUR } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import type { FieldWords } from '@anlan/platform/ui/form/check-form'
import { instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'
import type { Ground } from '../use-ground.ts'
import type { ChangeFence, FenceDraft } from './fence-draft.ts'
import { freshRule } from './rule-words.ts'
import { RuleFields } from './rule-fields.tsx'
import { Said } from './said.tsx'
import { ShapeNumbers } from './shape-numbers.tsx'
import { WhoFields } from './who-fields.tsx'

interface FenceFieldsProps {
  readonly draft: FenceDraft
  readonly plans: readonly Ground[]
  readonly said: FieldWords
  readonly onChange: ChangeFence
}

interface TickProps {
  readonly title: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

const Tick = ({ title, value, onChange }: TickProps) => (
  <label className="al-choice">
    <input type="checkbox" className="al-check" checked={value} onChange={(event) => onChange(event.target.checked)} />
    {title}
  </label>
)

/** Everything of a fence that is not drawn. */
export const FenceFields = ({ draft, plans, said, onChange }: FenceFieldsProps) => {
  // Rules that were there when the page was opened stand closed.
  const [before] = useState(draft.rules.length)
  const { name, plan, floors, temporary, from, until, production, unitArea, highRiskBuilding, related, active, rules } = draft
  const moment = (title: string, key: 'from' | 'until', value: number | null) => (
    <div className="al-field">
      <label htmlFor={`po-fence-${key}`}>{title}</label>
      <input id={`po-fence-${key}`} className="al-input" type="datetime-local" value={value === null ? '' : instantToLocal(value)} onChange={(event) => onChange({ [key]: localToInstant(event.target.value) ?? null })} />
      <Said said={said} path={`data.${key}`} />
    </div>
  )
  return (
    <>
      <div className="al-field">
        <label htmlFor="po-fence-name">名称</label>
        <input id="po-fence-name" className="al-input" maxLength={50} value={name} onChange={(event) => onChange({ name: event.target.value })} />
        <Said said={said} path="data.name" />
      </div>
      <div className="al-field">
        <label htmlFor="po-fence-plan">平面图</label>
        <select id="po-fence-plan" className="al-input" value={plan} onChange={(event) => onChange({ plan: event.target.value })}>
          {plans.some((it) => it.name === plan) ? null : <option value={plan}>{plan === '' ? '请选择' : plan}</option>}
          {plans.map((it) => (
            <option key={it.name}>{it.name}</option>
          ))}
        </select>
        <Said said={said} path="data.plan" />
      </div>
      <div className="al-choices" role="group" aria-label="楼层">
        <Tick title="只在指定楼层" value={floors !== null} onChange={(some) => onChange({ floors: some ? { from: 1, to: 1 } : null })} />
        {floors === null ? <span className="al-clause">所有楼层</span> : (
          <span className="al-unit">
            <input className="al-input po-floor" type="number" aria-label="自楼层" step={1} value={floors.from} onChange={(event) => onChange({ floors: { ...floors, from: Math.round(event.target.valueAsNumber || 0) } })} />
            <span>层至</span>
            <input className="al-input po-floor" type="number" aria-label="至楼层" step={1} value={floors.to} onChange={(event) => onChange({ floors: { ...floors, to: Math.round(event.target.valueAsNumber || 0) } })} />
            <span>层</span>
          </span>
        )}
      </div>
      <div className="al-choices">
        <Tick title="生产区内（人员必须带卡）" value={production} onChange={(value) => onChange({ production: value })} />
        <Tick title="装置区（异常工况时限制人数）" value={unitArea} onChange={(value) => onChange({ unitArea: value })} />
        <Tick title="高危工艺建筑（同时不超过 2 人，待核）" value={highRiskBuilding} onChange={(value) => onChange({ highRiskBuilding: value })} />
        <Tick title="启用" value={active} onChange={(value) => onChange({ active: value })} />
        <Tick title="临时围栏" value={temporary} onChange={(value) => onChange(value ? { temporary: true, from: plantNow(), until: plantNow() + 8 * HOUR } : { temporary: false, from: null, until: null })} />
      </div>
      {unitArea ? <WhoFields title="相关人员" help="异常工况期间，其他人员进入即报警（AQ 3067-2026 5.7.4，待核）；都不选则不判断" value={related} onChange={(value) => onChange({ related: value })} /> : null}
      {temporary ? <>{moment('生效自', 'from', from)}{moment('到期自动失效', 'until', until)}</> : null}
      <ShapeNumbers shape={draft.shape} onChange={(shape) => onChange({ shape })} />
      <Said said={said} path="data.shape" />
      <h2>规则 {rules.length} 条</h2>
      {rules.length === 0 ? <p className="al-clause">没有规则的围栏只统计人数，不报警</p> : null}
      {rules.map((rule, place) => (
        <RuleFields key={place} place={place} rule={rule} said={said} fresh={place >= before} onChange={(next) => onChange({ rules: rules.map((it, at) => (at === place ? next : it)) })} onDrop={() => onChange({ rules: rules.filter((_, at) => at !== place) })} />
      ))}
      {rules.length < 20 ? <Button icon="plus" onClick={() => onChange({ rules: [...rules, freshRule('intrusion')] })}>添加规则</Button> : null}
    </>
  )
}
