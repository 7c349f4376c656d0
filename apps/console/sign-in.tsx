import { type FormEvent, useEffect, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { signIn } from '@anlan/platform/ui/session'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { send } from '@anlan/platform/ui/wire'

interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly account: string
  readonly password: string
  readonly where: string
}

/** Only a demonstration answers; anything else means that there are none. */
const readDemoAccounts = async (): Promise<readonly DemoAccount[]> => {
  const answer = await send('/api/demo-accounts').catch(() => undefined)
  return answer?.status === 200 && Array.isArray(answer.body) ? (answer.body as DemoAccount[]) : []
}

const byPlace = (accounts: readonly DemoAccount[]): readonly (readonly [string, readonly DemoAccount[]])[] => [...Map.groupBy(accounts, ({ where }) => where)]

export const SignIn = ({ onSignedIn }: { readonly onSignedIn: (session: SessionView) => void }) => {
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const [demo, setDemo] = useState<readonly DemoAccount[]>([])
  useEffect(() => {
    document.title = '登录 · 安澜'
    void readDemoAccounts().then(setDemo)
  }, [])
  const enter = async (name: string, secret: string) => {
    if (name.trim() === '') return setWrong('请填写账号')
    if (secret === '') return setWrong('请填写密码')
    setBusy(true)
    setWrong(undefined)
    try {
      const decision = await signIn(name.trim(), secret)
      if (decision.accepted) return onSignedIn(decision.value)
      setWrong(decision.refusal.message)
    } catch (thrown) {
      setWrong(thrown instanceof Fault ? thrown.tip : '登录没有完成，请重试')
    }
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(account, password)
  }
  return (
    <main className="entrance">
      <section className="entrance-card">
        <header>
          <img src="/icons/anlan.svg" alt="" width={44} height={44} />
          <div>
            <h1>安澜</h1>
            <p>危险化学品企业安全平台</p>
          </div>
        </header>
        <form onSubmit={submit} noValidate aria-label="登录">
          <label htmlFor="account">账号</label>
          <input id="account" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={matchMedia('(pointer: fine)').matches} value={account} onChange={(event) => setAccount(event.target.value)} />
          <label htmlFor="password">密码</label>
          <span className="entrance-secret">
            <input id="password" name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
            <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? '隐藏' : '显示'}
            </button>
          </span>
          <p className="entrance-wrong" role="alert">
            {wrong}
          </p>
          <button className="entrance-go" type="submit" disabled={busy}>
            {busy ? '正在登录' : '登录'}
          </button>
        </form>
        <footer>
          <a href="/trust">手机信任证书</a>
          <span>忘记密码请联系本单位系统管理员</span>
        </footer>
      </section>
      {demo.length === 0 ? null : (
        <section className="entrance-demo" aria-label="演示账号">
          <h2>演示账号，点一下即可登录</h2>
          {byPlace(demo).map(([where, accounts]) => (
            <div key={where}>
              <h3>{where}</h3>
              <ul>
                {accounts.map((it) => (
                  <li key={it.account}>
                    <button type="button" disabled={busy} onClick={() => void enter(it.account, it.password)}>
                      <strong>{it.role}</strong>
                      <span>{it.name}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </main>
  )
}
