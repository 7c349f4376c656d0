import { citeClause } from '@anlan/standards/clause'
import { useState } from 'react'
import { ROLES } from '@anlan/kernel/role'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type AccountView, grantRoles, listAccounts, openAccountFor, resetAccountPassword, setAccountEnabled } from '../contract/account.ts'
import './people.css'

const OpenForm = ({ without, onDone }: { readonly without: readonly { id: string; name: string }[]; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={openAccountFor} formKey="open-account" fixed={{ id }} fields={{ person: { options: without.map((it) => ({ value: it.id, words: it.name })) } }} submit="开通" onDone={onDone} onCancel={onDone} />
}

export const Page = ({ roles, session }: PageProps) => {
  const answer = useQueryOf(listAccounts, {})
  const enable = useCommandOf(setAccountEnabled)
  const [system, security] = [roles.includes('system-admin'), roles.includes('security-admin')]
  return (
    <Shown answer={answer}>
      {({ accounts, without, roles: grantable }) => {
        const headless = !accounts.some((it) => it.roles.includes('security-admin'))
        const options = grantable.map((role) => ({ value: role, words: ROLES[role].title }))
        const actionsFor = (it: AccountView): PageAction[] => {
          if (it.id === session.account.id) return []
          const { id: account, version } = it
          return [
            ...(security || (system && headless)
              ? [{ title: '授予角色', form: (close: () => void) => <SchemaForm command={grantRoles} formKey={`roles-${account}`} initial={{ roles: it.roles }} fixed={{ account, version }} fields={{ roles: { options } }} submit="授予" onDone={close} onCancel={close} /> }]
              : []),
            ...(system
              ? [
                  { title: '重置密码', form: (close: () => void) => <SchemaForm command={resetAccountPassword} formKey={`password-${account}`} fixed={{ account }} submit="重置" onDone={close} onCancel={close} /> },
                  {
                    title: it.disabled ? '启用' : '停用',
                                        confirm: { tells: [it.name], body: it.disabled ? '启用后可再次登录' : '停用后立即退出所有设备' },
                    press: () => enable.send({ account, enabled: it.disabled }),
                  },
                ]
              : []),
          ]
        }
        return (
          <section className="people-page">
            <header className="al-page-head">
              <h1>账号与角色</h1>
              <span className="al-count">{accounts.length} 个账号</span>
              <div className="al-page-actions">
                {system ? <ActionButtons actions={[{ title: '开通账号', primary: true, icon: 'plus', form: (close) => <OpenForm without={without} onDone={close} /> }]} /> : null}
              </div>
            </header>
            <Note clause={citeClause('GB/T 22239-2019 三权分立')}>系统管理员开通账号，安全保密管理员授予角色，审计管理员查看日志。三者不能由同一账号兼任，也不能兼任业务角色。</Note>
            {headless ? <Note tone="refusal">还没有安全保密管理员。请系统管理员开通账号后，先授予一名安全保密管理员，其他角色由其授予。</Note> : null}
            <table className="people-table">
              <thead>
                <tr><th scope="col">账号</th><th scope="col">姓名</th><th scope="col">角色</th><th scope="col">状态</th><th scope="col">操作</th></tr>
              </thead>
              <tbody>
                {accounts.map((it) => (
                  <tr key={it.id}>
                    <td>{it.login}</td>
                    <td>{it.name}</td>
                    <td>{it.roles.map((role) => ROLES[role].title).join('、') || <span className="al-none">未授予</span>}</td>
                    <td><StateTag words={it.disabled ? '已停用' : it.lockedUntil > 0 ? '密码输错，暂时锁定' : it.mustChange ? '待修改初始密码' : '正常'} tone={it.disabled ? 'off' : it.lockedUntil > 0 || it.mustChange ? 'open' : 'done'} /></td>
                    <td><ActionButtons actions={actionsFor(it)} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      }}
    </Shown>
  )
}
