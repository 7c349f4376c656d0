import './dual-prevention.css'
import type { z } from 'zod'
import { labelOf } from '@anlan/standards/code-table'
import { WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getPlan } from '../contract/register.ts'
import { savePlan } from '../contract/save-register.ts'
import { newestFirst } from './danger-words.ts'
import { usePostOptions, wordsFor } from './people-options.ts'
import { PlanForm } from './plan-form.tsx'
import { cycleWords } from './register-words.ts'

const PlanDetail = ({ answer: { plan, timeline }, roles }: { readonly answer: z.output<typeof getPlan.output> } & Pick<PageProps, 'roles'>) => {
  const posts = usePostOptions()
  const edits = savePlan.may.some((role) => roles.includes(role))
  return (
    <DetailPage
      title={plan.content}
      back={{ title: '排查计划', to: '/dual-prevention/plans' }}
      state={plan.active ? { words: '启用', tone: 'done' } : { words: '停用', tone: 'off' }}
      actions={[
        ...(edits ? [{ title: '修改计划', primary: true, form: (close: () => void) => <PlanForm measure={plan.measure} content={plan.content} plan={plan} onDone={close} /> }] : []),
        { title: '排查记录', to: `/dual-prevention/records?measure=${plan.measure}` },
      ]}
      facts={[
        { title: '周期', value: cycleWords(plan) },
        { title: '工作日', value: labelOf(WORK_DAY_TYPE, plan.workDayType) },
        { title: '责任岗位', value: plan.post === null ? null : (wordsFor(posts, plan.post) ?? '岗位已删除') },
        { title: '责任人', value: plan.personName ?? (plan.post === null ? '未安排' : '由当班的人排查') },
        { title: '首次开始', value: <When at={plan.firstStart} /> },
        { title: '下次开始', value: plan.nextStart === null ? (plan.active ? '尚未排期' : '计划已停用') : <When at={plan.nextStart} /> },
        { title: '任务类型', value: `${labelOf(WORK_TYPE, plan.workType)}${plan.taskNum === null ? '' : `，第 ${plan.taskNum} 项`}` },
        { title: '风险单元', value: plan.unitName },
        { title: '风险事件', value: plan.riskEventName, wide: true },
        { title: '管控措施', value: <GoTo to={`/dual-prevention/register?at=measure:${plan.measure}`}>查看措施</GoTo> },
      ]}
      timeline={newestFirst(timeline)}
    />
  )
}

export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getPlan, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <PlanDetail answer={found} roles={roles} />}</Shown>
}
