import { useState } from 'react'
import type { z } from 'zod'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction, StateWord } from '@anlan/platform/ui/detail/detail'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { Due, When } from '@anlan/platform/ui/when'
import { approveBypass, BYPASS_KINDS, type bypassRowSchema, bypassLife, rejectBypass, requestBypass, restoreBypass } from '../../contract/bypass.ts'

type Row = z.output<typeof bypassRowSchema>

/** One id per opened form: pressing again after a fault asks for no second bypass. */
export const RequestForm = ({ point, onDone }: { readonly point: string; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={requestBypass} formKey={`bypass-${point}`} fixed={{ id, point }} submit="提交申请" onDone={onDone} onCancel={onDone} confirm={{ title: '申请旁路', tells: ['安全管理人员'] }} />
}

const stateOf = ({ state, overdue, unapproved }: Row): StateWord => {
  if (overdue) return { words: '到期未恢复', tone: 'late' }
  if (unapproved) return { words: '旁路中，未经批准', tone: 'late' }
  return { words: bypassLife.states[state], tone: state === 'active' || state === 'requested' ? 'open' : state === 'restored' ? 'done' : 'off' }
}

const useActions = (row: Row): PageAction[] => {
  const { roles } = useHere()
  const approve = useCommandOf(approveBypass)
  const may = (command: { readonly may: readonly string[] }) => command.may.some((role) => roles.some((it) => it === role))
  const chosen = { id: row.id, version: row.version }
  const waits = row.state === 'requested' || row.unapproved
  return [
    ...(waits && may(approveBypass) ? [{ title: '批准', primary: true, confirm: { tells: [`申请人 ${row.requestedBy.name}`], body: '旁路期间该监测点的报警不再发出' }, press: () => approve.send(chosen) } satisfies PageAction] : []),
    ...(waits && may(rejectBypass) ? [{ title: '不批准', form: (close: () => void) => <SchemaForm command={rejectBypass} formKey={`reject-${row.id}`} fixed={chosen} submit="不批准" onDone={close} onCancel={close} /> } satisfies PageAction] : []),
    ...(row.state === 'active' && may(restoreBypass) ? [{ title: '恢复投用', primary: !waits, form: (close: () => void) => <SchemaForm command={restoreBypass} formKey={`restore-${row.id}`} fixed={chosen} submit="恢复投用" onDone={close} onCancel={close} /> } satisfies PageAction] : []),
  ]
}

const BypassCard = ({ row, named }: { readonly row: Row; readonly named: boolean }) => {
  const actions = useActions(row)
  return (
    <li>
      <p className="plant-bypass-head">
        {named ? <GoTo to={`/plant/points/${row.point}`}>{row.tag} {row.pointName}</GoTo> : null}
        <StateTag {...stateOf(row)} />
        <span>{BYPASS_KINDS[row.what]}</span>
        {row.state === 'active' ? <Due at={row.untilAt} /> : null}
      </p>
      <dl>
        <div><dt>原因</dt><dd>{row.reason}</dd></div>
        <div><dt>替代措施</dt><dd>{row.safeguards}</dd></div>
        <div><dt>申请</dt><dd>{row.requestedBy.name} <When at={row.requestedAt} />，期限 <When at={row.untilAt} /></dd></div>
        {row.approvedBy === null ? null : <div><dt>批准</dt><dd>{row.approvedBy.name} <When at={row.approvedAt} /></dd></div>}
        {row.rejectedReason === null ? null : <div><dt>不批准</dt><dd>{row.rejectedReason}</dd></div>}
        {row.restoredBy === null ? null : <div><dt>恢复</dt><dd>{row.restoredBy.name} <When at={row.restoredAt} />，{row.restoredNote}</dd></div>}
      </dl>
      {actions.length === 0 ? null : <ActionButtons actions={actions} />}
    </li>
  )
}

export const BypassList = ({ rows, named = false }: { readonly rows: readonly Row[]; readonly named?: boolean }) => (
  <ul className="plant-bypasses">{rows.map((row) => <BypassCard key={row.id} row={row} named={named} />)}</ul>
)
