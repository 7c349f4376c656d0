import './phone.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useSendLater } from '@anlan/platform/ui/phone/use-send-later'
import { Note, Shown } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { recordPassage } from '../../contract/work-permit.ts'
import type { PermitView } from './at-permit.tsx'
import { countInside, insideOf } from '../../rules/inside.ts'
import { KeptNote } from './kept-note.tsx'
import { usePermit } from './use-permit.ts'

type Passing = Omit<Parameters<ReturnType<typeof useSendLater<typeof recordPassage.input, typeof recordPassage.output>>['sendLater']>[0], 'id' | 'at'>

/** Who goes in and out, with what: one press each, counted before one's eyes. */
const Passages = ({ view: { permit, home, refused } }: { readonly view: Pick<PermitView, 'permit' | 'home' | 'refused'> }) => {
  const { sendLater } = useSendLater(recordPassage)
  const [tool, setTool] = useState('')
  const [count, setCount] = useState('1')
  const people = insideOf(permit, 'person')
  const tools = insideOf(permit, 'tool')
  const isIn = (id: string) => people.some(({ person }) => person === id)
  const open = permit.state === 'working'
  const pass = (passing: Passing) => {
    navigator.vibrate?.(40)
    void sendLater({ id: permit.id, at: plantNow(), ...passing })
  }
  const many = Math.max(1, Math.min(999, Math.trunc(Number(count)) || 1))
  return (
    <PhonePage title="人员、工具出入" action={{ title: '回到作业票', to: home }}>
      <section className="sw-count" aria-label="现在里面">
        <p><b>{countInside(permit, 'person')}</b> 人在里面</p>
        <p><b>{countInside(permit, 'tool')}</b> 件工具在里面</p>
      </section>
      <KeptNote refused={refused} />
      {open ? null : <Note clause="GB 30871-2022 6.8">现在只能登记撤出，不能进入</Note>}
      <section aria-label="人员">
        <h3>作业人员</h3>
        <ul className="sw-people">
          {permit.request.workers.map(({ id, name }) => (
            <li key={id} data-in={isIn(id)}>
              <span><strong>{name}</strong>{isIn(id) ? '在里面' : '在外面'}</span>
              {isIn(id) ? <Button kind="primary" onClick={() => pass({ what: 'person', name, person: id, way: 'out' })}>出来</Button> : <Button disabled={!open} onClick={() => pass({ what: 'person', name, person: id, way: 'in' })}>进入</Button>}
            </li>
          ))}
          {people.filter(({ person }) => !permit.request.workers.some(({ id }) => id === person)).map(({ name, person }) => (
            <li key={person ?? name} data-in>
              <span><strong>{name}</strong>已不在作业票上</span>
              <Button kind="primary" onClick={() => pass({ what: 'person', name, person, way: 'out' })}>出来</Button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="工具">
        <h3>工具、器材</h3>
        <ul className="sw-people">
          {tools.map(({ name, count: left }) => (
            <li key={name} data-in>
              <span><strong>{name}</strong>{left} 件在里面</span>
              <Button kind="primary" onClick={() => pass({ what: 'tool', name, count: left, way: 'out' })}>全部带出</Button>
            </li>
          ))}
        </ul>
        <div className="sw-tool">
          <label className="al-field">名称<input className="al-input" value={tool} maxLength={50} placeholder="例如：扳手" onChange={(event) => setTool(event.target.value)} /></label>
          <label className="al-field">件数<input className="al-input" inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} /></label>
          <Button disabled={!open || tool.trim() === ''} onClick={() => {
            pass({ what: 'tool', name: tool.trim(), count: many, way: 'in' })
            setTool('')
            setCount('1')
          }}>带入</Button>
        </div>
      </section>
      {permit.passages.length === 0 ? null : (
        <details className="sw-fold">
          <summary>出入记录 {permit.passages.length} 条</summary>
          <ol className="sw-lines">
            {permit.passages.toReversed().slice(0, 50).map((it) => (
              <li key={`${it.at}${it.name}${it.way}`}><strong>{it.name}{it.count > 1 ? ` ${it.count} 件` : ''} {it.way === 'in' ? '进入' : '出来'}</strong><span><When at={it.at} /> {it.by.name}登记</span></li>
            ))}
          </ol>
        </details>
      )}
    </PhonePage>
  )
}

/** Coming out is never asked which device. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  return <Shown answer={usePermit(id)}>{(permitted) => <Passages view={{ ...permitted, home: `/special-work/permits/${id}` }} />}</Shown>
}
