import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { WORK_KIND_NAMES, WORK_KINDS, WORK_LEVELS, type WorkKind, type WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Plan } from '../../contract/plan.ts'

const levelsOf = (kind: WorkKind): readonly (readonly [string, string])[] => (kind in WORK_LEVELS ? Object.entries(WORK_LEVELS[kind as keyof typeof WORK_LEVELS]) : [])

/** Kinds of work with the level that is expected; the permit computes its own. */
export const WorksField = ({ id, value = [], onChange, disabled }: FieldProps<Plan['works']>) => {
  const put = (kind: WorkKind, level: WorkLevel) => onChange(value.map((it) => (it.kind === kind ? { kind, level } : it)))
  return (
    <div id={id} className="swd-works" role="group" tabIndex={-1}>
      {WORK_KIND_NAMES.map((kind) => {
        const chosen = value.find((it) => it.kind === kind)
        const levels = levelsOf(kind)
        return (
          <div key={kind} className="swd-work">
            <label className="al-choice">
              <input type="checkbox" className="al-check" disabled={disabled} checked={chosen !== undefined} onChange={(event) => onChange(event.target.checked ? [...value, { kind, level: (levels.at(-1)?.[0] ?? null) as WorkLevel }] : value.filter((it) => it.kind !== kind))} />
              {WORK_KINDS[kind]}
            </label>
            {chosen === undefined || levels.length === 0 ? null : (
              <select className="al-input" aria-label={`${WORK_KINDS[kind]}级别`} value={chosen.level ?? ''} onChange={(event) => put(kind, event.target.value as WorkLevel)}>
                {levels.map(([level, words]) => <option key={level} value={level}>{words}</option>)}
              </select>
            )}
          </div>
        )
      })}
    </div>
  )
}
