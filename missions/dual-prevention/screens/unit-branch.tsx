import type { z } from 'zod'
import { labelOf } from '@anlan/standards/code-table'
import { CLASSIFY1, DATA_SRC, RISK_LEVEL } from '@anlan/standards/code-tables'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { REVIEW_STATES } from '../contract/reassess.ts'
import type { InspectionPlan, Measure } from '../contract/records.ts'
import { getUnit, type unitRowSchema } from '../contract/register.ts'
import { cycleWords, type Opened } from './register-words.ts'
import { RiskTag } from './risk-tag.tsx'

interface BranchProps {
  readonly open: (opened: Opened) => void
  readonly opened: Opened | undefined
}

const isOpen = (opened: Opened | undefined, id: string) => (opened?.id === id ? 'true' : undefined)

const MeasureLeaf = ({ measure, plan, open, opened }: BranchProps & { readonly measure: Measure; readonly plan: InspectionPlan | undefined }) => (
  <li>
    <button type="button" className="dp-leaf" aria-current={isOpen(opened, measure.id)} onClick={() => open({ kind: 'measure', id: measure.id })}>
      <span className="dp-leaf-words">{measure.description}</span>
      <span className="al-clause">{labelOf(CLASSIFY1, measure.classify1)}</span>
      <span className="al-clause">{measure.dataSrc === '1' ? labelOf(DATA_SRC, '1') : plan === undefined ? '没有排查计划' : plan.active ? cycleWords(plan) : '计划已停用'}</span>
    </button>
  </li>
)

/** The events of a unit with their measures; asked for when the unit is unfolded. */
const Branches = ({ unit, open, opened }: BranchProps & { readonly unit: string }) => {
  const answer = useQueryOf(getUnit, { id: unit })
  return (
    <Shown answer={answer} lines={4}>
      {({ riskEvents, measures, plans }) => {
        if (riskEvents.length === 0) return <p className="al-none dp-tree-none">这个单元还没有风险事件，点单元名称后添加</p>
        const byEvent = Map.groupBy(measures, ({ riskEvent }) => riskEvent)
        const planOf = new Map(plans.map((plan) => [plan.measure, plan]))
        return (
          <ul>
            {riskEvents.map((event) => {
              const own = byEvent.get(event.id) ?? []
              return (
                <li key={event.id}>
                  <button type="button" className="dp-event" aria-current={isOpen(opened, event.id)} onClick={() => open({ kind: 'event', id: event.id, unit })}>
                    <RiskTag level={event.inherentLevel} />
                    <span className="al-clause dp-after">{event.residualLevel === null ? '剩余未评定' : `剩余${labelOf(RISK_LEVEL, event.residualLevel)}`}</span>
                    <span className="dp-leaf-words">{event.name}</span>
                    <span className="al-clause">{own.length} 条措施</span>
                  </button>
                  <ul>
                    {own.map((measure) => (
                      <MeasureLeaf key={measure.id} measure={measure} plan={planOf.get(measure.id)} open={open} opened={opened} />
                    ))}
                  </ul>
                </li>
              )
            })}
          </ul>
        )
      }}
    </Shown>
  )
}

export const UnitBranch = ({ unit, expanded, toggle, open, opened }: BranchProps & { readonly unit: z.output<typeof unitRowSchema>; readonly expanded: boolean; readonly toggle: () => void }) => (
  <li>
    <div className="dp-unit" data-at={isOpen(opened, unit.id)}>
      <button type="button" className="dp-fold" aria-expanded={expanded} aria-label={`${expanded ? '收起' : '展开'}${unit.name}`} onClick={toggle}>
        <Icon name={expanded ? 'down' : 'next'} size={18} />
      </button>
      <RiskTag level={unit.riskLevel} />
      <button type="button" className="dp-unit-name" onClick={() => open({ kind: 'unit', id: unit.id })}>
        {unit.name}
      </button>
      <span className="al-clause">
        {unit.department}，{unit.responsible}
      </span>
      <span className="dp-unit-more">
        {unit.review.state === 'valid' ? null : <StateTag words={REVIEW_STATES[unit.review.state]} tone={unit.review.state === 'due' ? 'late' : 'open'} />}
        {unit.stopped ? <StateTag words="停用检维修中" tone="off" /> : null}
        {unit.openDangers > 0 ? <strong>{unit.openDangers} 条未关闭隐患</strong> : null}
        <span className="al-clause">
          {unit.riskEvents} 个事件，{unit.measures} 条措施
        </span>
      </span>
    </div>
    {expanded ? <Branches unit={unit.id} open={open} opened={opened} /> : null}
  </li>
)
