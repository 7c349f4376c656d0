import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { answerOf, send } from '@anlan/platform/ui/wire'
import { terminalKey } from './terminal-key.ts'

/** Another person takes over this terminal: badge and PIN typed, or the card held before a reader that types its code. */
export const Page = () => {
  const [key] = useState(terminalKey)
  const [badge, setBadge] = useState('')
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ readonly refusal?: Refusal; readonly fault?: Fault }>({})
  /** A card's code is far longer than any badge number. */
  const isCard = badge.trim().length > 20
  const change = async () => {
    if (key === undefined || busy) return
    setBusy(true)
    try {
      const proof = isCard ? { card: badge.trim() } : { badge: badge.trim(), pin }
      const decision = answerOf<{ org: string }>(await send('/api/terminal/session', { method: 'POST', json: { key, ...proof } }))
      // Nothing of the person before stays in memory.
      if (decision.accepted) return location.replace(`/m/o/${decision.value.org}`)
      setWrong({ refusal: decision.refusal })
      setPin('')
    } catch (thrown) {
      setWrong({ fault: thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false }) })
    }
    setBusy(false)
  }
  if (key === undefined) return <PhonePage><Note>本机不是共用终端。请安全管理人员在电脑版“共用终端”中登记本机。</Note></PhonePage>
  const blocked = badge.trim() === '' || (!isCard && pin.length !== 6)
  return (
    <PhonePage action={{ title: '换人', press: () => void change(), busy, ...(blocked ? { blocked: '请填写工牌号和 6 位换人密码，或扫工牌二维码' } : {}) }}>
      <form
        className="al-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!blocked) void change()
        }}
      >
        <label>
          工牌号或工牌二维码
          <input className="al-input" autoComplete="off" autoFocus value={badge} onChange={(event) => setBadge(event.target.value)} />
        </label>
        {isCard ? null : (
          <label>
            换人密码
            <input className="al-input" type="password" inputMode="numeric" autoComplete="off" maxLength={6} value={pin} onChange={(event) => setPin(event.target.value)} />
          </label>
        )}
        <button type="submit" hidden />
      </form>
      {wrong.refusal === undefined ? null : <RefusalNote refusal={wrong.refusal} />}
      {wrong.fault === undefined ? null : <FaultNote fault={wrong.fault} />}
    </PhonePage>
  )
}
