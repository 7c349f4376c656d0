import type { Role } from '@anlan/kernel/role'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import type { Receiver } from '../contract/receiver.ts'
import { setSpecialWorkWire, UNKNOWN_TIMES, WORK_SHAPES } from '../contract/special-work-wire.ts'

/** How special work is written for a receiver. */
export const SpecialWorkWireCard = ({ receiver, roles }: { readonly receiver: Receiver; readonly roles: readonly Role[] }) => {
  const wire = receiver.specialWork
  if (wire === null) return null
  return (
    <div className="ex-reconciliation">
      <header className="ex-feed-head"><h3>特殊作业</h3></header>
      <Facts facts={[{ title: '报送格式', value: `${WORK_SHAPES[wire.shape]}（待核）` }, { title: '还没有的签批、验收时间', value: `${UNKNOWN_TIMES[wire.unknownTime]}（待核）`, clause: 'AQ 3064.2-2025 附录A' }]} />
      {setSpecialWorkWire.may.some((role) => roles.includes(role)) ? (
        <ActionButtons
          actions={[{
            title: '选择特殊作业报送格式',
            form: (close) => (
              <SchemaForm
                command={setSpecialWorkWire}
                formKey={`work-wire-${receiver.id}`}
                fixed={{ id: receiver.id, version: receiver.version }}
                initial={wire as never}
                fields={{ checkedName: { when: ({ shape }) => shape === 'park' } }}
                submit="保存"
                confirm={{ title: '选择特殊作业报送格式', tells: [receiver.name], body: '特殊作业的全部记录按新的格式重新报送一遍，接收方不会重复。' }}
                onDone={close}
              />
            ),
          }]}
        />
      ) : null}
    </div>
  )
}
