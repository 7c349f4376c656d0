import './dual-prevention.css'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { RatingReason } from './risk/rating-reason.tsx'
import { type Assessment, METHODS, PARTS, scoreOf, sourceWords } from './assessment-words.ts'

type Open = { readonly method: Assessment['method'] } & Readonly<Record<string, unknown>>

/** A rating by LEC or LS: the method, then each part by its words; the product stands beside. */
export const Widget = ({ id, value, onChange, disabled, invalid, describedBy }: FieldProps<Open | null>) => {
  const method = value?.method
  const parts = method === undefined ? [] : PARTS[method]
  const score = value == null ? undefined : scoreOf(value, parts)
  return (
    <div className="dp-assessment">
      <select id={id} className="al-input" disabled={disabled} aria-invalid={invalid} aria-describedby={describedBy} value={method ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : { method: event.target.value as Assessment['method'] })}>
        <option value="">不评价</option>
        {Object.entries(METHODS).map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
      {parts.map(({ key, title, steps }) => (
        <label key={key}>
          {title}
          <select className="al-input" disabled={disabled} value={String(value?.[key] ?? '')} onChange={(event) => onChange({ ...(value as Open), [key]: event.target.value === '' ? undefined : Number(event.target.value) })}>
            <option value="">请选择</option>
            {steps.map((step) => (
              <option key={step.value} value={step.value}>
                {step.value}　{step.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {method === undefined ? null : <p className="al-clause">取值来源：{sourceWords(method)}</p>}
      {score === undefined ? null : <p><RatingReason rating={value as Assessment} /></p>}
    </div>
  )
}
