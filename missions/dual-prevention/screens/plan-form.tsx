import { WORK_TYPE } from '@anlan/standards/code-tables'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import type { InspectionPlan } from '../contract/records.ts'
import { savePlan } from '../contract/save-register.ts'
import { filledIn } from './options.ts'
import { usePersonOptions, usePostOptions } from './people-options.ts'
import { useEdited } from './register-forms.tsx'

interface PlanFormProps {
  readonly measure: string
  /** What the measure says is to be looked at; the beginning of a new plan. */
  readonly content: string
  readonly plan: InspectionPlan | undefined
  readonly onDone: () => void
}

const DAILY = WORK_TYPE.rows[0].code

export const PlanForm = ({ measure, content, plan, onDone }: PlanFormProps) => {
  const posts = usePostOptions()
  const persons = usePersonOptions()
  const hourly = (key: string) => ({ when: (input: Readonly<Record<string, unknown>>) => input['cycleUnit'] === '小时' || (input[key] ?? null) !== null })
  return (
    <SchemaForm
      command={savePlan}
      formKey={`plan-${plan?.id ?? `new-${measure}`}`}
      fixed={{ ...useEdited(plan), measure, deleted: false, postName: null }}
      initial={plan === undefined ? { content, cycle: 1, cycleUnit: '天', workDayType: '0', workType: DAILY, active: true } : (filledIn(plan) as object)}
      fields={{
        windowStart: hourly('windowStart'),
        windowEnd: { ...hourly('windowEnd'), help: '结束早于开始时算到第二天' },
        taskNum: { when: (input) => (input['workType'] ?? DAILY) !== DAILY || (input['taskNum'] ?? null) !== null },
        post: { widget: 'select', options: posts, help: '由当班的人排查；责任岗位和责任人只填一项' },
        person: { widget: 'select', options: persons, help: '固定由一个人排查的，选择责任人' },
        active: { placeholder: '按计划生成排查任务' },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}
