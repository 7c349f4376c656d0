import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { coAcceptDanger } from '../../contract/danger/co-accept.ts'
import { askExtension, grantExtension, refuseExtension } from '../../contract/danger/extension.ts'
import { reassignDanger } from '../../contract/danger/reassign-danger.ts'
import { releaseDanger, superviseDanger, tellProgress } from '../../contract/danger/supervision.ts'
import { approveTreatment, planTreatment, returnTreatment, tellMajorDanger } from '../../contract/danger/treatment.ts'
import type { Danger } from '../../contract/records.ts'
import { filledIn } from '../options.ts'
import { usePersonOptions } from '../people-options.ts'

export interface WayFormProps {
  readonly danger: Danger
  readonly onDone: () => void
}

interface Wishes {
  readonly initial?: object
  readonly fields?: Parameters<typeof SchemaForm>[0]['fields']
  readonly submit?: string
  /** Whom the step tells. */
  readonly tells?: readonly (string | undefined)[]
  readonly body?: string
}

/** The form of one step, drawn from its command. */
const wayForm = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, wishes: (danger: Danger) => Wishes = () => ({})) =>
  function WayForm({ danger, onDone }: WayFormProps) {
    const { initial, tells = [], body, submit = command.title, fields } = wishes(danger)
    return (
      <SchemaForm
        command={command}
        formKey={`${command.name}-${danger.id}`}
        fixed={{ id: danger.id, version: danger.version } as unknown as Partial<z.input<I>>}
        {...(initial === undefined ? {} : { initial: filledIn(initial) as Partial<z.input<I>> })}
        {...(fields === undefined ? {} : { fields })}
        submit={submit}
        confirm={{ title: command.title, tells: tells.filter((it) => it !== undefined), ...(body === undefined ? {} : { body }) }}
        onDone={onDone}
      />
    )
  }

const rectifier = ({ responsible }: Danger) => (responsible === null ? undefined : `整改责任人 ${responsible.name}`)

export const AskExtensionForm = wayForm(askExtension, () => ({ tells: ['安全管理人员，等待审批'] }))
export const GrantExtensionForm = wayForm(grantExtension, (it) => ({ initial: { until: it.extensionAsked?.until }, tells: [rectifier(it)] }))
export const RefuseExtensionForm = wayForm(refuseExtension, (it) => ({ tells: [rectifier(it)], body: '仍按原期限整改' }))
export const SuperviseForm = wayForm(superviseDanger, (it) => ({ initial: { everyDays: 3 }, tells: [rectifier(it)] }))
export const ReleaseForm = wayForm(releaseDanger, (it) => ({ tells: [rectifier(it)] }))
export const ProgressForm = wayForm(tellProgress, (it) => ({ initial: { percent: it.progress?.percent }, tells: [it.supervision == null ? undefined : `督办人 ${it.supervision.by.name}`] }))
export const PlanForm = wayForm(planTreatment, (it) => ({ initial: it.treatment ?? { until: it.deadline, measures: it.measures, fund: it.cost }, submit: '提交批准', tells: ['主要负责人，等待批准'] }))
export const ApprovePlanForm = wayForm(approveTreatment, (it) => ({ tells: [rectifier(it)], body: '批准后按方案治理，治理完成才能提交整改' }))
export const ReturnPlanForm = wayForm(returnTreatment, (it) => ({ tells: [rectifier(it)] }))
export const TellMajorForm = wayForm(tellMajorDanger, (it) => ({ initial: it.majorReport ?? {}, submit: '登记' }))
export const CoAcceptForm = wayForm(coAcceptDanger, (it) => ({ tells: [it.acceptor === null ? undefined : `验收人 ${it.acceptor.name}`] }))

export const ReassignForm = ({ danger, onDone }: WayFormProps) => {
  const person = { widget: 'select', options: usePersonOptions() }
  return (
    <SchemaForm
      command={reassignDanger}
      formKey={`reassign-danger-${danger.id}`}
      fixed={{ id: danger.id, version: danger.version }}
      initial={filledIn({ responsible: danger.responsible?.id, acceptor: danger.acceptor?.id }) as object}
      fields={{ responsible: person, acceptor: person }}
      submit="重新指派"
      confirm={{ title: '重新指派', tells: ['新的整改责任人和验收人，进入其待办'] }}
      onDone={onDone}
    />
  )
}
