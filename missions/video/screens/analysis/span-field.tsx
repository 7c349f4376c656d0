import { Button } from '@anlan/platform/ui/button'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import type { Span } from '../../contract/analysis-rule.ts'
import { clockOf, minuteOf } from './analysis-words.ts'

const DAYS = ['一', '二', '三', '四', '五', '六', '日']
const LAST = 1_439

/** When a rule holds; none: always. */
export const SpanField = ({ value = [], onChange, disabled }: FieldProps<readonly Span[]>) => {
  const put = (at: number, changes: Partial<Span>) => onChange(value.map((span, place) => (place === at ? { ...span, ...changes } : span)))
  return (
    <div className="vi-spans">
      {value.length === 0 ? <p className="al-clause">全天有效</p> : null}
      {value.map(({ days, from, until }, at) => (
        <fieldset key={at} disabled={disabled} aria-label={`第 ${at + 1} 个时段`}>
          {DAYS.map((words, nth) => <label key={words}><input type="checkbox" checked={days.includes(nth + 1)} onChange={(event) => put(at, { days: event.target.checked ? [...days, nth + 1].toSorted((a, b) => a - b) : days.filter((day) => day !== nth + 1) })} /> 周{words}</label>)}
          <label>从 <input className="al-input" type="time" value={clockOf(from)} onChange={(event) => put(at, { from: minuteOf(event.target.value) })} /></label>
          <label>到 <input className="al-input" type="time" value={clockOf(Math.min(LAST, until))} onChange={(event) => put(at, { until: minuteOf(event.target.value) })} /></label>
          {until <= from ? <span className="al-clause">到次日</span> : null}
          <Button kind="quiet" icon="close" onClick={() => onChange(value.filter((_, place) => place !== at))}>去掉</Button>
        </fieldset>
      ))}
      <div><Button icon="plus" disabled={disabled || value.length >= 14} onClick={() => onChange([...value, { days: [1, 2, 3, 4, 5], from: 480, until: 1_080 }])}>加一个时段</Button></div>
    </div>
  )
}
