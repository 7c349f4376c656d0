import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'

const NAMES = (Object.keys(GASES) as GasName[]).filter((gas) => gas !== 'oxygen')

/** By what a reading of this gas is multiplied when the detector was calibrated with another. */
export const FactorsField = ({ id, value = {}, onChange, disabled }: FieldProps<Readonly<Record<string, number>>>) => (
  <div id={id} className="swd-factors" role="group" tabIndex={-1}>
    {NAMES.map((gas) => (
      <label key={gas}>
        {GASES[gas].title}
        <input
          className="al-input" type="number" min={0} max={20} step="any" disabled={disabled} value={value[gas] ?? ''}
          onChange={(event) => {
            const { [gas]: _former, ...rest } = value
            onChange(event.target.value === '' ? rest : { ...rest, [gas]: event.target.valueAsNumber })
          }}
        />
      </label>
    ))}
  </div>
)
