import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getUnit } from '../contract/register.ts'
import { saveUnit } from '../contract/save-register.ts'
import { newestFirst } from './danger-words.ts'
import type { DrawerProps } from './register-drawer.tsx'
import { EventForm, UnitForm } from './register-forms.tsx'
import { RiskTag } from './risk-tag.tsx'
import { stopState } from './stops/stop-words.ts'

export const UnitDrawer = ({ id, open, edits }: DrawerProps) => {
  const answer = useQueryOf(getUnit, { id })
  const save = useCommandOf(saveUnit)
  return (
    <Shown answer={answer}>
      {({ unit, riskEvents, measures, stops, timeline }) => (
        <div className="dp-drawer">
          <h3>{unit.name}</h3>
          <p>
            <RiskTag level={unit.riskLevel} />
          </p>
          {edits ? (
            <ActionButtons
              actions={[
                { title: '修改单元', primary: true, form: (close) => <UnitForm unit={unit} onDone={close} /> },
                { title: '添加事件', icon: 'plus', form: (close) => <EventForm unit={unit.id} event={undefined} onDone={close} /> },
                { title: '申请停用', to: `/dual-prevention/stops/new?unit=${unit.id}` },
                {
                  title: '删除单元',
                  confirm: { tells: [], body: '删除后不再报送，已有的排查和隐患记录保留。' },
                  danger: true,
                  ...(riskEvents.length > 0 ? { blocked: '单元下还有风险事件，请先删除事件' } : {}),
                  press: async () => {
                    const { id: unitId, version, name, hazardCode, department, responsible, riskLevel } = unit
                    const decision = await save.send({ id: unitId, version, name, hazardCode, department, responsible, riskLevel, deleted: true })
                    if (decision?.accepted) open(undefined)
                    return decision
                  },
                },
              ]}
            />
          ) : null}
          <Facts
            facts={[
              { title: '风险分析对象编码', value: unit.hazardCode },
              { title: '责任部门', value: unit.department },
              { title: '部门负责人', value: unit.responsible },
              { title: '包含', value: `${riskEvents.length} 个事件，${measures.length} 条措施` },
              ...stops.map((stop) => ({ title: '停用检维修', value: <GoTo to={`/dual-prevention/stops/${stop.id}`}>{stopState(stop).words}，<When at={stop.startAt} /> 至 <When at={stop.endAt} />，{stop.reason}</GoTo>, wide: true })),
            ]}
          />
          <h4>经过</h4>
          <Timeline entries={newestFirst(timeline)} />
        </div>
      )}
    </Shown>
  )
}
