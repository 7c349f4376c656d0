import { StateTag } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { confirmMap, type MapConfirmation } from '../../contract/risk-map.ts'

const STATES = { never: ['尚未核对', 'open'], due: ['到期未核对', 'late'], soon: ['即将到期', 'open'], valid: ['已核对', 'done'] } as const

/** When somebody looked last whether the map is still true. */
export const MapConfirmed = ({ confirmation: { state, on, by, dueOn, every } }: { readonly confirmation: MapConfirmation }) => {
  const [words, tone] = STATES[state]
  return (
    <span>
      <StateTag words={words} tone={tone} /> {on === null ? `核对后显示日期，每 ${every}核对一次` : `最近核对 ${on}，${by}；${dueOn} 前再核对，每 ${every}一次`}
    </span>
  )
}

export const ConfirmMap = ({ onDone }: { readonly onDone: () => void }) => (
  <SchemaForm command={confirmMap} formKey="confirm-map" submit="核对无误" onDone={onDone} onCancel={onDone}>
    <p className="al-clause">核对区域、单元和等级与现场一致后确认，确认日期显示在图上。</p>
  </SchemaForm>
)
