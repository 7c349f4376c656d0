import { useState } from 'react'
import { HOUR } from '@anlan/kernel/time'
import { plantNow } from '@anlan/platform/ui/clock'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { issueDayPass, listDayPasses, revokeDayPass } from '../contract/day-pass.ts'
import { QrCode } from '@anlan/platform/ui/qr-code'
import './people.css'

const STATES = { valid: ['有效', 'done'], expired: ['已过期', 'off'], revoked: ['已收回', 'off'] } as const

const OnePhoto = ({ id, value, onChange, disabled }: FieldProps<string>) => (
  <PhotoInput id={id} most={1} disabled={disabled} value={value === undefined ? [] : [value]} onChange={(photos) => onChange(photos.at(-1))} />
)

const IssueForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [id] = useState(newId)
  const [until] = useState(() => plantNow() + 10 * HOUR)
  const [path, setPath] = useState<string | undefined>(undefined)
  if (path === undefined)
    return <SchemaForm command={issueDayPass} formKey="day-pass" initial={{ validUntil: until }} fixed={{ id }} fields={{ photo: { render: (it) => <OnePhoto {...(it as unknown as FieldProps<string>)} /> } }} submit="发放" onDone={(made) => setPath(made.path)} onCancel={onDone} />
  const address = `${location.origin}${path}`
  return (
    <div className="al-form">
      <QrCode text={address} title="当日通行证二维码" />
      <p>请来人用手机扫码打开通行证。关闭后不再显示，遗失请重新发放。</p>
      <a href={path} target="_blank" rel="noreferrer">查看通行证</a>
    </div>
  )
}

export const Page = () => {
  const answer = useQueryOf(listDayPasses, {})
  const revoke = useCommandOf(revokeDayPass)
  return (
    <section className="people-page">
      <header className="al-page-head">
        <h1>当日通行证</h1>
        <div className="al-page-actions"><ActionButtons actions={[{ title: '发放通行证', primary: true, icon: 'scan', form: (close) => <IssueForm onDone={close} /> }]} /></div>
      </header>
      <Shown answer={answer}>
        {({ passes }) =>
          passes.length === 0 ? <Empty title="最近一个月没有发放通行证" hint="没有账号的承包商人员、访客，发放后扫码即可出示" /> : (
            <table className="people-table">
              <thead><tr><th scope="col">姓名</th><th scope="col">单位</th><th scope="col">事由</th><th scope="col">接待人</th><th scope="col">手机号</th><th scope="col">有效期至</th><th scope="col">状态</th><th scope="col">操作</th></tr></thead>
              <tbody>
                {passes.map((it) => (
                  <tr key={it.id}>
                    <td>{it.name}</td><td>{it.company}</td><td>{it.purpose}</td><td>{it.host}</td><td>{it.mobile}</td>
                    <td><When at={it.validUntil} /></td>
                    <td><StateTag words={STATES[it.state][0]} tone={STATES[it.state][1]} /></td>
                    <td>{it.state === 'valid' ? <ActionButtons actions={[{ title: '收回', danger: true, confirm: { tells: [], body: `${it.name}的通行证立即失效` }, press: () => revoke.send({ id: it.id }) }]} /> : null}</td>
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
