import { type ComponentType, lazy } from 'react'
import type { HouseScreens } from '../house-screens.ts'
import { instantToLocal, localToInstant } from '../time-words.ts'
import type { FieldProps } from './field-kinds.ts'
import { Pick } from './pick.tsx'

const shared = ({ id, disabled, invalid, describedBy, field }: Omit<FieldProps, 'value' | 'onChange'>) => ({
  id,
  disabled,
  className: 'al-input',
  'aria-invalid': invalid,
  'aria-required': field.required,
  'aria-describedby': describedBy,
})

const filled = (text: string): string | undefined => (text === '' ? undefined : text)

const TextWidget = (it: FieldProps<string>) => (
  <input {...shared(it)} type="text" autoComplete="off" maxLength={it.field.max} placeholder={it.field.placeholder} value={it.value ?? ''} onChange={(event) => it.onChange(filled(event.target.value))} />
)

const TextareaWidget = (it: FieldProps<string>) => (
  <textarea {...shared(it)} rows={3} maxLength={it.field.max} placeholder={it.field.placeholder} value={it.value ?? ''} onChange={(event) => it.onChange(filled(event.target.value))} />
)

const NumberWidget = (it: FieldProps<number>) => (
  <span className="al-unit">
    <input
      {...shared(it)}
      type="number"
      inputMode={it.field.whole ? 'numeric' : 'decimal'}
      min={it.field.min}
      max={it.field.max}
      step={it.field.whole ? 1 : 'any'}
      placeholder={it.field.placeholder}
      value={it.value ?? ''}
      onWheel={(event) => event.currentTarget.blur()}
      onChange={(event) => it.onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
    />
    {it.field.unit === undefined ? null : <span>{it.field.unit}</span>}
  </span>
)

const SwitchWidget = (it: FieldProps<boolean>) => (
  <label className="al-choice">
    <input id={it.id} type="checkbox" className="al-check" disabled={it.disabled} checked={it.value ?? false} aria-describedby={it.describedBy} onChange={(event) => it.onChange(event.target.checked)} />
    {it.field.placeholder ?? '是'}
  </label>
)

const MANY = 10

const SelectWidget = (it: FieldProps<string | number>) => {
  const options = it.field.options ?? []
  if (options.length > MANY) return <Pick {...it} options={options} />
  return (
    <select {...shared(it)} value={it.value === undefined ? '' : String(it.value)} onChange={(event) => it.onChange(options.find(({ value }) => String(value) === event.target.value)?.value)}>
      <option value="">{it.field.placeholder ?? '请选择'}</option>
      {options.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

const ChoicesWidget = (it: FieldProps<readonly (string | number)[]>) => {
  const chosen = it.value ?? []
  return (
    <span className="al-choices" id={it.id} role="group" aria-describedby={it.describedBy} tabIndex={-1}>
      {(it.field.options ?? []).map(({ value, words }) => (
        <label key={value} className="al-choice">
          <input
            type="checkbox"
            className="al-check"
            disabled={it.disabled}
            checked={chosen.includes(value)}
            onChange={(event) => {
              const next = event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)
              it.onChange(next.length === 0 ? undefined : next)
            }}
          />
          {words}
        </label>
      ))}
    </span>
  )
}

const DateWidget = (it: FieldProps<string>) => (
  <input {...shared(it)} type="date" min="1950-01-01" max="2199-12-31" value={it.value ?? ''} onChange={(event) => it.onChange(filled(event.target.value))} />
)

/** Beijing time, whatever the device's zone. */
const DatetimeWidget = (it: FieldProps<number>) => (
  <input {...shared(it)} type="datetime-local" value={it.value === undefined ? '' : instantToLocal(it.value)} onChange={(event) => it.onChange(localToInstant(event.target.value))} />
)

type Widget = ComponentType<FieldProps<never>>

/** Cameras and pens come when a form needs them. */
const LAZY: Readonly<Record<string, Widget>> = {
  photos: lazy(() => import('../photo-input.tsx').then((it) => ({ default: it.PhotosWidget }))),
  files: lazy(() => import('../upload.tsx').then((it) => ({ default: it.FilesWidget }))),
  signature: lazy(() => import('../signature-pad.tsx').then((it) => ({ default: it.SignatureWidget }))),
}

const OWN: Readonly<Record<string, Widget>> = {
  text: TextWidget,
  textarea: TextareaWidget,
  number: NumberWidget,
  switch: SwitchWidget,
  select: SelectWidget,
  choices: ChoicesWidget,
  date: DateWidget,
  datetime: DatetimeWidget,
  ...LAZY,
}

const fromHouses = new Map<string, Widget>()

/** Own widgets, then those that houses bring; a name that nobody knows is a text field. */
export const widgetFor = (name: string, houses: readonly HouseScreens[]): Widget => {
  const known = OWN[name] ?? fromHouses.get(name)
  if (known !== undefined) return known
  const load = houses.find((house) => house.widgets?.[name] !== undefined)?.widgets?.[name]
  if (load === undefined) return TextWidget
  const widget = lazy(() => load().then((it) => ({ default: it.Widget })))
  fromHouses.set(name, widget)
  return widget
}
