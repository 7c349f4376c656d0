import { Button } from '@anlan/platform/ui/button'
import type { Window } from '../../contract/shape.ts'

interface WindowFieldsProps {
  readonly value: readonly Window[]
  readonly onChange: (value: Window[]) => void
  readonly title?: string
  /** What none of them means. */
  readonly none?: string
}

const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** When a rule holds; none: always. */
export const WindowFields = ({ value, onChange, title = '生效时段', none = '没有时段，一直生效' }: WindowFieldsProps) => {
  const put = (place: number, changes: Partial<Window>) => onChange(value.map((it, at) => (at === place ? { ...it, ...changes } : it)))
  return (
    <fieldset className="po-who">
      <legend>{title}</legend>
      {value.length === 0 ? <p className="al-clause">{none}</p> : null}
      {value.map((window, place) => (
        <div key={place} className="po-window">
          <span className="al-choices" role="group" aria-label="星期，不选为每天">
            {DAYS.map((words, at) => (
              <label key={words} className="al-choice">
                <input type="checkbox" className="al-check" checked={window.days.includes(at + 1)} onChange={(event) => put(place, { days: event.target.checked ? [...window.days, at + 1] : window.days.filter((day) => day !== at + 1) })} />
                周{words}
              </label>
            ))}
          </span>
          <label>
            自
            <input className="al-input" type="time" value={window.from} onChange={(event) => put(place, { from: event.target.value })} />
          </label>
          <label>
            至
            <input className="al-input" type="time" value={window.to} onChange={(event) => put(place, { to: event.target.value })} />
          </label>
          <Button onClick={() => onChange(value.filter((_, at) => at !== place))}>去掉时段</Button>
        </div>
      ))}
      {value.length < 20 ? <Button icon="plus" onClick={() => onChange([...value, { days: [], from: '08:00', to: '18:00' }])}>添加时段</Button> : null}
    </fieldset>
  )
}
