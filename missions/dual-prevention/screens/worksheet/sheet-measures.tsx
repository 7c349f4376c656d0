import { CLASSIFY1, CLASSIFY2, CONTROL_LEVEL, DATA_SRC } from '@anlan/standards/code-tables'
import { Button } from '@anlan/platform/ui/button'
import type { SheetMeasure } from '../../contract/worksheet.ts'

interface SheetMeasuresProps {
  readonly title: string
  readonly measures: readonly SheetMeasure[]
  readonly disabled: boolean
  readonly onChange: (measures: SheetMeasure[]) => void
}

const NEW: SheetMeasure = { description: '', classify2: null, dataSrc: '2', controlLevel: null }

/** Measures of a row, one line each: words, class, how it is controlled and by whom. */
export const SheetMeasures = ({ title, measures, disabled, onChange }: SheetMeasuresProps) => {
  const put = (at: number, changes: Partial<SheetMeasure>) => onChange(measures.map((one, place) => (place === at ? { ...one, ...changes } : one)))
  return (
    <div className="dp-sheet-measures" role="group" aria-label={title}>
      <span>{title}</span>
      {measures.map((it, at) => (
        <div key={at} className="dp-sheet-measure">
          <input className="al-input" aria-label={`${title} ${at + 1}`} placeholder="写明措施" maxLength={4000} disabled={disabled} value={it.description} onChange={(event) => put(at, { description: event.target.value })} />
          <select className="al-input" aria-label="措施分类" disabled={disabled} value={it.classify2 ?? ''} onChange={(event) => put(at, { classify2: event.target.value === '' ? null : (event.target.value as SheetMeasure['classify2']) })}>
            <option value="">措施分类</option>
            {CLASSIFY1.rows.map(({ code, label }) => (
              <optgroup key={code} label={label}>
                {CLASSIFY2.rows.filter(({ parent }) => parent === code).map((row) => (
                  <option key={row.code} value={row.code}>
                    {row.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <select className="al-input" aria-label="管控方式" disabled={disabled} value={it.dataSrc} onChange={(event) => put(at, { dataSrc: event.target.value as SheetMeasure['dataSrc'] })}>
            {DATA_SRC.rows.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          <select className="al-input" aria-label="管控层级" disabled={disabled} value={it.controlLevel ?? ''} onChange={(event) => put(at, { controlLevel: event.target.value === '' ? null : (event.target.value as SheetMeasure['controlLevel']) })}>
            <option value="">层级随等级</option>
            {CONTROL_LEVEL.rows.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          <Button kind="quiet" icon="close" disabled={disabled} aria-label={`去掉${title} ${at + 1}`} onClick={() => onChange(measures.filter((_, place) => place !== at))} />
        </div>
      ))}
      <Button icon="plus" kind="quiet" disabled={disabled} onClick={() => onChange([...measures, NEW])}>
        加一条{title}
      </Button>
    </div>
  )
}
