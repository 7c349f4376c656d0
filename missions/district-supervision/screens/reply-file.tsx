import { useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { issuedOrderFile } from '../contract/order-views.ts'

interface ReplyFileProps {
  readonly order: Id
  readonly file: { readonly id: Id; readonly name: string; readonly type: string }
}

const Opened = ({ order, file }: ReplyFileProps) => (
  <Shown answer={useQueryOf(issuedOrderFile, { order, id: file.id })} lines={2}>
    {({ name, type, data }) =>
      type.startsWith('image/') ? (
        <img className="ds-evidence" src={`data:${type};base64,${data}`} alt={name} />
      ) : (
        <a href={`data:${type};base64,${data}`} download={name}>
          保存“{name}”
        </a>
      )
    }
  </Shown>
)

/** Evidence is fetched when somebody looks at it. */
export const ReplyFile = (it: ReplyFileProps) => {
  const [opened, setOpened] = useState(false)
  if (opened) return <Opened {...it} />
  return <Button onClick={() => setOpened(true)}>查看{it.file.type.startsWith('image/') ? '照片' : '附件'}：<span data-as-entered>{it.file.name}</span></Button>
}
