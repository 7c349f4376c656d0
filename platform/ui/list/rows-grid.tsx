import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Column, ListDeclaration } from './define-list.ts'

export const ROW_HEIGHT = 44
const AHEAD = 12

interface RowsGridProps<Row> {
  readonly list: ListDeclaration<Row>
  readonly columns: readonly Column<Row>[]
  readonly total: number
  readonly rowAt: (place: number) => Row | undefined
  readonly sort: string | undefined
  readonly onSort: (sort: string) => void
  readonly onView: (from: number, to: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly marks: { readonly has: (row: Row) => boolean; readonly toggle: (row: Row) => void } | undefined
  readonly stale: boolean
  /** Instead of rows. */
  readonly instead: ReactNode
}

const plain = (value: unknown): ReactNode => (value === null || value === undefined || value === '' ? <span className="al-none">—</span> : typeof value === 'object' ? JSON.stringify(value) : String(value))

const cell = <Row,>(column: Column<Row>, row: Row): ReactNode => (column.show === undefined ? plain((row as Record<string, unknown>)[column.key]) : column.show(row))

/** Rows of one height, only those in view drawn; the body takes the keyboard. */
export const RowsGrid = <Row,>({ list, columns, total, rowAt, sort, onSort, onView, onOpen, marks, stale, instead }: RowsGridProps<Row>) => {
  const body = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(-1)
  const [view, setView] = useState({ from: 0, to: 30 })
  const look = () => {
    const box = body.current
    if (box === null) return
    const from = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - AHEAD)
    const to = Math.ceil((box.scrollTop + box.clientHeight) / ROW_HEIGHT) + AHEAD
    setView((former) => (former.from === from && former.to === to ? former : { from, to }))
  }
  useEffect(() => onView(view.from, view.to), [view, onView])
  useEffect(() => {
    const box = body.current
    if (box === null) return
    const watcher = new ResizeObserver(look)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  const go = (place: number) => {
    const next = Math.min(Math.max(place, 0), total - 1)
    setAt(next)
    const box = body.current
    if (box === null) return
    const top = next * ROW_HEIGHT
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_HEIGHT - box.clientHeight
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== body.current) return
    const page = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: total - 1 }
    const row = rowAt(at)
    const step = steps[event.key]
    if (step !== undefined) go(step)
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row)
    else if (event.key === ' ' && row !== undefined) marks?.toggle(row)
    else return
    event.preventDefault()
  }
  const template = `${marks === undefined ? '' : '44px '}${columns.map(({ width }) => (width === undefined ? 'minmax(180px, 1fr)' : `${width}px`)).join(' ')}`
  const places = Array.from({ length: Math.max(0, Math.min(view.to, total) - view.from) }, (_, step) => view.from + step)
  return (
    <div className="al-grid" style={{ ['--columns' as string]: template }}>
      <div className="al-grid-body" role="grid" aria-rowcount={total + 1} aria-busy={stale} ref={body} tabIndex={0} aria-activedescendant={at < 0 ? undefined : `${id}-${at}`} aria-label={`${list.title}，上下键移动，回车打开`} onScroll={look} onKeyDown={press} data-stale={stale}>
        <div className="al-grid-head" role="row">
          {marks === undefined ? null : <span role="columnheader"><span className="al-hidden">选择</span></span>}
          {columns.map(({ key, title, sortable, align }) => {
            const way = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
            return (
              <span key={key} role="columnheader" aria-sort={sortable ? (way ?? 'none') : undefined} data-align={align}>
                {sortable ? (
                  <button type="button" onClick={() => onSort(way === 'ascending' ? `-${key}` : key)}>
                    {title}
                    <span aria-hidden="true">{way === undefined ? '↕' : way === 'ascending' ? '↑' : '↓'}</span>
                  </button>
                ) : (
                  title
                )}
              </span>
            )
          })}
        </div>
        {instead !== null && instead !== undefined ? (
          <div className="al-grid-instead" role="row">
            <div role="gridcell">{instead}</div>
          </div>
        ) : (
          <div className="al-grid-rows" role="rowgroup" style={{ height: total * ROW_HEIGHT }}>
            {places.map((place) => {
              const row = rowAt(place)
              const top = { transform: `translateY(${place * ROW_HEIGHT}px)` }
              if (row === undefined)
                return (
                  <div key={place} className="al-grid-row" role="row" aria-rowindex={place + 2} style={top}>
                    <span role="gridcell" style={{ gridColumn: '1 / -1' }}><span className="al-bone" style={{ width: `${70 - ((place * 17) % 40)}%` }} /></span>
                  </div>
                )
              return (
                <div key={list.rowKey(row)} id={`${id}-${place}`} className="al-grid-row" role="row" aria-rowindex={place + 2} aria-selected={marks?.has(row)} data-at={place === at} data-opens={onOpen !== undefined} style={top} onClick={() => {
                  setAt(place)
                  if (getSelection()?.isCollapsed !== false) onOpen?.(row)
                }}>
                  {marks === undefined ? null : (
                    <span role="gridcell" onClick={(event) => event.stopPropagation()}>
                      <input type="checkbox" className="al-check" tabIndex={-1} aria-label="选择此行" checked={marks.has(row)} onChange={() => marks.toggle(row)} />
                    </span>
                  )}
                  {columns.map((column) => (
                    <span key={column.key} role="gridcell" data-align={column.align}>{cell(column, row)}</span>
                  ))}
                </div>
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}
