import './dual-prevention.css'
import { Icon } from '@anlan/platform/ui/icon'
import { labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL } from '@anlan/standards/code-tables'

/** Law colours are for risks and alarms; a major danger stands out by weight and sign. */
export const DangerLevel = ({ level }: { readonly level: string }) =>
  level === '1' ? (
    <strong className="dp-major">
      <Icon name="danger" size={16} />
      {labelOf(DANGER_LEVEL, level)}
    </strong>
  ) : (
    labelOf(DANGER_LEVEL, level)
  )
