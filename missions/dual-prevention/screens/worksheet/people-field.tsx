import { Button } from '@anlan/platform/ui/button'
import type { FieldProps, Option } from '@anlan/platform/ui/form/field-kinds'
import { Pick } from '@anlan/platform/ui/form/pick'

/** Several persons, one after the other from the list. */
export const PeopleField = ({ value = [], onChange, options, ...it }: FieldProps<string[]> & { readonly options: readonly Option[] }) => {
  const named = value.map((id) => ({ id, words: options.find((option) => option.value === id)?.words ?? '（已不在人员名单）' }))
  return (
    <div className="dp-people">
      {named.map(({ id, words }) => (
        <Button key={id} icon="close" disabled={it.disabled} aria-label={`去掉${words}`} onClick={() => onChange(value.filter((one) => one !== id))}>
          {words}
        </Button>
      ))}
      <Pick
        {...it}
        field={{ ...it.field, placeholder: '添加人员' }}
        value={undefined}
        options={options.filter((option) => !value.includes(String(option.value)))}
        onChange={(chosen) => {
          if (chosen !== undefined) onChange([...value, String(chosen)])
        }}
      />
    </div>
  )
}
