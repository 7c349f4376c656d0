import { type FormEvent, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { Dialog } from '@anlan/platform/ui/dialog'
import { expired } from '@anlan/platform/ui/expired'
import { session, signIn } from '@anlan/platform/ui/session'

/** Over the page, when the sign-in ran out in the middle of something: the same person goes on where they were. */
export const SignInAgain = () => {
  const over = useCell(expired)
  const who = useCell(session)
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  if (over === undefined) return null
  const login = who?.account.login
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setBusy(true)
    setWrong(undefined)
    try {
      const decision = await signIn(login ?? account.trim(), password)
      if (!decision.accepted) setWrong(decision.refusal.message)
      else if (who !== undefined && decision.value.account.id !== who.account.id) location.reload()
      else {
        setPassword('')
        over.settle(true)
      }
    } catch (thrown) {
      setWrong(thrown instanceof Fault ? thrown.tip : '登录没有完成，请重试')
    }
    setBusy(false)
  }
  return (
    <Dialog title="登录已过期" firm onClose={() => over.settle(false)}>
      <p>{who === undefined ? '请重新登录' : `请“${who.person?.name ?? who.account.name}”重新登录`}，填写的内容都在，登录后自动继续提交。</p>
      <form className="al-form" onSubmit={(event) => void submit(event)} aria-label="重新登录">
        {login === undefined ? (
          <div className="al-field">
            <label htmlFor="again-account">账号</label>
            <input id="again-account" className="al-input" autoComplete="username" value={account} onChange={(event) => setAccount(event.target.value)} />
          </div>
        ) : (
          <input type="hidden" autoComplete="username" value={login} readOnly />
        )}
        <div className="al-field">
          <label htmlFor="again-password">密码</label>
          <input id="again-password" className="al-input" type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          <div className="al-about" role="alert">{wrong === undefined ? null : <p className="al-wrong">{wrong}</p>}</div>
        </div>
        <div className="al-dialog-feet">
          <Button onClick={() => location.assign(location.pathname.startsWith('/m') ? '/m/' : '/')}>换人登录</Button>
          <Button kind="primary" submit busy={busy} disabled={password === ''}>登录并继续</Button>
        </div>
      </form>
    </Dialog>
  )
}
