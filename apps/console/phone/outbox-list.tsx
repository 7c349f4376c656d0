import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { useConfirm } from '@anlan/platform/ui/confirm'
import { editWaiting } from '@anlan/platform/ui/phone/edit-waiting'
import { tryAgain, withdraw } from '@anlan/platform/ui/phone/outbox'
import { phoneStore, type WaitingCommand } from '@anlan/platform/ui/phone/phone-store'
import { outbox, refreshOutbox, sendNow } from '@anlan/platform/ui/phone/sender'
import { timeWords } from '@anlan/platform/ui/time-words'
import { useOnline } from './phone-state.tsx'

/** What waits and what came back. Nothing leaves this list but by the server's yes or by its person. */
export const Outbox = () => {
  const waiting = useCell(outbox)
  const online = useOnline()
  if (waiting.length === 0) return null
  return (
    <section className="al-section" aria-label="待上传">
      <header>
        <h2>待上传 {waiting.length} 条</h2>
        {online ? <Button onClick={() => void sendNow()}>立即发送</Button> : null}
      </header>
      <ul className="phone-outbox">
        {waiting.map((it) => (
          <OutboxItem key={it.commandId} it={it} />
        ))}
      </ul>
    </section>
  )
}

const OutboxItem = ({ it }: { readonly it: WaitingCommand }) => {
  const now = useDeviceNow()
  const ask = useConfirm()
  const [unkept, setUnkept] = useState(false)
  const edit = async () => {
    const address = await editWaiting(it)
    if (address === undefined) setUnkept(true)
    else location.assign(address)
  }
  const again = async () => {
    await tryAgain(phoneStore(), it.commandId)
    await sendNow()
  }
  const takeBack = async () => {
    if (!(await ask('撤回', { tells: [], body: `“${it.title}”还没有上传，撤回后内容和照片从本机删除，不能恢复` }, true))) return
    await withdraw(phoneStore(), it.commandId)
    await refreshOutbox()
  }
  return (
    <li>
      <strong>{it.title}</strong>
      <p>
        {timeWords(it.createdAt, now)}填写{it.photos.length > 0 ? `，照片 ${it.photos.length} 张` : ''}
        {it.attempts > 0 && it.lastRefusal === null ? `，已尝试 ${it.attempts} 次` : ''}
      </p>
      {it.lastRefusal === null ? null : (
        <p className="al-wrong">
          没有被接收：{it.lastRefusal.message}
          {it.lastRefusal.clause === undefined ? null : <span className="al-clause">（{it.lastRefusal.clause}）</span>}
        </p>
      )}
      {it.lastRefusal === null && it.lastFault !== null ? <p>{it.lastFault}</p> : null}
      {unkept ? <p className="al-wrong">本机存储已满，不能打开修改；内容仍在这里，请先清理手机空间</p> : null}
      <div className="al-actions">
        {it.edit === null ? null : <Button onClick={() => void edit()}>修改</Button>}
        {it.lastRefusal === null ? null : <Button onClick={() => void again()}>重新提交</Button>}
        <Button onClick={() => void takeBack()}>撤回</Button>
      </div>
    </li>
  )
}
