import { Button } from '@anlan/platform/ui/button'
import type { FieldProps, Option } from '@anlan/platform/ui/form/field-kinds'
import type { RoundStop } from '../../contract/inspection/round.ts'

interface StopsInputProps extends FieldProps<readonly RoundStop[]> {
  readonly places: readonly Option[]
}

const swapped = <Item,>(items: readonly Item[], at: number): Item[] => items.map((item, n) => (n === at ? (items[at - 1] ?? item) : n === at - 1 ? (items[at] ?? item) : item))

/** Places in the order in which they are walked, each with its stay. */
export const StopsInput = ({ id, value = [], onChange, disabled, places }: StopsInputProps) => {
  const put = (next: readonly RoundStop[]) => onChange(next.length === 0 ? undefined : next)
  const change = (at: number, more: Partial<RoundStop>) => put(value.map((stop, n) => (n === at ? { ...stop, ...more } : stop)))
  return (
    <div className="dp-stops" id={id} tabIndex={-1}>
      <ol>
        {value.map((stop, at) => (
          <li key={`${at}-${stop.place}`}>
            <select className="al-input" aria-label={`第 ${at + 1} 处`} value={stop.place} disabled={disabled} onChange={(event) => change(at, { place: event.target.value })}>
              <option value="">请选择巡检点</option>
              {places.map(({ value: place, words }) => <option key={place} value={place}>{words}</option>)}
            </select>
            <label>
              停留
              <input className="al-input" type="number" min={0} value={stop.minSeconds} disabled={disabled} onChange={(event) => change(at, { minSeconds: Math.max(0, Math.round(Number(event.target.value))) })} />
              秒
            </label>
            <Button kind="quiet" disabled={disabled || at === 0} aria-label={`第 ${at + 1} 处上移`} onClick={() => put(swapped(value, at))}>上移</Button>
            <Button kind="quiet" icon="close" disabled={disabled} aria-label={`去掉第 ${at + 1} 处`} onClick={() => put(value.filter((_, n) => n !== at))} />
          </li>
        ))}
      </ol>
      <Button icon="plus" disabled={disabled} onClick={() => put([...value, { place: '', minSeconds: 0 }])}>加一处</Button>
    </div>
  )
}
