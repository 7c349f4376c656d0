import { useState } from 'react'
import { keep, readKept } from '../kept.ts'
import type { Column, ListDeclaration } from './define-list.ts'

/** The columns that this person wants to see of this list, remembered on this device. */
export const useColumns = <Row>(list: ListDeclaration<Row>) => {
  const key = `anlan.columns.${list.query.name}`
  const [hidden, setHidden] = useState<readonly string[]>(() => readKept<string[]>(key) ?? list.columns.filter(({ extra }) => extra).map((column) => column.key))
  const shown: readonly Column<Row>[] = list.columns.filter((column) => !hidden.includes(column.key))
  const toggle = (name: string) => {
    const next = hidden.includes(name) ? hidden.filter((it) => it !== name) : [...hidden, name]
    if (next.length === list.columns.length) return
    setHidden(next)
    keep(key, next)
  }
  return { shown, hidden, toggle }
}
