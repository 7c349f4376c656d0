import { useRef, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { houseOf, invalidateHouses } from '../asking.ts'
import { Button } from '../button.tsx'
import { call } from '../client.ts'
import { useConfirm } from '../confirm.tsx'
import { useHere } from '../here.ts'
import { newId } from '../new-id.ts'
import type { BulkAction, ListDeclaration } from './define-list.ts'

interface BulkBarProps<Row> {
  readonly list: ListDeclaration<Row>
  readonly marked: ReadonlyMap<string, Row>
  readonly onClear: () => void
}

interface Progress {
  readonly title: string
  readonly done: number
  readonly of: number
  readonly wrong: readonly string[]
  readonly running: boolean
}

/** What can be done with all marked rows; row by row, told row by row, and stoppable. */
export const BulkBar = <Row,>({ list, marked, onClear }: BulkBarProps<Row>) => {
  const { org, roles } = useHere()
  const ask = useConfirm()
  const stopped = useRef(false)
  const [progress, setProgress] = useState<Progress | undefined>(undefined)
  const actions = (list.bulk ?? []).filter(({ may }) => may.some((role) => roles.includes(role)))
  const run = async (action: BulkAction<Row>, rows: readonly Row[]) => {
    if (!(await ask(action.title, { title: `${action.title} ${rows.length} ${list.noun}`, tells: action.tells === undefined ? [] : [action.tells] }, action.danger))) return
    stopped.current = false
    const wrong: string[] = []
    let done = 0
    for (const row of rows) {
      if (stopped.current) break
      setProgress({ title: action.title, done, of: rows.length, wrong, running: true })
      try {
        const decision = await call(action.command, action.input(row), { org: org.id, commandId: newId() })
        if (!decision.accepted) wrong.push(decision.refusal.message)
      } catch (thrown) {
        wrong.push(thrown instanceof Fault ? thrown.tip : '没有完成，请重试')
        if (thrown instanceof Fault && thrown.code === 'offline') break
      }
      done += 1
    }
    invalidateHouses(org.id, new Set([houseOf(action.command.name)]))
    setProgress({ title: action.title, done, of: rows.length, wrong, running: false })
    onClear()
  }
  if (progress !== undefined)
    return (
      <div className="al-bulk" role="status">
        <span>
          {progress.title}：{progress.running ? `正在处理第 ${progress.done + 1} 条，共 ${progress.of} 条` : `已完成 ${progress.done - progress.wrong.length} 条，未完成 ${progress.of - progress.done + progress.wrong.length} 条`}
        </span>
        {progress.wrong.length === 0 ? null : <span className="al-wrong">{[...new Set(progress.wrong)].slice(0, 3).join('；')}</span>}
        {progress.running ? <Button onClick={() => void (stopped.current = true)}>停止</Button> : <Button onClick={() => setProgress(undefined)}>知道了</Button>}
      </div>
    )
  if (marked.size === 0) return null
  return (
    <div className="al-bulk" role="toolbar" aria-label="批量操作">
      <span>已选 {marked.size} {list.noun}</span>
      {actions.map((action) => {
        const rows = [...marked.values()].filter((row) => action.fits?.(row) !== false)
        return (
          <Button key={action.title} kind={action.danger ? 'danger' : 'plain'} disabled={rows.length === 0} title={rows.length === 0 ? '所选内容都不适用此操作' : undefined} onClick={() => void run(action, rows)}>
            {action.title}
            {rows.length === marked.size ? '' : `（${rows.length}）`}
          </Button>
        )
      })}
      <Button kind="quiet" onClick={onClear}>取消选择</Button>
    </div>
  )
}
