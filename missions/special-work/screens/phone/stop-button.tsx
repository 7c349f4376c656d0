import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useSendLater } from '@anlan/platform/ui/phone/use-send-later'
import { suspendWork } from '../../contract/work-permit.ts'

const REASONS = ['闻到异味、气体报警', '着火、冒烟', '人员不适或受伤', '违章作业', '措施失效、设备异常', '天气变化', '监护人要离开'] as const

/** 暂停: two presses with a glove, with or without a network; the phone's own moment goes along. */
export const StopButton = ({ id, onStopped }: { readonly id: string; readonly onStopped: () => void }) => {
  const { sendLater } = useSendLater(suspendWork)
  const [open, setOpen] = useState(false)
  const [own, setOwn] = useState('')
  const stop = async (reason: string) => {
    setOpen(false)
    navigator.vibrate?.(200)
    onStopped()
    await sendLater({ id, reason, at: plantNow() })
  }
  return (
    <>
      <button type="button" className="sw-stop" onClick={() => setOpen(true)}>暂停作业</button>
      {open ? (
        <Dialog title="为什么暂停（点一下就暂停）" place="side" onClose={() => setOpen(false)}>
          <div className="sw-reasons">
            {REASONS.map((reason) => <Button key={reason} onClick={() => void stop(reason)}>{reason}</Button>)}
          </div>
          <label className="al-field">
            其他原因
            <input className="al-input" value={own} maxLength={200} onChange={(event) => setOwn(event.target.value)} />
          </label>
          <Button kind="danger" disabled={own.trim().length < 2} onClick={() => void stop(own.trim())}>按这个原因暂停</Button>
          <p className="al-clause">任何人发现危险都可以暂停（GB 30871-2022 4.8）</p>
        </Dialog>
      ) : null}
    </>
  )
}
