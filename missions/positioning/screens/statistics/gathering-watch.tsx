import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { gatheringWatch, setGatheringWatch } from '../../contract/frequent-gathering.ts'

/** How often is often, in words, and who may change it. */
export const GatheringWatchLine = ({ roles }: { readonly roles: readonly string[] }) => {
  const watch = useQueryOf(gatheringWatch, {}).value
  if (watch === undefined) return null
  const { times, days, answerDays, version, assumed } = watch
  const mine = setGatheringWatch.may.some((role) => roles.includes(role))
  return (
    <div className="po-track-head">
      <p className="al-clause">
        同一地点（15 米内）{days} 天内聚集预警达到 {times} 次，须在 {answerDays} 天内分析原因、制定措施（AQ 3064.3-2025 5.3）。{assumed ? '次数和天数原文未规定，现为默认值，待核。' : '次数和天数由本单位设定。'}
      </p>
      {mine ? <ActionButtons actions={[{ title: '修改判定标准', form: (close) => <SchemaForm command={setGatheringWatch} formKey="gathering-watch" fixed={{ version }} initial={{ times, days, answerDays }} submit="保存" onDone={close} onCancel={close} /> }]} /> : null}
    </div>
  )
}
