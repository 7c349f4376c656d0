import { useId, useState } from 'react'
import { Dialog } from '../dialog.tsx'
import type { FieldProps, Option } from './field-kinds.ts'

interface PickProps extends FieldProps<string | number> {
  readonly options: readonly Option[]
  /** Called while searching, when the options are asked for elsewhere; without it the given ones are filtered. */
  readonly onSearch?: (text: string) => void
  readonly searching?: boolean
}

/** One of many by its words: a field that opens a searchable list. The widget for persons, areas and long code tables. */
export const Pick = ({ id, field, value, onChange, disabled, invalid, describedBy, options, onSearch, searching }: PickProps) => {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [chosenWords, setChosenWords] = useState<string | undefined>(undefined)
  const list = useId()
  const found = onSearch === undefined ? options.filter(({ words, hint }) => `${words}${hint ?? ''}`.includes(text.trim())) : options
  const words = options.find((option) => option.value === value)?.words ?? (value === undefined ? undefined : chosenWords)
  const choose = (option: Option | undefined) => {
    onChange(option?.value)
    setChosenWords(option?.words)
    setOpen(false)
  }
  const search = (next: string) => {
    setText(next)
    setAt(0)
    onSearch?.(next)
  }
  return (
    <>
      <button id={id} type="button" className="al-input al-pick" disabled={disabled} aria-invalid={invalid} aria-describedby={describedBy} aria-haspopup="listbox" onClick={() => setOpen(true)}>
        {words ?? <span className="al-none">{field.placeholder ?? '请选择'}</span>}
      </button>
      {open ? (
        <Dialog title={`选择${field.title}`} onClose={() => setOpen(false)}>
          <input
            className="al-input"
            type="search"
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={`${list}-${at}`}
            aria-label={`搜索${field.title}`}
            placeholder="输入几个字查找"
            value={text}
            onChange={(event) => search(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
              else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
              else if (event.key === 'Enter') choose(found[at])
              else return
              event.preventDefault()
            }}
          />
          <div id={list} className="al-options" role="listbox" aria-label={field.title} aria-busy={searching}>
            {found.slice(0, 200).map((option, place) => (
              <button key={option.value} id={`${list}-${place}`} type="button" role="option" aria-selected={option.value === value} data-at={place === at} ref={(node) => void (place === at && node?.scrollIntoView({ block: 'nearest' }))} onClick={() => choose(option)}>
                {option.words}
                {option.hint === undefined ? null : <span className="al-clause">{option.hint}</span>}
              </button>
            ))}
            {found.length === 0 ? <p className="al-none">{searching ? '正在查找' : '没有匹配的内容'}</p> : null}
            {found.length > 200 ? <p className="al-none">还有 {found.length - 200} 项，请多输入几个字</p> : null}
          </div>
          {field.required || value === undefined ? null : (
            <button type="button" className="al-button" onClick={() => choose(undefined)}>
              清除选择
            </button>
          )}
        </Dialog>
      ) : null}
    </>
  )
}
