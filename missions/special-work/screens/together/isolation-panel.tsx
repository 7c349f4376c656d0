import './together.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { addPoint, isolationOf } from '../../contract/isolation.ts'
import { OVER } from '../../contract/life.ts'
import { getPermit } from '../../contract/permits.ts'
import { standingWords } from '../../rules/isolation/points.ts'
import { IsolationRow, IsolationTable } from './isolation-row.tsx'

/** One id per opened form: pressing again after a fault does not make a second point. */
const Add = ({ permit, close }: { readonly permit: string; readonly close: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={addPoint} formKey={`isolation-new-${permit}`} fixed={{ id, permit }} submit="增加" onDone={close} onCancel={close} />
}

/** 能量隔离和上锁挂牌清单 of a permit (GB 30871-2022 4.2). */
export const Panel = ({ subject }: PanelProps) => {
  const answer = useQueryOf(isolationOf, { permit: subject })
  const state = useQueryOf(getPermit, { id: subject }).value?.permit.state
  if (state === undefined) return null
  return (
    <Shown answer={answer} lines={2}>
      {({ points }) => {
        const standing = standingWords(points)
        return (
          <>
            {state === 'finished' && standing.length > 0 ? <Note tone="refusal" clause="GB 30871-2022 4.2">还有 {standing.length} 处没有解除隔离，验收前由上锁人解除：{standing.join('、')}</Note> : null}
            {points.length === 0 ? <p className="al-none">没有登记隔离点。涉及机械、工艺、电气、放射源能量的，作业前逐点隔离、上锁挂牌</p> : <IsolationTable>{points.map((it) => <IsolationRow key={it.id} point={it} state={state} />)}</IsolationTable>}
            {OVER.includes(state) ? null : <div className="swt-add"><ActionButtons actions={[{ title: '增加隔离点', icon: 'plus', form: (close) => <Add permit={subject} close={close} /> }]} /></div>}
          </>
        )
      }}
    </Shown>
  )
}
