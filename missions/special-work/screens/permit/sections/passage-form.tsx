import { useId, useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit } from '../../../contract/permit.ts'
import { recordPassage } from '../../../contract/work-permit.ts'
import { insideOf } from '../../../rules/inside.ts'

/** In and out: people of the permit by one press, tools by name and number. */
export const PassageForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const id = useId()
  const tell = useCommandOf(recordPassage)
  const [tool, setTool] = useState('')
  const [count, setCount] = useState(1)
  const [people, tools] = [insideOf(permit, 'person'), insideOf(permit, 'tool')]
  const mayGoIn = permit.state === 'working'
  const tools1 = (way: 'in' | 'out') => void tell.send({ id: permit.id, what: 'tool', name: tool.trim(), count, way })
  return (
    <div className="al-form">
      <h3>人员</h3>
      <ul className="swd-checks">
        {permit.request.workers.map(({ id: person, name }) => {
          const inside = people.some((it) => it.name === name)
          return (
            <li key={person}>
              <span>{name}<span className="al-clause">　{inside ? '在内' : '在外'}</span></span>
              <Button busy={tell.sending} disabled={!inside && !mayGoIn} title={!inside && !mayGoIn ? '作业没有进行，不能进入' : undefined} onClick={() => void tell.send({ id: permit.id, what: 'person', name, person, way: inside ? 'out' : 'in' })}>{inside ? '离开' : '进入'}</Button>
            </li>
          )
        })}
      </ul>
      <p className="al-clause">只有作业票上的作业人员可以进入（GB 30871-2022 6.8）</p>
      <h3>工具</h3>
      <div className="swd-tool">
        <input id={id} className="al-input" aria-label="工具名称" placeholder="工具名称" maxLength={50} list={`${id}-list`} value={tool} onChange={(event) => setTool(event.target.value)} />
        <datalist id={`${id}-list`}>{tools.map(({ name }) => <option key={name} value={name} />)}</datalist>
        <input className="al-input swd-count" type="number" min={1} max={999} step={1} aria-label="数量" value={count} onChange={(event) => setCount(Math.max(1, event.target.valueAsNumber || 1))} />
        <Button busy={tell.sending} disabled={tool.trim() === '' || !mayGoIn} onClick={() => tools1('in')}>带入</Button>
        <Button busy={tell.sending} disabled={tool.trim() === ''} onClick={() => tools1('out')}>带出</Button>
      </div>
      {tools.length === 0 ? null : <p>在内：{tools.map(({ name, count: left }) => `${name} ${left} 件`).join('、')}</p>}
      {tell.refusal === undefined ? null : <RefusalNote refusal={tell.refusal} />}
      {tell.fault === undefined ? null : <FaultNote fault={tell.fault} />}
      <div className="al-form-feet"><Button onClick={close}>完成</Button></div>
    </div>
  )
}
