import { type FormEvent, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { changePassword } from '@anlan/platform/ui/session'

interface NewPasswordProps {
  readonly onChanged: () => void
}

/** The first sign-in, or after an administrator set a password: nothing else before a new one. */
export const NewPassword = ({ onChanged }: NewPasswordProps) => (
  <main className="entrance">
    <section className="entrance-card">
      <header>
        <img src="/icons/anlan.svg" alt="" width={44} height={44} />
        <div>
          <h1>请先修改密码</h1>
          <p>当前密码由管理员设置，改成只有您知道的密码后继续</p>
        </div>
      </header>
      <PasswordForm onChanged={onChanged} />
    </section>
  </main>
)

export const PasswordForm = ({ onChanged }: NewPasswordProps) => {
  const [words, setWords] = useState({ old: '', next: '', again: '' })
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (words.next !== words.again) return setWrong('两次填写的新密码不一样')
    setBusy(true)
    setWrong(undefined)
    try {
      const refusal = await changePassword(words.old, words.next)
      if (refusal === undefined) return onChanged()
      setWrong(refusal.message)
    } catch (thrown) {
      setWrong(thrown instanceof Fault ? thrown.tip : '密码没有修改，请重试')
    }
    setBusy(false)
  }
  const field = (name: keyof typeof words, title: string, complete: string) => (
    <>
      <label htmlFor={`password-${name}`}>{title}</label>
      <input id={`password-${name}`} type="password" autoComplete={complete} value={words[name]} onChange={(event) => setWords({ ...words, [name]: event.target.value })} />
    </>
  )
  return (
    <form className="entrance-form" onSubmit={(event) => void submit(event)} aria-label="修改密码">
      {field('old', '当前密码', 'current-password')}
      {field('next', '新密码', 'new-password')}
      <p className="entrance-help">至少 8 位，包含字母、数字、符号中的两种，不能包含账号</p>
      {field('again', '再填一次新密码', 'new-password')}
      <p className="entrance-wrong" role="alert">
        {wrong}
      </p>
      <button className="entrance-go" type="submit" disabled={busy}>
        修改密码
      </button>
    </form>
  )
}
