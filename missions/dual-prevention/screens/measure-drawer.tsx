import { labelOf } from '@anlan/standards/code-table'
import { CLASSIFY1, CLASSIFY2, DATA_SRC } from '@anlan/standards/code-tables'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Facts } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getMeasure } from '../contract/register.ts'
import { saveMeasure } from '../contract/save-register.ts'
import { newestFirst } from './danger-words.ts'
import { PlanForm } from './plan-form.tsx'
import type { DrawerProps } from './register-drawer.tsx'
import { CheckWayForm } from './inspection/check-way-form.tsx'
import { useCheckWayFacts } from './inspection/check-way-facts.ts'
import { MeasureForm } from './register-forms.tsx'
import { controlWords, cycleWords, loweredWords } from './register-words.ts'

export const MeasureDrawer = ({ id, open, edits }: DrawerProps) => {
  const answer = useQueryOf(getMeasure, { id })
  const save = useCommandOf(saveMeasure)
  const wayFacts = useCheckWayFacts()
  return (
    <Shown answer={answer}>
      {({ measure, timeline }) => {
        const { plan } = measure
        const report: PageAction = { title: '措施失效，上报隐患', to: `/dual-prevention/dangers/new?${new URLSearchParams({ measure: id, place: measure.unitName })}` }
        const planAction: readonly PageAction[] =
          measure.dataSrc === '1' ? [] : plan === null ? [{ title: '设置排查计划', form: (close) => <PlanForm measure={measure.id} content={measure.inspectionContent} plan={undefined} onDone={close} /> }] : [{ title: '查看排查计划', to: `/dual-prevention/plans/${plan.id}` }]
        const editing: readonly PageAction[] = [
          { title: '修改措施', primary: true, form: (close) => <MeasureForm riskEvent={measure.riskEvent} measure={measure} onDone={close} /> },
          ...planAction,
          ...(measure.dataSrc === '1' ? [] : [{ title: '现场排查要求', form: (close: () => void) => <CheckWayForm measure={measure} onDone={close} /> }]),
          report,
          {
            title: '删除措施',
            danger: true,
            confirm: { tells: [], body: '删除后不再报送，也不再生成排查任务，已有的记录保留。' },
            press: async () => {
              const { version, riskEvent, dataSrc, classify1, classify2, classify3, description, inspectionContent, controlLevel, post = null, lowersLikelihood = null, lowersSeverity = null } = measure
              const decision = await save.send({ id, version, riskEvent, dataSrc, classify1, classify2: classify2 as '1-1', classify3, description, inspectionContent, controlLevel, post, lowersLikelihood, lowersSeverity, deleted: true })
              if (decision?.accepted) open(undefined)
              return decision
            },
          },
        ]
        return (
          <div className="dp-drawer">
            <h3>{measure.description}</h3>
            <ActionButtons actions={edits ? editing : [report, ...planAction.filter((action) => 'to' in action)]} />
            <Facts
              facts={[
                { title: '所属单元', value: <button type="button" className="dp-link" onClick={() => open({ kind: 'unit', id: measure.unit })}>{measure.unitName}</button> },
                { title: '风险事件', value: <button type="button" className="dp-link" onClick={() => open({ kind: 'event', id: measure.riskEvent, unit: measure.unit })}>{measure.riskEventName}</button> },
                { title: '管控方式', value: labelOf(DATA_SRC, measure.dataSrc) },
                { title: '管控层级', value: measure.controlLevel === null ? null : controlWords(measure.controlLevel) },
                { title: '管控责任岗位', value: measure.postName },
                ...(measure.lowersLikelihood == null && measure.lowersSeverity == null ? [] : [{ title: '降低风险', value: loweredWords(measure) }]),
                { title: '措施分类', value: [labelOf(CLASSIFY1, measure.classify1), labelOf(CLASSIFY2, measure.classify2), measure.classify3].filter((it) => it !== '').join('，') },
                { title: '排查周期', value: measure.dataSrc === '1' ? '由仪表自动监控，不设排查计划' : plan === null ? '还没有排查计划' : cycleWords(plan) },
                { title: '隐患排查内容', value: measure.inspectionContent, wide: true },
                ...(measure.dataSrc === '1' ? [] : wayFacts(measure)),
              ]}
            />
            <h4>经过</h4>
            <Timeline entries={newestFirst(timeline)} />
          </div>
        )
      }}
    </Shown>
  )
}
