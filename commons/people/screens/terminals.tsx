import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { disableTerminal, listTerminals, markTerminal, registerTerminal } from '../contract/terminal.ts'
import { useChoices } from './choices.ts'
import { keepTerminalKey, terminalKey } from './terminal-key.ts'
import './people.css'

const RegisterForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return (
    <SchemaForm command={registerTerminal} formKey="register-terminal" fixed={{ id }} fields={{ post: { options: useChoices().posts } }} submit="把本机登记为共用终端" onCancel={onDone} onDone={({ key }) => {
      keepTerminalKey(key)
      onDone()
    }} />
  )
}

export const Page = () => {
  const answer = useQueryOf(listTerminals, {})
  const disable = useCommandOf(disableTerminal)
  const mark = useCommandOf(markTerminal)
  return (
    <section className="people-page">
      <header className="al-page-head">
        <h1>共用终端</h1>
        <div className="al-page-actions"><ActionButtons actions={[{ title: '登记本机', primary: true, form: (close) => <RegisterForm onDone={close} /> }]} /></div>
      </header>
      <Note>{terminalKey() === undefined ? '本机不是共用终端。请在岗位上的那台设备上打开本页登记。' : '本机已登记为共用终端。'}换人用工牌号加换人密码，或扫工牌二维码；十分钟无操作自动退出。</Note>
      <Shown answer={answer}>
        {({ terminals }) =>
          terminals.length === 0 ? <Empty title="还没有共用终端" hint="在岗位的平板或电脑上打开本页，点“登记本机”" /> : (
            <table className="people-table">
              <thead><tr><th scope="col">名称</th><th scope="col">状态</th><th scope="col">防爆</th><th scope="col">最近换人</th><th scope="col">登记</th><th scope="col">操作</th></tr></thead>
              <tbody>
                {terminals.map((it) => (
                  <tr key={it.id}>
                    <td>{it.name}</td>
                    <td><StateTag words={it.disabled ? '已停用' : '在用'} tone={it.disabled ? 'off' : 'done'} /></td>
                    <td>{it.explosionProof ? '防爆终端' : '—'}</td>
                    <td><When at={it.seenAt} /></td>
                    <td>{it.registeredBy} <When at={it.registeredAt} /></td>
                    <td>{it.disabled ? null : <ActionButtons actions={[{ title: it.explosionProof ? '改为非防爆' : '标为防爆', confirm: { tells: [], body: it.explosionProof ? '改后不能再用它办理爆炸危险区域的排查' : '请先核对机身铭牌上的防爆标志' }, press: () => mark.send({ id: it.id, explosionProof: !it.explosionProof }) }, { title: '停用', danger: true, confirm: { tells: [], body: '停用后该设备不能再换人登录' }, press: () => disable.send({ id: it.id }) }]} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Shown>
    </section>
  )
}
