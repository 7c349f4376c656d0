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
import { unitLevels } from '../rules/unit-level.ts'
import { CompleteReassessment, RequireReassessment, ReviewWords } from './risk/review.tsx'
import { stopState } from './stops/stop-words.ts'

export const UnitDrawer = ({ id, open, edits }: DrawerProps) => {
  const answer = useQueryOf(getUnit, { id })
  const save = useCommandOf(saveUnit)
  return (
    <Shown answer={answer}>
      {({ unit, objectName, review, riskEvents, measures, stops, timeline }) => {
        const levels = unitLevels(unit.riskLevel, riskEvents)
        return (
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
                  { title: '完成复评', form: (close) => <CompleteReassessment unit={unit.id} onDone={close} /> },
                  { title: '要求复评', form: (close) => <RequireReassessment unit={unit.id} onDone={close} /> },
                  { title: '编制分析表', to: `/dual-prevention/worksheets/new?unit=${unit.id}` },
                  { title: '申请停用', to: `/dual-prevention/stops/new?unit=${unit.id}` },
                  {
                    title: '删除单元',
                    confirm: { tells: [], body: '删除后不再报送，已有的排查和隐患记录保留。' },
                    danger: true,
                    ...(riskEvents.length > 0 ? { blocked: '单元下还有风险事件，请先删除事件' } : {}),
                    press: async () => {
                      const { id: unitId, version, name, hazardCode, department, responsible, riskLevel, areas, polygon } = unit
                      const decision = await save.send({ id: unitId, version, name, hazardCode, department, responsible, riskLevel, areas: areas ?? [], polygon: polygon ?? null, deleted: true })
                      if (decision?.accepted) open(undefined)
                      return decision
                    },
                  },
                ]}
              />
            ) : null}
            <Facts
              facts={[
                { title: '风险分析对象', value: <>{objectName ?? '未建档'}（<code>{unit.hazardCode}</code>）</> },
                { title: '责任部门', value: unit.department },
                { title: '部门负责人', value: unit.responsible },
                { title: '所在区域', value: (unit.areas ?? []).join('、') },
                { title: '复评', value: <ReviewWords review={review} />, wide: true },
                ...(levels.note === null ? [] : [{ title: '等级提示', value: levels.note, wide: true }]),
                { title: '包含', value: `${riskEvents.length} 个事件，${measures.length} 条措施` },
                ...stops.map((stop) => ({ title: '停用检维修', value: <GoTo to={`/dual-prevention/stops/${stop.id}`}>{stopState(stop).words}，<When at={stop.startAt} /> 至 <When at={stop.endAt} />，{stop.reason}</GoTo>, wide: true })),
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
