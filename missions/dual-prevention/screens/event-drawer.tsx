import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts } from '@anlan/platform/ui/detail-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getUnit } from '../contract/register.ts'
import { saveRiskEvent } from '../contract/save-register.ts'
import { RatingReason } from './risk/rating-reason.tsx'
import type { DrawerProps } from './register-drawer.tsx'
import { EventForm, MeasureForm } from './register-forms.tsx'
import { RiskTag } from './risk-tag.tsx'

export const EventDrawer = ({ id, unit: unitId, open, edits }: DrawerProps & { readonly unit: string }) => {
  const answer = useQueryOf(getUnit, { id: unitId })
  const save = useCommandOf(saveRiskEvent)
  return (
    <Shown answer={answer}>
      {({ unit, riskEvents, measures }) => {
        const event = riskEvents.find((it) => it.id === id)
        if (event === undefined) return <Empty title="没有这个风险事件" hint="可能刚被删除，请关闭后重新查看" />
        const own = measures.filter(({ riskEvent }) => riskEvent === id)
        return (
          <div className="dp-drawer">
            <h3>{event.name}</h3>
            {edits ? (
              <ActionButtons
                actions={[
                  { title: '修改事件', primary: true, form: (close) => <EventForm unit={unit.id} event={event} onDone={close} /> },
                  { title: '添加措施', icon: 'plus', form: (close) => <MeasureForm riskEvent={event.id} measure={undefined} onDone={close} /> },
                  {
                    title: '删除事件',
                    confirm: { tells: [], body: '删除后不再报送，已有的排查和隐患记录保留。' },
                    danger: true,
                    ...(own.length > 0 ? { blocked: '事件下还有管控措施，请先删除措施' } : {}),
                    press: async () => {
                      const { version, name, inherent, inherentLevel, residual = null, residualLevel, residualReason = null } = event
                      const decision = await save.send({ id, version, unit: unitId, name, inherent, inherentLevel, residual, residualLevel, residualReason, deleted: true })
                      if (decision?.accepted) open(undefined)
                      return decision
                    },
                  },
                ]}
              />
            ) : null}
            <Facts
              facts={[
                { title: '所属单元', value: <button type="button" className="dp-link" onClick={() => open({ kind: 'unit', id: unit.id })}>{unit.name}</button> },
                { title: '固有风险评价', value: <RatingReason rating={event.inherent} />, wide: true },
                { title: '固有风险等级', value: <RiskTag level={event.inherentLevel} /> },
                { title: '剩余风险等级', value: <RiskTag level={event.residualLevel} /> },
                { title: '剩余风险评价', value: <RatingReason rating={event.residual} />, wide: true },
                ...(event.residualReason == null ? [] : [{ title: '剩余风险说明', value: event.residualReason, wide: true }]),
                { title: '最近修改', value: <>{event.updatedBy}，<When at={event.updatedAt} /></> },
              ]}
            />
            <h4>管控措施</h4>
            {own.length === 0 ? <p className="al-none">还没有管控措施，点“添加措施”</p> : null}
            <ol className="dp-measures">
              {own.map((measure) => (
                <li key={measure.id}>
                  <button type="button" className="dp-link" onClick={() => open({ kind: 'measure', id: measure.id })}>
                    {measure.description}
                  </button>
                </li>
              ))}
            </ol>
          </div>
        )
      }}
    </Shown>
  )
}
