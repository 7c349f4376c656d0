import type { ComponentType } from 'react'
import type { Decision } from '@anlan/kernel/decision'
import { nextMoves } from '@anlan/kernel/lifecycle'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import { mayHandIn } from '../rules/danger/gates.ts'
import { mayWorkOn } from '../rules/danger/may-work-on.ts'
import { mayAccept } from '../rules/may-accept.ts'
import { isMeant, leadingMove, type MoveName } from './danger/offered-moves.ts'
import {
  ApprovePlanForm, AskExtensionForm, CoAcceptForm, GrantExtensionForm, PlanForm, ProgressForm, ReassignForm, RefuseExtensionForm, ReleaseForm, ReturnPlanForm,
  SuperviseForm, TellMajorForm, type WayFormProps,
} from './danger/way-forms.tsx'
import { CloseForm, ConfirmForm, RectifyForm, RejectForm, SendBackForm } from './danger-forms.tsx'

/** The next steps of a danger for whoever looks; what only somebody else may do stays, with the reason. */
export const useDangerActions = (danger: Danger): readonly PageAction[] => {
  const { roles, session } = useHere()
  const now = usePlantNow()
  const me = { id: session.person?.id ?? session.account.id, name: session.person?.name ?? session.account.name, roles, now }
  const accepting = mayAccept(danger, me)
  const blocked = accepting.accepted ? {} : { blocked: accepting.refusal.message }
  const working = mayWorkOn(danger, me, '办理')
  const notMine = working.accepted ? {} : { blocked: working.refusal.message }
  const form = (Form: ComponentType<WayFormProps>): Pick<Extract<PageAction, { form: unknown }>, 'form'> => ({ form: (close) => <Form danger={danger} onDone={close} /> })
  const made: Readonly<Record<MoveName, PageAction>> = {
    confirm: { title: '确认（五定）', ...form(ConfirmForm) },
    reject: { title: '驳回', ...form(RejectForm) },
    rectify: { title: '提交整改', ...form(RectifyForm), ...notMine, ...unless(mayHandIn(danger)) },
    reassign: { title: '重新指派', ...form(ReassignForm) },
    'ask-extension': { title: '申请延期', ...form(AskExtensionForm) },
    'grant-extension': { title: '同意延期', ...form(GrantExtensionForm) },
    'refuse-extension': { title: '不同意延期', ...form(RefuseExtensionForm) },
    supervise: { title: '督办', ...form(SuperviseForm) },
    release: { title: '解除督办', ...form(ReleaseForm) },
    'tell-progress': { title: '报告进展', ...form(ProgressForm) },
    'plan-treatment': { title: danger.treatment == null ? '编制治理方案' : '修改治理方案', ...form(PlanForm) },
    'approve-treatment': { title: '批准治理方案', ...form(ApprovePlanForm) },
    'return-treatment': { title: '退回治理方案', ...form(ReturnPlanForm) },
    'tell-major': { title: danger.majorReport == null ? '登记重大隐患报告' : '修改报告登记', ...form(TellMajorForm) },
    'co-accept': { title: '会同验收', ...form(CoAcceptForm) },
    close: { title: '验收', ...form(CloseForm), ...blocked },
    'send-back': { title: '退回整改', ...form(SendBackForm), ...blocked },
  }
  const offered = nextMoves(dangerLife, danger.state, roles).filter((move) => isMeant(move, danger) && (working.accepted || !OF_THE_WORKER.includes(move)))
  const leading = leadingMove(offered, danger)
  const lead = (move: MoveName): number => Number(move === leading)
  return offered.toSorted((a, b) => lead(b) - lead(a)).map((move) => ({ ...made[move], ...(move === leading ? { primary: true } : {}) }))
}

/** What only whoever works on it is offered; for others the button would only be in the way. */
const OF_THE_WORKER: readonly MoveName[] = ['ask-extension', 'tell-progress', 'plan-treatment']

const unless = (decision: Decision<true>): { readonly blocked?: string } => (decision.accepted ? {} : { blocked: decision.refusal.message })
