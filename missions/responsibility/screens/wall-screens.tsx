import './responsibility.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { useConfirm } from '@anlan/platform/ui/confirm'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { issueScreen, listScreens, revokeScreen, SCREEN_KINDS } from '../contract/screen.ts'

export const Page = () => {
  const answer = useQueryOf(listScreens, {})
  const revoke = useCommandOf(revokeScreen)
  const ask = useConfirm()
  const [id, setId] = useState(newId)
  const [token, setToken] = useState<string | undefined>(undefined)
  const stop = async (screen: string, name: string) => {
    if (await ask('停用公告屏', { tells: [], body: `停用后“${name}”的地址立即失效，屏上不再显示内容` }, true)) await revoke.send({ id: screen })
  }
  return (
    <article className="rs-page">
      <header className="al-page-head">
        <h1>公告屏</h1>
        <div className="al-page-actions">
          <div className="al-actions">
            <GoTo to="/responsibility/gate" className="al-button">大门屏预览</GoTo>
          </div>
        </div>
      </header>
      <Section title="开通">
        <p className="al-clause">每块屏有一个专用地址，在屏的浏览器里打开即可，不需要登录，也看不到别的内容。地址只显示一次。</p>
        {token === undefined ? null : (
          <Note>
            已开通。请在屏上打开这个地址，离开本页后不再显示：
            <code className="rs-secret">{`${location.origin}/wall/${token}`}</code>
          </Note>
        )}
        <SchemaForm key={id} command={issueScreen} formKey="issue-screen" fixed={{ id }} initial={{ kind: 'gate' }} submit="开通" onDone={(made) => {
          setToken(made.token)
          setId(newId())
        }} />
      </Section>
      <Section title="已开通的屏">
        {revoke.refusal === undefined ? null : <RefusalNote refusal={revoke.refusal} />}
        <Shown answer={answer} lines={3}>
          {({ screens }) => (
            <ul className="rs-lines">
              {screens.length === 0 ? <li className="rs-lines-empty">还没有开通公告屏</li> : null}
              {screens.map((it) => (
                <li key={it.id}>
                  <span>{it.name}　{SCREEN_KINDS[it.kind]}</span>
                  {it.revokedAt === null ? <Button kind="danger" onClick={() => void stop(it.id, it.name)}>停用</Button> : <StateTag words="已停用" tone="off" />}
                  <small>{it.issuedBy}开通于 <When at={it.issuedAt} />，{it.seenAt === null ? '还没有打开过' : <>最近在线 <When at={it.seenAt} /></>}</small>
                </li>
              ))}
            </ul>
          )}
        </Shown>
      </Section>
    </article>
  )
}
