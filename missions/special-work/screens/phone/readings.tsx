import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import { GAS_UNITS, type GasUnit } from '../../contract/gas.ts'
import type { ReadingInput } from './gas-form.ts'

const MOST = 12

interface ReadingsProps {
  readonly lines: readonly ReadingInput[]
  readonly onChange: (lines: readonly ReadingInput[]) => void
}

/** One line a gas, as the detector shows it with its unit. */
export const Readings = ({ lines, onChange }: ReadingsProps) => {
  const put = (gas: GasName, over: Partial<ReadingInput>) => onChange(lines.map((it) => (it.gas === gas ? { ...it, ...over } : it)))
  const others = (Object.keys(GASES) as GasName[]).filter((gas) => !lines.some((it) => it.gas === gas))
  return (
    <section className="sw-readings" aria-label="读数">
      {lines.map(({ gas, unit, text }) => (
        <div key={gas} className="sw-reading">
          <label className="al-field">
            {GASES[gas].title}
            <input className="al-input" inputMode="decimal" value={text} onChange={(event) => put(gas, { text: event.target.value.replace('，', '.').replace('。', '.') })} />
          </label>
          <select className="al-input" aria-label={`${GASES[gas].title}的单位`} value={unit} onChange={(event) => put(gas, { unit: event.target.value as GasUnit })}>
            {Object.entries(GAS_UNITS).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </select>
        </div>
      ))}
      {lines.length >= MOST ? null : (
        <select className="al-input" aria-label="再加一种气体" value="" onChange={(event) => onChange([...lines, { gas: event.target.value as GasName, unit: event.target.value === 'oxygen' ? 'vol' : 'ppm', text: '' }])}>
          <option value="" disabled>再加一种气体</option>
          {others.map((gas) => <option key={gas} value={gas}>{GASES[gas].title}</option>)}
        </select>
      )}
    </section>
  )
}
