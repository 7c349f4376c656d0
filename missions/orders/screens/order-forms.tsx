import { useMemo, useState } from 'react'
import { listPersons } from '@anlan/people/contract/person'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { OrderItem, ReceivedOrder } from '../contract/received-order.ts'
import { assignOrder, checkItem, replyOrder } from '../contract/work-order.ts'

interface FormProps {
  readonly order: ReceivedOrder
  readonly onDone: () => void
}

const NOBODY: readonly Option[] = []
const chosen = ({ id, version }: ReceivedOrder) => ({ id, version })

const usePersons = (): readonly Option[] => {
  const rows = useQueryOf(listPersons, { limit: 500, offset: 0 }).value?.rows
  return useMemo(() => rows?.map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) })) ?? NOBODY, [rows])
}

export const AssignForm = ({ order, onDone }: FormProps) => (
  <SchemaForm
    command={assignOrder}
    formKey={`assign-order-${order.id}`}
    fixed={chosen(order)}
    initial={order.endAt === null ? {} : { deadline: order.endAt }}
    fields={{ owner: { widget: 'select', options: usePersons() } }}
    submit="安排办理"
    confirm={{ title: '安排办理', tells: ['所选的办理人，进入其待办'] }}
    onDone={onDone}
  />
)

/** The id is made once per form: a reply sent twice is one. */
export const ReplyForm = ({ order, onDone }: FormProps) => {
  const [reply] = useState(newId)
  return (
    <SchemaForm
      command={replyOrder}
      formKey={`reply-order-${order.id}`}
      fixed={{ ...chosen(order), reply }}
      submit="回复上级"
      confirm={{ title: '回复上级', tells: [`${order.fromName}${order.issuer === null ? '' : ` ${order.issuer}`}`], body: '回复和附件发送给下发单位，不能撤回，可以补充。没有网络时自动补送。' }}
      onDone={onDone}
    />
  )
}

export const CheckForm = ({ order, item, onDone }: FormProps & { readonly item: OrderItem }) => {
  const [danger] = useState(newId)
  return (
    <SchemaForm
      command={checkItem}
      formKey={`check-item-${order.id}-${item.no}`}
      fixed={{ ...chosen(order), no: item.no, danger }}
      initial={{ ...(item.result === null ? {} : { result: item.result }), note: item.note, photos: item.photos }}
      fields={{ place: { when: (input) => input['result'] === 'danger' } }}
      submit="提交检查结果"
      onDone={onDone}
    >
      <p className="al-clause">选“发现隐患”时同时上报隐患，由安全管理人员确认后整改。</p>
    </SchemaForm>
  )
}
