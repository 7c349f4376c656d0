import { plantDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { applyPermit } from '../../contract/ask-permit.ts'
import { acceptWork, cancelPermit, finishWork, voidPermit } from '../../contract/end-permit.ts'
import { submitPermit } from '../../contract/prepare-permit.ts'
import { signPermit, signUpgrade } from '../../contract/sign-permit.ts'
import { resumeWork, startWork, takeOver } from '../../contract/work-permit.ts'
import { turnOf } from '../../rules/life/turn.ts'
import { AskCancelForm, RejectForm, VoidForm } from './end-forms.tsx'
import { PenForm } from './pen-form.tsx'
import type { Found } from './found.ts'
import { DESK_PROOFS } from './presence-line.tsx'
import { SignSummary } from './sign-summary.tsx'
import { useMyDelegation } from './use-my-delegation.ts'

const everyone = ({ permit: { request } }: Found): string[] => [`作业负责人 ${request.inCharge.name}`, ...(request.guardians.length === 0 ? [] : [`监护人 ${request.guardians.map(({ name }) => name).join('、')}`])]

/** The next steps of a permit for whoever looks. What a gate holds back stays, with the first reason; the others stand in 下一步. */
export const usePermitActions = (found: Found): readonly PageAction[] => {
  const { permit, troubles, mine } = found
  const { roles, session } = useHere()
  const today = plantDay(usePlantNow())
  const [apply, submit, start, resume, finish, cancel] = [useCommandOf(applyPermit), useCommandOf(submitPermit), useCommandOf(startWork), useCommandOf(resumeWork), useCommandOf(finishWork), useCommandOf(cancelPermit)]
  const ref = { id: permit.id, version: permit.version }
  const turn = permit.state === 'signing' ? turnOf(permit) : undefined
  const delegation = useMyDelegation(turn, today)
  const [first] = troubles
  const gated = first === undefined ? {} : { blocked: `${first.message}${troubles.length > 1 ? `（还有 ${troubles.length - 1} 项，见下）` : ''}` }
  const leads = roles.some((role) => (voidPermit.may as readonly string[]).includes(role))
  const works = mine.guardian || mine.inCharge
  const send = <Answer,>(answer: Promise<Answer | undefined>) => answer as Promise<never>
  const said = (proved: { blocked?: string }, title: string, press: () => Promise<unknown>, tells: readonly string[], clause: string): PageAction => ({ title, primary: true, ...proved, press: () => send(press()), confirm: { tells, clause } })
  const actions: (PageAction | false)[] = [
    permit.state === 'draft' && said(gated, '提交申请', () => apply.send(ref), everyone(found), 'AQ 3064.2-2025 5.3.2'),
    permit.state === 'draft' && { title: '修改', to: `/special-work/permits/${permit.id}/edit` },
    permit.state === 'preparing' && said(gated, '提请签批', () => submit.send(ref), ['第一个签批环节的签批人'], 'GB 30871-2022 4.11'),
    turn !== undefined && (mine.sign || delegation !== undefined) && { title: `签批：${SIGN_NODES[turn.node]}`, primary: true, form: (close) => <PenForm command={signPermit} permit={permit.id} fixed={{ ...ref, node: turn.node, delegation: mine.sign ? null : (delegation?.id ?? null) }} opinion="同意" submit="签批" tells={everyone(found)} clause="GB 30871-2022 4.11" close={close}><SignSummary found={found} {...(mine.sign || delegation === undefined ? {} : { stead: delegation.from })} /></PenForm> },
    mine.sign && { title: '退回', form: (close) => <RejectForm permit={permit} close={close} /> },
    permit.state === 'issued' && works && said(gated, '开始作业', () => start.send({ ...ref, proofs: DESK_PROOFS }), everyone(found), 'AQ 3064.2-2025 5.5.2'),
    permit.state === 'suspended' && works && said(gated, '恢复作业', () => resume.send({ ...ref, proofs: DESK_PROOFS }), everyone(found), 'AQ 3064.2-2025 5.5.2'),
    mine.takeOver && { title: '接任监护', primary: true, form: (close) => <PenForm command={takeOver} permit={permit.id} fixed={{ ...ref, accept: true }} submit="接任监护" tells={[`原监护人 ${permit.handing?.from.name ?? ''}`]} clause="AQ 3064.2-2025 5.6.4" close={close}><p>{permit.handing?.from.name}把监护交给您。签字以后由您监护，此前仍由{permit.handing?.from.name}监护</p></PenForm> },
    mine.upgrade && { title: '升级签批', primary: true, form: (close) => <PenForm command={signUpgrade} permit={permit.id} fixed={{ ...ref, delegation: null }} opinion="同意升级" submit="升级签批" tells={everyone(found)} clause="GB 30871-2022 5.1.1" close={close}><SignSummary found={found} /></PenForm> },
    (permit.state === 'working' || permit.state === 'suspended') && works && { title: '完工', press: () => send(finish.send(ref)), confirm: { tells: ['验收人'], body: '完工后由他人到现场验收', clause: 'GB 30871-2022 4.15' } },
    permit.state === 'finished' && { title: '完工验收', primary: true, ...gated, form: (close) => <PenForm command={acceptWork} permit={permit.id} fixed={ref} opinion="现场已清理，设施已恢复" submit="验收" tells={everyone(found)} clause="GB 30871-2022 4.15" close={close} /> },
    permit.state === 'void' && permit.replacedBy !== null && { title: '打开替代的作业票', primary: true, to: `/special-work/permits/${permit.replacedBy}` },
    permit.state === 'void' && permit.replacedBy === null && { title: '按此重新办理', primary: true, to: `/special-work/permits/new?copy=${permit.id}` },
    permit.cancelling !== null && leads && permit.state !== 'cancelled' && { title: '批准取消', danger: true, ...(permit.cancelling.by.id === session.person?.id ? { blocked: '取消应由另一人批准' } : {}), press: () => send(cancel.send(ref)), confirm: { tells: everyone(found), body: `${permit.cancelling.by.name}申请取消：${permit.cancelling.reason}`, clause: 'AQ 3064.2-2025 5.7.1' } },
    ['preparing', 'signing', 'issued', 'suspended'].includes(permit.state) && leads && { title: '作废', form: (close) => <VoidForm found={found} close={close} /> },
    ['draft', 'preparing', 'signing', 'issued', 'suspended'].includes(permit.state) && permit.cancelling === null && { title: '申请取消', form: (close) => <AskCancelForm permit={permit} close={close} /> },
  ]
  return actions.filter((it) => it !== false)
}
