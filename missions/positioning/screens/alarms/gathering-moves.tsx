import type { Role } from '@anlan/kernel/role'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { confirmDispersal, declareNecessary, type NecessaryGathering } from '../../contract/gathering.ts'
import type { PositionAlarm } from '../../contract/positioning-alarm.ts'
import { usePersonOptions } from '../people-options.ts'

interface MoveProps {
  readonly alarm: PositionAlarm
  readonly close: () => void
}

export const ConfirmForm = ({ alarm, close }: MoveProps) => (
  <SchemaForm command={confirmDispersal} formKey={`confirm-dispersal-${alarm.id}`} fixed={{ id: alarm.id }} fields={{ note: { help: '确认的时间、地点和当时的人员一并保存', clause: 'AQ 3064.3-2025 5.2.3' } }} submit="确认消警" onDone={close} onCancel={close} />
)

export const NecessaryForm = ({ alarm, close }: MoveProps) => (
  <SchemaForm
    command={declareNecessary}
    formKey={`necessary-${alarm.id}`}
    fixed={{ id: alarm.id }}
    fields={{ study: { clause: 'AQ 3064.3-2025 5.2.3' }, responsible: { options: usePersonOptions(), widget: 'select', help: '将收到这条预警' }, until: { help: '预警不会取消，到人员散开为止' } }}
    submit="登记"
    onDone={close}
    onCancel={close}
  />
)

/** What can be done about a gathering beside the handling of its alarm. */
export const gatheringMoves = (alarm: PositionAlarm, necessary: readonly NecessaryGathering[], roles: readonly Role[]): readonly PageAction[] => {
  const may = (wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role))
  const running = necessary.find(({ endedAt }) => endedAt === null)
  return [
    ...(alarm.confirm === 'none' || !may(confirmDispersal.may)
      ? []
      : [{ title: '确认消警', primary: alarm.confirm === 'now', form: (close: () => void) => <ConfirmForm alarm={alarm} close={close} />, ...(alarm.confirm === 'later' ? { blocked: '人员还没有散开，散开后才能确认' } : {}) }]),
    ...(alarm.kind !== 'gathering' || alarm.state !== 'standing' || running !== undefined || !may(declareNecessary.may) ? [] : [{ title: '登记确需聚集作业', form: (close: () => void) => <NecessaryForm alarm={alarm} close={close} /> }]),
  ]
}
