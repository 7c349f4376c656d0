import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { plantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type Asked, vouchFor } from '../../contract/sign.ts'

/** 看见本人, at the desk: told by radio, or seen on the way. */
export const VouchDialog = ({ asked, onDone }: { readonly asked: Asked; readonly onDone: () => void }) => {
  const [fixed] = useState(() => ({ id: newId(), at: plantNow(), deviceClockOffset: 0, person: asked.person }))
  const areas = useQueryOf(endpointsOf(areaRegister).list, { limit: 500, offset: 0 }).value?.rows.map(({ data }) => ({ value: data.name, words: data.name })) ?? []
  return (
    <Dialog title={`看见本人：${asked.name}`} place="side" onClose={onDone}>
      <p className="al-clause">只登记您亲眼看见的。登记后记录您的姓名和时间，失联报警改为“本人已应答”。</p>
      <SchemaForm command={vouchFor} formKey={`vouch-${asked.person}`} fixed={fixed} fields={{ area: { widget: 'select', options: areas } }} submit="登记" onDone={onDone} />
    </Dialog>
  )
}
