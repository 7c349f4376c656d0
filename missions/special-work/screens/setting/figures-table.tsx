import type { z } from 'zod'
import type { getSetting, Setting } from '../../contract/setting.ts'
import { type Limit } from '@anlan/standards/limit'
import { SPECIAL_WORK, type SpecialWorkFigure } from '@anlan/standards/special-work/figures'

interface FiguresTableProps {
  readonly figures: z.output<typeof getSetting.output>['figures']
  readonly value: Setting['figures']
  readonly disabled: boolean
  /** The figure that was refused. */
  readonly wrong: string | undefined
  readonly onChange: (value: Setting['figures']) => void
}

/** The enterprise's own figures beside the standard's: only ever stricter. */
export const FiguresTable = ({ figures, value, disabled, wrong, onChange }: FiguresTableProps) => (
  <table className="swd-table">
    <thead><tr><th scope="col">项目</th><th scope="col" data-number>标准</th><th scope="col">本单位</th><th scope="col">可以设置</th><th scope="col">依据</th></tr></thead>
    <tbody>
      {figures.map(({ name, title, standard, unit, clause, status }) => {
        const limit: Limit = SPECIAL_WORK[name as SpecialWorkFigure]
        return (
          <tr key={name} data-wrong={wrong === `figures.${name}`}>
            <th scope="row">{title}</th>
            <td data-number>{standard} {unit}</td>
            <td>
              <span className="al-unit swd-figure">
                <input
                  className="al-input" type="number" min={0} step="any" aria-label={`${title}，本单位`} placeholder="同标准" disabled={disabled} aria-invalid={wrong === `figures.${name}`} value={value[name] ?? ''}
                  onChange={(event) => {
                    const { [name]: _former, ...rest } = value
                    onChange(event.target.value === '' ? rest : { ...rest, [name]: event.target.valueAsNumber })
                  }}
                />
                <span>{unit}</span>
              </span>
            </td>
            <td>{limit.stricter === 'lower' ? `不大于 ${standard}` : `不小于 ${standard}`}</td>
            <td>{clause ?? limit.source ?? '行业惯例'}{status === '待核' ? '（待核）' : ''}</td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
