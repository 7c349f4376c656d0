import type { FieldWords } from '@anlan/platform/ui/form/check-form'
import { Said } from '../fences/said.tsx'
import { WindowFields } from '../fences/window-fields.tsx'
import { ManyPick } from '../many-pick.tsx'
import { usePersonOptions, usePostOptions } from '../people-options.ts'
import type { Ground } from '../use-ground.ts'
import type { ChangeRoute, RouteDraft } from './route-draft.ts'

interface RouteFieldsProps {
  readonly draft: RouteDraft
  readonly plans: readonly Ground[]
  readonly said: FieldWords
  readonly onChange: ChangeRoute
}

const MOST = 50

/** Everything of a route but its stops: who, when, and what counts. */
export const RouteFields = ({ draft: { name, plan, ordered, maxGapMinutes, who, windows, alarms, active }, plans, said, onChange }: RouteFieldsProps) => {
  const [persons, posts] = [usePersonOptions(), usePostOptions()]
  const tick = (title: string, value: boolean, put: (value: boolean) => void) => (
    <label className="al-choice">
      <input type="checkbox" className="al-check" checked={value} onChange={(event) => put(event.target.checked)} />
      {title}
    </label>
  )
  return (
    <>
      <div className="al-field">
        <label htmlFor="po-route-name">路线名称</label>
        <input id="po-route-name" className="al-input" maxLength={50} value={name} placeholder="例如：罐区夜间巡检" onChange={(event) => onChange({ name: event.target.value })} />
        <Said said={said} path="data.name" />
      </div>
      <div className="al-field">
        <label htmlFor="po-route-plan">平面图</label>
        <select id="po-route-plan" className="al-input" value={plan} onChange={(event) => onChange({ plan: event.target.value })}>
          {plans.some((it) => it.name === plan) ? null : <option value={plan}>{plan === '' ? '请选择' : plan}</option>}
          {plans.map((it) => <option key={it.name}>{it.name}</option>)}
        </select>
        <Said said={said} path="data.plan" />
      </div>
      <fieldset className="po-who">
        <legend>巡检人</legend>
        <p className="al-clause">岗位按值班表取当班人员；走得最全的一人记为巡检人</p>
        <ManyPick title="岗位" options={posts} value={who.posts} most={MOST} onChange={(next) => onChange({ who: { ...who, posts: next } })} />
        <ManyPick title="指定人员" options={persons} value={who.persons} most={MOST} onChange={(next) => onChange({ who: { ...who, persons: next } })} />
        <Said said={said} path="data.who" />
      </fieldset>
      <WindowFields title="巡检时段" none="没有时段，不会巡检" value={windows} onChange={(next) => onChange({ windows: next })} />
      <Said said={said} path="data.windows" />
      <div className="al-choices">
        {tick('按顺序巡检', ordered, (value) => onChange({ ordered: value }))}
        {tick('限制两处之间的间隔', maxGapMinutes !== null, (value) => onChange({ maxGapMinutes: value ? 10 : null }))}
        {tick('漏检时向班组长报警', alarms, (value) => onChange({ alarms: value }))}
        {tick('启用', active, (value) => onChange({ active: value }))}
      </div>
      {maxGapMinutes === null ? null : (
        <div className="al-field">
          <label htmlFor="po-route-gap">两处之间最长间隔（分钟）</label>
          <input id="po-route-gap" className="al-input" type="number" min={1} max={720} value={Number.isNaN(maxGapMinutes) ? '' : maxGapMinutes} onChange={(event) => onChange({ maxGapMinutes: event.target.valueAsNumber })} />
          <Said said={said} path="data.maxGapMinutes" />
        </div>
      )}
    </>
  )
}
