import './picture.css'
import { useState } from 'react'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { pointStates } from '@anlan/plant/contract/reading'

/** Measurement points that a measure lives from: chosen by tag and name. */
export const Widget = ({ id, value = [], onChange, disabled, describedBy }: FieldProps<readonly string[]>) => {
  const answer = useQueryOf(pointStates, {})
  const [text, setText] = useState('')
  const points = answer.value?.points ?? []
  const shown = points.filter(({ point, tag, name, area }) => value.includes(point) || `${tag} ${name} ${area}`.toLowerCase().includes(text.trim().toLowerCase()))
  const toggle = (point: string) => onChange(value.includes(point) ? value.filter((it) => it !== point) : [...value, point])
  if (answer.value !== undefined && points.length === 0) return <p id={id} className="al-none">还没有监测点，请先在监测点台账中登记</p>
  return (
    <div className="dp-bind" id={id} aria-describedby={describedBy}>
      <input className="al-input" type="search" aria-label="搜索监测点" placeholder="搜索位号、名称、区域" value={text} onChange={(event) => setText(event.target.value)} disabled={disabled} />
      <ul>
        {shown.map(({ point, tag, name, area }) => (
          <li key={point}>
            <label>
              <input type="checkbox" checked={value.includes(point)} disabled={disabled} onChange={() => toggle(point)} />
              <b>{tag}</b> {name}
              <span className="al-clause">{area}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="al-clause">已绑定 {value.length} 个</p>
    </div>
  )
}
