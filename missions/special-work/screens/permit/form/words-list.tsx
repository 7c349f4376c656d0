import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { Option } from '@anlan/platform/ui/form/field-kinds'

interface WordsListProps {
  readonly id: string
  readonly title: string
  readonly value: readonly string[]
  readonly most: number
  readonly proposals?: readonly Option[]
  readonly onChange: (value: string[]) => void
}

/** Several short texts, one after the other. What stands in the field counts when it is left. */
export const WordsList = ({ id, title, value, most, proposals = [], onChange }: WordsListProps) => {
  const [text, setText] = useState('')
  const add = () => {
    const word = text.trim()
    setText('')
    if (word !== '' && !value.includes(word)) onChange([...value, word])
  }
  return (
    <span className="al-actions">
      {value.map((one) => <Button key={one} icon="close" aria-label={`去掉${one}`} onClick={() => onChange(value.filter((it) => it !== one))}>{one}</Button>)}
      {value.length >= most ? null : (
        <input
          id={id} className="al-input swd-words" aria-label={`添加${title}`} placeholder="填写后按回车添加" list={`${id}-list`} value={text} onChange={(event) => setText(event.target.value)} onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
      )}
      <datalist id={`${id}-list`}>{proposals.map(({ words }) => <option key={words} value={words} />)}</datalist>
    </span>
  )
}
