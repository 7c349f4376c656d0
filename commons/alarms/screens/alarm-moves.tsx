import type { Role } from '@anlan/kernel/role'
import { nextMoves } from '@anlan/kernel/lifecycle'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { type Alarm, alarmLife } from '../contract/alarm.ts'
import { acknowledgeAlarm, closeAlarm, handleAlarm, markMisreport } from '../contract/handle-alarm.ts'

interface FormProps {
  readonly alarm: Alarm
  readonly onDone: () => void
}

const chosen = ({ id, version }: Alarm) => ({ id, version })

export const HandleForm = ({ alarm, onDone }: FormProps) => (
  <SchemaForm
    command={handleAlarm}
    formKey={`handle-alarm-${alarm.id}`}
    fixed={chosen(alarm)}
    fields={{
      note: { title: '处置情况', widget: 'textarea', placeholder: '查到什么原因，采取了什么措施，现在怎样' },
      photos: { title: '现场照片', widget: 'photos' },
    }}
    submit="提交处置"
    onDone={onDone}
  />
)

const MisreportForm = ({ alarm, onDone }: FormProps) => (
  <SchemaForm
    command={markMisreport}
    formKey={`misreport-alarm-${alarm.id}`}
    fixed={chosen(alarm)}
    fields={{ reason: { title: '误报原因', widget: 'textarea', placeholder: '例如：探头标定时触发，现场无泄漏', help: '原因将记入报警经过，不能修改' } }}
    submit="标为误报"
    confirm={{ title: '标为误报', tells: alarm.addressees.map(({ name }) => name), body: '标为误报后报警结束，不再向上一级通知。' }}
    onDone={onDone}
  />
)

const CloseForm = ({ alarm, onDone }: FormProps) => (
  <SchemaForm
    command={closeAlarm}
    formKey={`close-alarm-${alarm.id}`}
    fixed={chosen(alarm)}
    fields={{ note: { title: '关闭说明', widget: 'textarea', ...(alarm.clearedAt === null ? { help: '报警条件尚未消除，请写明为什么可以关闭' } : {}) } }}
    submit="关闭报警"
    onDone={onDone}
  />
)

/** The next steps of an alarm for these roles; the first is the one to take. */
export const useAlarmActions = (alarm: Alarm, roles: readonly Role[]): readonly PageAction[] => {
  const acknowledge = useCommandOf(acknowledgeAlarm)
  const made: Readonly<Record<keyof typeof alarmLife.moves, PageAction>> = {
    acknowledge: { title: alarmLife.moves.acknowledge.title, icon: 'check', press: () => acknowledge.send(chosen(alarm)).then((decision) => decision ?? undefined) },
    handle: { title: alarmLife.moves.handle.title, form: (close) => <HandleForm alarm={alarm} onDone={close} /> },
    close: { title: alarmLife.moves.close.title, form: (close) => <CloseForm alarm={alarm} onDone={close} /> },
    misreport: { title: alarmLife.moves.misreport.title, form: (close) => <MisreportForm alarm={alarm} onDone={close} /> },
  }
  const allowed = nextMoves(alarmLife, alarm.state, roles)
  const ordered = (['acknowledge', 'handle', 'close', 'misreport'] as const).filter((move) => allowed.includes(move))
  return ordered.map((move, place) => ({ ...made[move], ...(place === 0 && move !== 'misreport' ? { primary: true } : {}) }))
}
