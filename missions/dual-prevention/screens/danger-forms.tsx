import { useState } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type Alike, findAlike } from '../contract/danger/find-alike.ts'
import { closeDanger } from '../contract/close-danger.ts'
import { confirmDanger } from '../contract/confirm-danger.ts'
import type { Danger } from '../contract/records.ts'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { rejectDanger } from '../contract/reject-danger.ts'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { AlikeList } from './danger/alike-list.tsx'
import { filledIn } from './options.ts'
import { usePersonOptions } from './people-options.ts'
import { useUnitOptions } from './unit-options.ts'

const NONE: readonly Alike[] = []

interface FormProps {
  readonly danger: Danger
  readonly onDone: () => void
}

const chosen = ({ id, version }: Danger) => ({ id, version })
const named = (who: string | null): string[] => (who === null ? [] : [who])

/** What the report says stands already; whoever confirms is proposed as the acceptor. */
export const ConfirmForm = ({ danger, onDone }: FormProps) => {
  const { session } = useHere()
  const person = { widget: 'select', options: usePersonOptions() }
  const units = useUnitOptions()
  const { name, level, source, kind, category, manageType, measures, cost, deadline, reason, enforcementId, unit } = danger
  const found = useQueryOf(findAlike, { id: danger.id }).value?.alike ?? NONE
  const [left, leave] = useState<readonly string[]>([])
  const alike = found.map(({ id }) => id).filter((id) => !left.includes(id))
  return (
    <SchemaForm
      command={confirmDanger}
      formKey={`confirm-danger-${danger.id}`}
      fixed={{ ...chosen(danger), alike }}
      initial={filledIn({ name, level, source, kind, category, manageType: manageType ?? '1', measures, cost, deadline, reason, enforcementId, unit, acceptor: session.person?.id }) as object}
      fields={{ responsible: person, acceptor: person, unit: { widget: 'select', options: units } }}
      submit="确认并下达整改"
      confirm={{ title: '确认隐患', tells: ['所选的整改责任人，进入其待办'], clause: '安全生产法 41' }}
      onDone={onDone}
    >
      {found.length === 0 ? null : (
        <section className="dp-repeats">
          <h3>{alike.length === 0 ? '不是重复发生的隐患' : `第 ${alike.length + 1} 次发生`}</h3>
          <p className="al-clause">勾选与本条相同的隐患；不是同一问题的取消勾选</p>
          <AlikeList alike={found} chosen={alike} onChoose={(ids) => leave(found.map(({ id }) => id).filter((id) => !ids.includes(id)))} />
        </section>
      )}
    </SchemaForm>
  )
}

export const RejectForm = ({ danger, onDone }: FormProps) => (
  <SchemaForm
    command={rejectDanger}
    formKey={`reject-danger-${danger.id}`}
    fixed={chosen(danger)}
    submit="驳回"
    confirm={{ title: '驳回隐患', tells: danger.reporterId == null ? [] : [`上报人 ${danger.reporter}`], body: danger.anonymous ? '驳回后不再整改。匿名上报人凭查询码可以看到驳回原因。' : '驳回后不再整改，上报记录和驳回原因保留。' }}
    onDone={onDone}
  />
)

export const RectifyForm = ({ danger, onDone }: FormProps) => (
  <SchemaForm command={rectifyDanger} formKey={`rectify-danger-${danger.id}`} fixed={chosen(danger)} submit="提交整改" confirm={{ title: '提交整改', tells: named(danger.acceptor && `验收人 ${danger.acceptor.name}，进入其待办`) }} onDone={onDone} />
)

export const CloseForm = ({ danger, onDone }: FormProps) => (
  <SchemaForm
    command={closeDanger}
    formKey={`close-danger-${danger.id}`}
    fixed={chosen(danger)}
    submit="验收通过"
    confirm={{ title: '验收通过', tells: [], body: '验收后隐患关闭，结果报送监管平台，不能再退回。', clause: '安全生产法 41' }}
    onDone={onDone}
  />
)

export const SendBackForm = ({ danger, onDone }: FormProps) => (
  <SchemaForm
    command={sendBackDanger}
    formKey={`send-back-danger-${danger.id}`}
    fixed={chosen(danger)}
    submit="退回整改"
    confirm={{ title: '退回整改', tells: named(danger.responsible && `整改责任人 ${danger.responsible.name}，进入其待办`) }}
    onDone={onDone}
  />
)
