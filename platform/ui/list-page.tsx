import { type ReactNode, useCallback, useState } from 'react'
import { endpointPath } from '@anlan/kernel/endpoint'
import { ActionButtons } from './detail/action-buttons.tsx'
import type { PageAction } from './detail/detail.ts'
import { useHere } from './here.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import type { ListDeclaration } from './list/define-list.ts'
import { ListFilters } from './list/list-filters.tsx'
import { useListWindows } from './list/list-windows.ts'
import { RowsGrid } from './list/rows-grid.tsx'
import { useUrlState } from './list/url-state.ts'
import { useColumns } from './list/use-columns.ts'
import { Icon } from './icon.tsx'
import { Popup } from './popup.tsx'
import { Empty, FaultState, Note, RefusalState, Skeleton } from './states.tsx'
import { Button } from './button.tsx'
import { queryString } from './wire.ts'

interface ListPageProps<Row> {
  readonly list: ListDeclaration<Row>
  readonly actions?: readonly PageAction[]
  /** Between the head and the list. */
  readonly children?: ReactNode
}

/** A list as a page: filters and sort in the address, columns chosen, keyboard, bulk, export of what is seen. */
export const ListPage = <Row,>({ list, actions = [], children }: ListPageProps<Row>) => {
  const { org, navigate } = useHere()
  const [state, change] = useUrlState()
  const { shown, hidden, toggle } = useColumns(list)
  const [view, setView] = useState({ from: 0, to: 30 })
  const [marked, setMarked] = useState<ReadonlyMap<string, Row>>(new Map())
  const filters = list.filters ?? []
  const sort = state['sort'] ?? list.sort
  const chosen = Object.fromEntries(filters.flatMap(({ key }) => (state[key] === undefined ? [] : [[key, state[key]]])))
  const input = { ...chosen, ...list.fixed, ...(sort === undefined ? {} : { sort }) }
  const { answer, rowAt } = useListWindows(list, input, view.from, view.to)
  const onView = useCallback((from: number, to: number) => setView({ from, to }), [])
  const total = answer.value?.total ?? 0
  const filtered = Object.keys(chosen).length > 0
  const open = list.open
  const marks =
    list.bulk === undefined
      ? undefined
      : {
          has: (row: Row) => marked.has(list.rowKey(row)),
          toggle: (row: Row) =>
            setMarked((former) => {
              const next = new Map(former)
              if (!next.delete(list.rowKey(row))) next.set(list.rowKey(row), row)
              return next
            }),
        }
  const instead =
    answer.refusal !== undefined ? <RefusalState refusal={answer.refusal} />
    : answer.value === undefined && answer.fault !== undefined ? <FaultState fault={answer.fault} retry={answer.refetch} />
    : answer.value === undefined ? <Skeleton lines={12} />
    : total === 0 && answer.pending ? <Skeleton lines={12} />
    : total === 0 && filtered ? <Empty title="没有符合筛选条件的内容" hint="放宽条件再试"><Button onClick={() => change(Object.fromEntries(filters.map(({ key }) => [key, undefined])))}>清除筛选</Button></Empty>
    : total === 0 ? <Empty title={list.empty?.title ?? `还没有${list.title}`} hint={list.empty?.hint} />
    : null
  return (
    <section className="al-list" aria-labelledby="al-list-title">
      <header className="al-page-head">
        <h1 id="al-list-title">{list.title}</h1>
        <span className="al-count" aria-live="polite">{answer.value === undefined || answer.pending ? '' : `${total.toLocaleString('zh-CN')} ${list.noun}`}</span>
        <div className="al-page-actions"><ActionButtons actions={actions} /></div>
      </header>
      {children}
      {answer.value !== undefined && answer.fault !== undefined ? <Note action={<Button onClick={answer.refetch}>重试</Button>}>数据延迟，显示的是上次的内容。{answer.fault.tip}</Note> : null}
      <div className="al-list-tools">
        <ListFilters filters={filters} state={state} onChange={(changes) => {
          setMarked(new Map())
          change(changes)
        }} />
        <div className="al-list-more">
          <Popup words="列" icon="columns" kind="quiet" side="right">
            {() => list.columns.map((column) => (
              <label key={column.key}>
                <input type="checkbox" className="al-check" checked={!hidden.includes(column.key)} onChange={() => toggle(column.key)} />
                {column.title}
              </label>
            ))}
          </Popup>
          {list.exports === undefined ? null : (
            <a className="al-button" data-kind="quiet" href={`/api/orgs/${org.id}${endpointPath(list.exports.name)}${queryString(input)}`} download>
              <Icon name="download" size={18} />
              {list.exports.title}
            </a>
          )}
        </div>
      </div>
      <BulkBar list={list} marked={marked} onClear={() => setMarked(new Map())} />
      <RowsGrid
        list={list}
        columns={shown}
        total={total}
        rowAt={rowAt}
        sort={sort}
        onSort={(next) => change({ sort: next === list.sort ? undefined : next })}
        onView={onView}
        onOpen={open === undefined ? undefined : (row) => navigate(open(row))}
        marks={marks}
        stale={answer.pending}
        instead={instead}
      />
    </section>
  )
}
