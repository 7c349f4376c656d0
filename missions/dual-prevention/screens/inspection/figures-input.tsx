import type { z } from 'zod'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import type { getInspectionSetting, InspectionSetting } from '../../contract/inspection/setting.ts'

type Figures = z.output<typeof getInspectionSetting.output>['figures']

/** Every figure with what holds by default; an own one is typed beside it, and an empty field takes it back. */
export const FiguresInput = ({ id, value = [], onChange, disabled, figures }: FieldProps<InspectionSetting['figures']> & { readonly figures: Figures }) => (
  <table className="dp-table" id={id} tabIndex={-1}>
    <thead><tr><th scope="col">数值</th><th scope="col">默认</th><th scope="col">本单位</th></tr></thead>
    <tbody>
      {figures.map(({ name, title, standard, unit, status }) => (
        <tr key={name}>
          <td>{title}</td>
          <td>{standard} {unit}{status === '待核' ? '（待核）' : ''}</td>
          <td>
            <input
              className="al-input" type="number" min={0} step="any" aria-label={`${title}，本单位`} disabled={disabled} placeholder={String(standard)}
              value={value.find((own) => own.name === name)?.value ?? ''}
              onChange={(event) => {
                const others = value.filter((own) => own.name !== name)
                onChange(event.target.value === '' ? others : [...others, { name, value: Number(event.target.value) }])
              }}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
