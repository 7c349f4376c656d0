import { Button } from '@anlan/platform/ui/button'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { Pick } from '@anlan/platform/ui/form/pick'
import type { Named } from '../../../contract/person.ts'

interface NamedPickProps {
  readonly id: string
  readonly title: string
  readonly persons: readonly Option[]
  readonly value: Named | null | undefined
  readonly required?: boolean
  readonly invalid?: boolean
  readonly disabled?: boolean
  readonly onChange: (value: Named | undefined) => void
}

/** Somebody of the register of people, kept with the name. */
export const NamedPick = ({ id, title, persons, value, required = false, invalid = false, disabled = false, onChange }: NamedPickProps) => (
  <Pick
    id={id} field={{ path: id, title, widget: 'select', required, placeholder: '从人员台账选择' }} value={value?.id} options={persons} disabled={disabled} invalid={invalid}
    onChange={(one) => {
      const found = persons.find((it) => it.value === one)
      onChange(found === undefined ? undefined : { id: String(found.value), name: found.words })
    }}
  />
)

interface NamedListProps extends Omit<NamedPickProps, 'value' | 'onChange' | 'required'> {
  readonly value: readonly Named[]
  readonly most: number
  readonly onChange: (value: Named[]) => void
}

/** Several of them: what is chosen stands as buttons that take it away again. */
export const NamedList = ({ value, most, onChange, persons, ...rest }: NamedListProps) => (
  <span className="al-actions">
    {value.map((one) => (
      <Button key={one.id} icon="close" aria-label={`去掉${one.name}`} onClick={() => onChange(value.filter(({ id }) => id !== one.id))}>{one.name}</Button>
    ))}
    {value.length >= most ? null : <NamedPick {...rest} value={undefined} persons={persons.filter((it) => !value.some(({ id }) => id === it.value))} onChange={(one) => void (one === undefined ? undefined : onChange([...value, one]))} />}
  </span>
)
