import './together.css'
import type { ReactNode } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { dropPoint, ENERGIES, fitLock, ISOLATION_WAYS, type IsolationPoint, removeLock, verifyPoint } from '../../contract/isolation.ts'
import { OVER, type PermitState } from '../../contract/life.ts'

const stateOf = ({ fitted, verified, removed }: IsolationPoint) => {
  if (removed !== null) return { words: '已解除', tone: 'off' } as const
  if (fitted === null) return { words: '未隔离', tone: 'late' } as const
  return verified === null ? ({ words: '已上锁，未验证', tone: 'open' } as const) : ({ words: '已隔离并验证', tone: 'done' } as const)
}

const useActions = (point: IsolationPoint, state: PermitState): PageAction[] => {
  const { session } = useHere()
  const drop = useCommandOf(dropPoint)
  const { id, version, fitted, verified, removed, what } = point
  const key = `isolation-${id}`
  if (fitted === null || removed !== null)
    return OVER.includes(state) || state === 'finished' ? [] : [
      { title: '上锁挂牌', primary: true, form: (close) => <SchemaForm command={fitLock} formKey={`${key}-fit`} fixed={{ id, version }} submit="上锁挂牌" onDone={close} onCancel={close} /> },
      ...(fitted === null ? [{ title: '删除', danger: true, confirm: { tells: [], body: `“${what}”还没有上过锁，删除后不留在清单里` }, press: () => drop.send({ id, version }) }] : []),
    ]
  const mine = fitted.by.id === session.person?.id
  return [
    ...(verified === null ? [{ title: '验证', form: (close: () => void) => <SchemaForm command={verifyPoint} formKey={`${key}-verify`} fixed={{ id, version }} submit="验证有效" onDone={close} onCancel={close} /> }] : []),
    {
      title: '解除', ...(['issued', 'working', 'suspended'].includes(state) ? { blocked: '作业没有结束，不得解除隔离' } : {}),
      form: (close: () => void) => <SchemaForm command={removeLock} formKey={`${key}-remove`} fixed={{ id, version }} fields={{ note: { help: mine ? '确认人员、工具已撤离' : `由${fitted.by.name}上锁。代为解除的请说明原因` } }} submit="解除隔离" confirm={{ tells: [`上锁人 ${fitted.by.name}`], clause: 'GB 30871-2022 4.2' }} onDone={close} onCancel={close} />,
    },
  ]
}

/** One point: what is isolated, by whom it was locked, tried and opened, and the next step. */
export const IsolationRow = ({ point, state }: { readonly point: IsolationPoint; readonly state: PermitState }) => {
  const { energy, what, way, lock, tag, fitted, verified, removed } = point
  const actions = useActions(point, state)
  return (
    <tr>
      <td>{what}<br /><span className="al-clause">{ENERGIES[energy]}，{ISOLATION_WAYS[way]}</span></td>
      <td><StateTag {...stateOf(point)} />{lock === '' && tag === '' ? null : <><br /><span className="al-clause">锁 {lock === '' ? '—' : lock}，牌 {tag === '' ? '—' : tag}</span></>}</td>
      <td>{fitted === null ? '—' : <>{fitted.by.name} <When at={fitted.at} /></>}</td>
      <td>{verified === null ? '—' : <>{verified.by.name} <When at={verified.at} /><br /><span className="al-clause">{verified.note}</span></>}</td>
      <td>{removed === null ? '—' : <>{removed.by.name} <When at={removed.at} />{removed.note === '' ? null : <><br /><span className="al-clause">{removed.note}</span></>}</>}</td>
      <td><ActionButtons actions={actions} /></td>
    </tr>
  )
}

export const IsolationTable = ({ children }: { readonly children: ReactNode }) => (
  <table className="swt-table">
    <thead><tr><th scope="col">隔离点</th><th scope="col">状态</th><th scope="col">上锁挂牌</th><th scope="col">验证</th><th scope="col">解除</th><th scope="col">办理</th></tr></thead>
    <tbody>{children}</tbody>
  </table>
)
