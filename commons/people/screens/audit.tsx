import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { auditChain, auditJournal } from '../contract/audit.ts'
import './people.css'

const KINDS: Readonly<Record<string, string>> = { person: '人员', device: '设备' }

const Chain = () => {
  const answer = useQueryOf(auditChain, {})
  const again = <Button busy={answer.refreshing || (answer.value === undefined && answer.fault === undefined)} onClick={() => answer.refetch()}>重新核验</Button>
  const found = answer.value
  if (found === undefined) return <Note action={again}>{answer.fault === undefined ? '正在核验日志链' : answer.fault.tip}</Note>
  return (
    <Note tone={found.intact ? 'news' : 'refusal'} action={again}>
      {found.intact ? `日志链完整，共核验 ${found.lines.toLocaleString('zh-CN')} 条。每条日志都与前一条的校验值相连，改动或缺失都会在这里显示。` : `日志链在第 ${found.seq ?? 0} 条中断：${found.fault ?? ''}。请立即报告并保全数据`}
    </Note>
  )
}

export const Page = () => {
  const [before, setBefore] = useState<readonly number[]>([])
  const [type, setType] = useState('')
  const [actor, setActor] = useState('')
  const last = before.at(-1)
  const answer = useQueryOf(auditJournal, { limit: 50, ...(last === undefined ? {} : { before: last }), ...(type === '' ? {} : { type }), ...(actor === '' ? {} : { actor }) }, { keepFormer: true })
  const choose = (change: () => void) => {
    setBefore([])
    change()
  }
  return (
    <section className="people-page">
      <header className="al-page-head"><h1>审计日志</h1></header>
      <Chain />
      <Shown answer={answer}>
        {({ lines, types, head }) => (
          <>
            <div className="al-list-tools">
              <select className="al-input" aria-label="事项" value={type} onChange={(event) => choose(() => setType(event.target.value))}>
                <option value="">全部事项</option>
                {types.map((it) => <option key={it.type} value={it.type}>{it.title}</option>)}
              </select>
              <input className="al-input" type="search" aria-label="操作人" placeholder="操作人" value={actor} onChange={(event) => choose(() => setActor(event.target.value))} />
              <span className="al-count">日志共 {head.toLocaleString('zh-CN')} 条</span>
            </div>
            {lines.length === 0 ? <p className="al-none">没有符合条件的日志，换一个事项或操作人再查</p> : null}
            <table className="people-table">
              <thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">事项</th><th scope="col">操作人</th><th scope="col">对象编号</th></tr></thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.seq}>
                    <td>{line.seq}</td>
                    <td><When at={line.recordedAt} /></td>
                    <td>{line.title}</td>
                    <td>{line.actor.kind === 'system' ? '系统自动' : <>{line.actor.name}<span className="al-clause">（{KINDS[line.actor.kind] ?? line.actor.kind}）</span></>}</td>
                    <td className="al-clause">{line.subject === null ? '—' : <code>{line.subject}</code>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="al-actions">
              <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>较新的</Button>
              <Button disabled={lines.length < 50} onClick={() => setBefore([...before, lines.at(-1)?.seq ?? 1])}>较早的</Button>
            </div>
          </>
        )}
      </Shown>
    </section>
  )
}
