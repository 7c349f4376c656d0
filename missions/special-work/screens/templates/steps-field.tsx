import { Button } from '@anlan/platform/ui/button'
import { STEP_MOST, type StepParts } from '../../contract/template-lines.ts'

const COLUMNS = [['step', '步骤'], ['hazard', '可能的危害'], ['measure', '控制措施']] as const
export const EMPTY_STEP: StepParts = { step: '', hazard: '', measure: '' }
export const isBare = (steps: readonly StepParts[]): boolean => steps.some((it) => COLUMNS.some(([key]) => it[key].trim() === ''))

interface StepsFieldProps {
  readonly id?: string
  readonly steps: readonly StepParts[]
  readonly disabled?: boolean
  readonly onChange: (steps: StepParts[]) => void
}

/** Steps, hazards and measures as the rows of a table. */
export const StepsField = ({ id, steps, disabled = false, onChange }: StepsFieldProps) => (
  <div id={id} tabIndex={-1}>
    <table className="swd-table swd-hazards">
      <thead><tr>{COLUMNS.map(([key, title]) => <th key={key} scope="col">{title}</th>)}<th /></tr></thead>
      <tbody>
        {steps.map((it, at) => (
          <tr key={at}>
            {COLUMNS.map(([key, title]) => <td key={key}><textarea className="al-input" rows={2} disabled={disabled} maxLength={STEP_MOST[key]} aria-label={`第 ${at + 1} 步${title}`} value={it[key]} onChange={(event) => onChange(steps.map((one, place) => (place === at ? { ...one, [key]: event.target.value } : one)))} /></td>)}
            <td><Button kind="quiet" icon="close" aria-label={`去掉第 ${at + 1} 步`} disabled={disabled || steps.length === 1} onClick={() => onChange(steps.filter((_, place) => place !== at))} /></td>
          </tr>
        ))}
      </tbody>
    </table>
    <Button icon="plus" disabled={disabled || steps.length >= 50} onClick={() => onChange([...steps, EMPTY_STEP])}>加一步</Button>
  </div>
)
