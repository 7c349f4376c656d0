import '../permit/permit.css'
import { placeWords } from '@anlan/kernel/place-words'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { DetailPage, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { listPermits } from '../../contract/permits.ts'
import { decidePlan, getPlan, type Plan, withdrawPlan } from '../../contract/plan.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { PlanForm } from './plan-form.tsx'
import { planState } from './plan-words.ts'

const has = (roles: readonly string[], may: readonly string[]) => roles.some((role) => may.includes(role))

/** Its next steps for whoever looks: approved by somebody else, withdrawn by whoever asked or leads. */
const usePlanActions = (plan: Plan): readonly PageAction[] => {
  const { roles, session } = useHere()
  const mine = plan.createdBy.id === session.person?.id
  const own = mine ? { blocked: '申请人不能批准自己的作业预约，请由他人批准' } : {}
  const decide = (approve: boolean) => (close: () => void) => (
    <SchemaForm command={decidePlan} formKey={`decide-plan-${plan.id}-${String(approve)}`} fixed={{ id: plan.id, version: plan.version, approve }} fields={{ reason: { title: approve ? '意见' : '不批准的原因', widget: 'textarea' } }} submit={approve ? '批准' : '不批准'} confirm={{ tells: [`预约人 ${plan.createdBy.name}`], ...(approve ? { body: '批准后向监管部门备案，可以办理作业票', clause: 'AQ 3064.2-2025 6.1' } : {}) }} onDone={close} onCancel={close} />
  )
  const decides = plan.state === 'waiting' && has(roles, decidePlan.may)
  return [
    ...(decides ? [{ title: '批准', primary: true, form: decide(true), ...own }, { title: '不批准', form: decide(false), ...own }] : []),
    ...((plan.state === 'waiting' || plan.state === 'refused') && (mine || has(roles, decidePlan.may)) ? [{ title: '修改', form: (close: () => void) => <PlanForm plan={plan} onDone={close} onCancel={close} /> }] : []),
    ...((plan.state === 'waiting' || plan.state === 'approved') && (mine || has(roles, decidePlan.may))
      ? [{ title: '撤回', danger: true, form: (close: () => void) => <SchemaForm command={withdrawPlan} formKey={`withdraw-plan-${plan.id}`} fixed={{ id: plan.id, version: plan.version }} fields={{ reason: { title: '撤回原因', widget: 'textarea' } }} submit="撤回" confirm={{ tells: [], body: '撤回后不能据此提交作业票申请' }} onDone={close} onCancel={close} /> }]
      : []),
  ]
}

const PlanDetail = ({ plan }: { readonly plan: Plan }) => {
  const permits = useQueryOf(listPermits, { plan: plan.id, limit: 100 })
  return (
    <DetailPage
      title={plan.content} back={{ title: '作业预约', to: '/special-work/plans' }} state={planState(plan.state)} actions={usePlanActions(plan)}
      facts={[
        { title: '作业类型和预计级别', wide: true, value: <span className="swd-inline">{plan.works.map(({ kind, level }) => <LevelMark key={kind} kind={kind} level={level} named />)}</span> },
        { title: '计划时间', value: <><When at={plan.from} /> 至 <When at={plan.until} /></>, clause: 'AQ 3064.2-2025 5.3.1' },
        { title: '位置', value: placeWords(plan) }, { title: '申请单位', value: plan.unit }, { title: '作业单位', value: `${plan.workUnit}${plan.contractor ? '（承包商）' : ''}` }, { title: '作业负责人', value: plan.inCharge?.name },
        { title: '预约', value: <>{plan.createdBy.name}，<When at={plan.createdAt} /></> },
        ...(plan.emergency ? [{ title: '紧急预约的原因', value: <strong>{plan.emergencyReason}</strong>, wide: true }] : []),
        ...(plan.decided === null ? [] : [{ title: plan.state === 'withdrawn' ? '撤回' : '审批', value: <>{plan.decided.by.name}，<When at={plan.decided.at} />{plan.decided.reason === '' ? '' : `：${plan.decided.reason}`}</>, wide: true }]),
        { title: '备案', value: plan.filedAt === null ? '未备案' : <When at={plan.filedAt} /> },
      ]}
    >
      <Section title="作业票">
        {plan.state === 'approved' ? <div className="al-actions">{plan.works.map(({ kind }) => <GoTo key={kind} className="al-button" to={`/special-work/permits/new?plan=${plan.id}&kind=${kind}`}>办理{WORK_KINDS[kind]}票</GoTo>)}</div> : <p className="al-none">预约批准后办理作业票</p>}
        <Shown answer={permits} lines={2}>
          {({ rows }) => (
            <ul className="swd-rows">
              {rows.map(({ id, number, kind, level, state, spot }) => <li key={id}><GoTo to={`/special-work/permits/${id}`}>{number}</GoTo><LevelMark kind={kind} level={level} named /><StateTag {...stateOf(state)} /><span>{spot}</span></li>)}
            </ul>
          )}
        </Shown>
      </Section>
    </DetailPage>
  )
}

export const Page = ({ params }: PageProps) => <Shown answer={useQueryOf(getPlan, { id: params['id'] ?? '' })}>{({ plan }) => <PlanDetail plan={plan} />}</Shown>
