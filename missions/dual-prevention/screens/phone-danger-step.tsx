import { useState } from 'react'
import { nextMoves } from '@anlan/kernel/lifecycle'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Button } from '@anlan/platform/ui/button'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { closeDanger } from '../contract/close-danger.ts'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { mayAccept } from '../rules/may-accept.ts'
import { useDangerActions } from './danger-moves.tsx'

interface StepProps {
  readonly danger: Danger
  /** Handed over, or kept until there is network. */
  readonly onDone: () => void
}

const sent = ({ danger: { id, version }, onDone }: StepProps) => ({ fixed: { id, version }, onDone, onKept: onDone, offline: true })
const called = (role: string, person: Danger['responsible']): string[] => (person === null ? [] : [`${role} ${person.name}`])

const Rectify = (it: StepProps) => <SchemaForm command={rectifyDanger} formKey={`rectify-danger-${it.danger.id}`} confirm={{ title: '提交整改', tells: called('验收人', it.danger.acceptor) }} {...sent(it)} />

const Accept = (it: StepProps) => {
  const [back, setBack] = useState(false)
  const tells = called('整改责任人', it.danger.responsible)
  if (back)
    return (
      <>
        <Button onClick={() => setBack(false)}>改为验收通过</Button>
        <SchemaForm command={sendBackDanger} formKey={`send-back-danger-${it.danger.id}`} submit="退回整改" confirm={{ title: '退回整改', tells }} {...sent(it)} />
      </>
    )
  return (
    <>
      <Button onClick={() => setBack(true)}>整改不到位，退回整改</Button>
      <SchemaForm
        command={closeDanger}
        formKey={`close-danger-${it.danger.id}`}
        submit="验收通过"
        confirm={{ title: '验收通过', tells: [...tells, `上报人 ${it.danger.reporter}`], body: '验收后隐患关闭，并报送监管平台。', clause: '安全生产法 41' }}
        {...sent(it)}
      />
    </>
  )
}

/** The step that this person takes next, as a form of the page; none for those who only look. */
export const DangerStep = (it: StepProps) => {
  const { danger } = it
  const { roles, session } = useHere()
  const now = usePlantNow()
  const actions = useDangerActions(danger)
  const { id, name } = session.person ?? session.account
  const moves = nextMoves(dangerLife, danger.state, roles)
  if (moves.includes('rectify')) {
    const leads = roles.includes('team-leader') || roles.includes('safety-manager')
    return danger.responsible?.id === id || leads ? <Rectify {...it} /> : null
  }
  if (moves.includes('close')) {
    const allowed = mayAccept(danger, { id, name, roles, now })
    return allowed.accepted ? <Accept {...it} /> : <Note>{allowed.refusal.message}</Note>
  }
  return <ActionButtons actions={actions} />
}
