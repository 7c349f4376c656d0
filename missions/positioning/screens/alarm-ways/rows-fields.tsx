import { Button } from '@anlan/platform/ui/button'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import type { AlarmWay } from '../../contract/alarm-way.ts'
import { NOBODY, ToldFields } from './told-fields.tsx'

type RowsProps<Row> = Pick<FieldProps<Row[]>, 'value' | 'disabled' | 'onChange'>

type Climb = AlarmWay['escalation'][number]
type Step = AlarmWay['steps'][number]

/** After so many minutes without acknowledgement, whom. */
export const ClimbFields = ({ value = [], disabled, onChange }: RowsProps<Climb>) => {
  const put = (at: number, changes: Partial<Climb>) => onChange(value.map((row, place) => (place === at ? { ...row, ...changes } : row)))
  return (
    <div className="po-way-rows">
      {value.map(({ afterMinutes, to }, at) => (
        <fieldset key={at} disabled={disabled}>
          <legend>第 {at + 1} 级</legend>
          <label className="al-unit">
            <input className="al-input" type="number" min={1} max={1_440} aria-label={`第 ${at + 1} 级，几分钟后`} value={Number.isFinite(afterMinutes) ? afterMinutes : ''} onWheel={(event) => event.currentTarget.blur()} onChange={(event) => put(at, { afterMinutes: event.target.valueAsNumber })} />
            <span>分钟{at === 0 ? '无人签收' : '后仍无人签收'}，通知</span>
          </label>
          <ToldFields value={to} disabled={disabled} onChange={(next) => put(at, { to: next })} />
          <Button kind="quiet" icon="close" onClick={() => onChange(value.filter((_, place) => place !== at))}>去掉这一级</Button>
        </fieldset>
      ))}
      <Button icon="plus" disabled={disabled || value.length >= 5} onClick={() => onChange([...value, { afterMinutes: 5, to: NOBODY }])}>加一级</Button>
    </div>
  )
}

/** What has to be done before the alarm can be closed, in order, and by whom. */
export const StepFields = ({ value = [], disabled, onChange }: RowsProps<Step>) => {
  const put = (at: number, changes: Partial<Step>) => onChange(value.map((row, place) => (place === at ? { ...row, ...changes } : row)))
  return (
    <div className="po-way-rows">
      {value.map(({ title, to }, at) => (
        <fieldset key={at} disabled={disabled}>
          <legend>第 {at + 1} 步</legend>
          <input className="al-input" maxLength={50} aria-label={`第 ${at + 1} 步做什么`} placeholder="例如：到现场核实" value={title} onChange={(event) => put(at, { title: event.target.value })} />
          <ToldFields value={to} disabled={disabled} onChange={(next) => put(at, { to: next })} />
          <p className="al-clause">责任人；不选为任何人都可以办理</p>
          <Button kind="quiet" icon="close" onClick={() => onChange(value.filter((_, place) => place !== at))}>去掉这一步</Button>
        </fieldset>
      ))}
      <Button icon="plus" disabled={disabled || value.length >= 10} onClick={() => onChange([...value, { title: '', to: NOBODY }])}>加一步</Button>
    </div>
  )
}
