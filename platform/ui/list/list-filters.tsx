import { useEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import type { Filter } from './define-list.ts'
import type { UrlState } from './url-state.ts'

interface ListFiltersProps {
  readonly filters: readonly Filter[]
  readonly state: UrlState
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

const PAUSE = 300

/** Typed words are asked for after a pause; the address follows. */
const TextFilter = ({ filter, value, onChange }: { readonly filter: Filter; readonly value: string; readonly onChange: (value: string) => void }) => {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setText(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <input
      className="al-input"
      type="search"
      aria-label={filter.title}
      placeholder={filter.title}
      value={text}
      onChange={(event) => {
        const next = event.target.value
        setText(next)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => onChange(next.trim()), PAUSE)
      }}
    />
  )
}

export const ListFilters = ({ filters, state, onChange }: ListFiltersProps) => {
  const used = filters.filter(({ key }) => state[key] !== undefined)
  return (
    <div className="al-filters" role="search">
      {filters.map((filter) => {
        const value = state[filter.key] ?? ''
        const put = (next: string) => onChange({ [filter.key]: next === '' ? undefined : next })
        if (filter.kind === 'text') return <TextFilter key={filter.key} filter={filter} value={value} onChange={put} />
        if (filter.kind === 'date')
          return (
            <label key={filter.key} className="al-filter-date">
              {filter.title}
              <input className="al-input" type="date" value={value} onChange={(event) => put(event.target.value)} />
            </label>
          )
        return (
          <select key={filter.key} className="al-input" aria-label={filter.title} data-used={value !== ''} value={value} onChange={(event) => put(event.target.value)}>
            <option value="">{filter.title}：全部</option>
            {(filter.options ?? []).map(({ value: one, words }) => (
              <option key={one} value={one}>
                {filter.title}：{words}
              </option>
            ))}
          </select>
        )
      })}
      {used.length === 0 ? null : (
        <Button kind="quiet" onClick={() => onChange(Object.fromEntries(used.map(({ key }) => [key, undefined])))}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
