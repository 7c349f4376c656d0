import { useState } from 'react'
import { Dialog } from '@anlan/platform/ui/dialog'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { type Abnormal, abnormalLife, beginAbnormal, dismissAbnormal, endAbnormal } from '../../contract/abnormal.ts'
import type { AbnormalMove } from './conditions.tsx'
import type { LimitedAreaRow } from './limited-areas.tsx'

/** What somebody is about to do: begin in an area, or move a condition. */
export type Doing = { readonly move: 'begin'; readonly condition: Abnormal | null; readonly fence: string | null } | { readonly move: Exclude<AbnormalMove, 'begin'>; readonly condition: Abnormal }

interface MoveDialogProps {
  readonly doing: Doing
  readonly areas: readonly LimitedAreaRow[]
  readonly close: () => void
}

export const MoveDialog = ({ doing, areas, close }: MoveDialogProps) => {
  const [fresh] = useState(newId)
  const { move, condition } = doing
  const title = abnormalLife.moves[move].title
  return (
    <Dialog title={condition === null ? title : `${title}：${condition.area || '未填写区域'}`} onClose={close}>
      {move === 'begin' ? (
        <>
          <Note>开始后，该装置区人数超过上限或有无关人员时立即报警，并作为重大事故隐患线索（AQ 3067-2026 5.7.4，待核）</Note>
          <SchemaForm
            command={beginAbnormal}
            formKey={`abnormal-begin-${condition?.id ?? doing.fence ?? 'new'}`}
            initial={{ ...(condition === null ? {} : { reason: condition.reason }), ...(doing.fence === null ? {} : { fence: doing.fence }) }}
            fixed={{ id: condition?.id ?? fresh, version: condition?.version ?? 0 }}
            fields={{ fence: { widget: 'select', options: areas.filter(({ unitArea, running }) => unitArea && running === null).map(({ fence, name }) => ({ value: fence, words: name })) } }}
            submit={title}
            onDone={close}
            onCancel={close}
          />
        </>
      ) : (
        <SchemaForm command={move === 'end' ? endAbnormal : dismissAbnormal} formKey={`abnormal-${move}-${condition.id}`} fixed={{ id: condition.id, version: condition.version }} submit={title} onDone={close} onCancel={close} />
      )}
    </Dialog>
  )
}
