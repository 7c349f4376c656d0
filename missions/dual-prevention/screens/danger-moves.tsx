import { nextMoves } from '@anlan/kernel/lifecycle'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import { mayAccept } from '../rules/may-accept.ts'
import { CloseForm, ConfirmForm, RectifyForm, RejectForm, SendBackForm } from './danger-forms.tsx'

/** The next steps of a danger for whoever looks; what only somebody else may do stays, with the reason. */
export const useDangerActions = (danger: Danger): readonly PageAction[] => {
  const { roles, session } = useHere()
  const now = usePlantNow()
  const me = { id: session.person?.id ?? session.account.id, name: session.person?.name ?? session.account.name, roles, now }
  const accepting = mayAccept(danger, me)
  const blocked = accepting.accepted ? {} : { blocked: accepting.refusal.message }
  const leads = roles.includes('team-leader') || roles.includes('safety-manager')
  const notMine = danger.responsible !== null && danger.responsible.id !== me.id && !leads ? { blocked: `由整改责任人${danger.responsible.name}提交` } : {}
  const made: Readonly<Record<keyof typeof dangerLife.moves, PageAction>> = {
    confirm: { title: '确认（五定）', primary: true, form: (close) => <ConfirmForm danger={danger} onDone={close} /> },
    reject: { title: '驳回', form: (close) => <RejectForm danger={danger} onDone={close} /> },
    rectify: { title: '提交整改', primary: true, form: (close) => <RectifyForm danger={danger} onDone={close} />, ...notMine },
    close: { title: '验收', primary: true, form: (close) => <CloseForm danger={danger} onDone={close} />, ...blocked },
    'send-back': { title: '退回整改', form: (close) => <SendBackForm danger={danger} onDone={close} />, ...blocked },
  }
  return nextMoves(dangerLife, danger.state, roles).map((move) => made[move])
}
