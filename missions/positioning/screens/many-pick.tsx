import { useId } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { Pick } from '@anlan/platform/ui/form/pick'

interface ManyPickProps {
  readonly title: string
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly most: number
  readonly onChange: (value: string[]) => void
  /** Where the options are asked for while somebody types. */
  readonly onSearch?: (words: string) => void
  readonly searching?: boolean
  /** Words of those that are chosen, where the options do not hold them. */
  readonly wordsOf?: (value: string) => string | undefined
}

/** Several of many by their words: what is chosen stands as buttons that take it away again. */
export const ManyPick = ({ title, options, value, most, onChange, onSearch, searching, wordsOf }: ManyPickProps) => {
  const id = useId()
  return (
    <div className="po-many">
      <label htmlFor={id}>{title}</label>
      <span className="al-actions">
        {value.map((one) => {
          const words = wordsOf?.(one) ?? options.find((option) => option.value === one)?.words ?? '已选'
          return (
            <Button key={one} icon="close" aria-label={`去掉${words}`} onClick={() => onChange(value.filter((it) => it !== one))}>
              {words}
            </Button>
          )
        })}
        <Pick
          id={id}
          field={{ path: 'more', title, widget: 'select', required: true, placeholder: '添加' }}
          value={undefined}
          options={options.filter((it) => !value.includes(String(it.value)))}
          disabled={value.length >= most}
          invalid={false}
          {...(onSearch === undefined ? {} : { onSearch, searching: searching === true })}
          onChange={(one) => (one === undefined ? undefined : onChange([...value, String(one)]))}
        />
      </span>
    </div>
  )
}
