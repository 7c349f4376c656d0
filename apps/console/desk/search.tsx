import { useQueries } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { z } from 'zod'
import { queryKey } from '@anlan/platform/ui/asking'
import { call } from '@anlan/platform/ui/client'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type FoundItem } from '@anlan/platform/ui/house-screens'
import { menuOf } from '@anlan/platform/ui/menu'

const PAUSE = 200

interface Found extends FoundItem {
  readonly group: string
}

/** ⌘K: pages at once, records of all houses after a short pause. */
export const Search = ({ onClose }: { readonly onClose: () => void }) => {
  const { houses, org, roles, navigate } = useHere()
  const id = useId()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  const sources = houses.flatMap((house) => house.search ?? []).filter((source) => admits(source, roles, org.kind))
  const answers = useQueries({
    queries: sources.map(({ query, input }) => {
      const whole = input(asked) as z.input<typeof query.input>
      return { queryKey: queryKey(org.id, query.name, whole), queryFn: ({ signal }: { signal: AbortSignal }) => call(query, whole, { org: org.id, signal }), enabled: asked !== '' }
    }),
  })
  const pages: readonly Found[] = menuOf(houses, roles, org.kind)
    .flatMap((group) => group.items.map(({ title, to }) => ({ id: to, title, detail: group.title, to, group: '页面' })))
    .filter(({ title, detail }) => `${title}${detail}`.includes(text.trim()))
  const records: readonly Found[] = sources.flatMap((source, place) => {
    const data = answers[place]?.data
    return data?.accepted === true && asked !== '' ? source.items(data.value as never).map((item) => ({ ...item, group: source.title })) : []
  })
  const found = [...pages, ...records]
  const busy = answers.some(({ isFetching }) => isFetching)
  const open = (item: Found | undefined) => {
    if (item === undefined) return
    onClose()
    navigate(item.to)
  }
  return (
    <Dialog title="搜索" onClose={onClose}>
      <input
        className="al-input"
        type="search"
        role="combobox"
        aria-label="搜索"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${at}`}
        placeholder="页面、人员、隐患、设备"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Enter') open(found[at])
          else return
          event.preventDefault()
        }}
      />
      <div className="al-options desk-found" id={id} role="listbox" aria-label="结果" aria-busy={busy}>
        {found.map((item, place) => (
          <button key={`${item.group}${item.id}`} id={`${id}-${place}`} type="button" role="option" aria-selected={place === at} data-at={place === at} ref={(node) => void (place === at && node?.scrollIntoView({ block: 'nearest' }))} onClick={() => open(item)}>
            <span>{item.title}</span>
            <span className="al-clause">{item.detail ?? item.group}</span>
          </button>
        ))}
        {found.length === 0 ? <p className="al-none">{busy ? '正在查找' : '没有找到，换几个字试试'}</p> : null}
      </div>
    </Dialog>
  )
}
