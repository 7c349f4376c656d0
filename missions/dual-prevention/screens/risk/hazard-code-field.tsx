import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { hazardSources } from '../../contract/hazard-source.ts'

/** The code of an analysis object: one of those that are known, or typed freely where nobody has described it yet. */
export const HazardCodeField = ({ id, value, onChange, disabled, invalid, describedBy }: FieldProps<string>) => {
  const known = useQueryOf(hazardSources, { limit: 500, offset: 0 }).value?.rows ?? []
  const chosen = known.find(({ code }) => code === value)
  return (
    <>
      <input id={id} className="al-input" list={`${id}-known`} autoComplete="off" maxLength={36} disabled={disabled} aria-invalid={invalid} aria-describedby={describedBy} placeholder="选择，或输入编码" value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)} />
      <datalist id={`${id}-known`}>
        {known.map(({ code, name }) => (
          <option key={code} value={code}>
            {name ?? '未建档'}
          </option>
        ))}
      </datalist>
      {value === undefined ? null : <p className="al-clause">{chosen?.name ?? '未建档，可在“风险分析对象”中补充名称和等级'}</p>}
    </>
  )
}
