import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { FoundDevices, OnvifTold } from '../../contract/find-devices.ts'
import { postTo, recorderPath } from './ask-device.ts'

interface OnvifFormProps {
  readonly org: string
  readonly recorder: string
  readonly found: FoundDevices['onvif'][number]
  readonly onRead: (told: OnvifTold) => void
  readonly onCancel: () => void
}

/** Name and password of one camera, by which its streams are read. They are kept in the addresses of the register only. */
export const OnvifForm = ({ org, recorder, found, onRead, onCancel }: OnvifFormProps) => {
  const [user, setUser] = useState('admin')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const read = async (): Promise<void> => {
    setBusy(true)
    const decision = await postTo<OnvifTold>(`${recorderPath(org, recorder)}/onvif`, { address: found.address, user, password })
    setBusy(false)
    if (decision.accepted) onRead(decision.value)
    else setSaid(decision.refusal.message)
  }
  return (
    <form className="al-form" onSubmit={(event) => { event.preventDefault(); void read() }}>
      <p>{found.name || '未命名'}　{found.hardware}　{found.host}</p>
      <div className="al-field"><label htmlFor="vi-onvif-user">ONVIF 用户名</label><input id="vi-onvif-user" className="al-input" autoComplete="off" value={user} onChange={({ target }) => setUser(target.value)} /></div>
      <div className="al-field"><label htmlFor="vi-onvif-password">ONVIF 密码</label><input id="vi-onvif-password" className="al-input" type="password" autoComplete="off" value={password} onChange={({ target }) => setPassword(target.value)} /></div>
      <p role="status" className={said === '' ? 'al-clause' : 'vi-wrong'}>{said === '' ? '读取码流地址和云台；用户名和密码随地址写入摄像机台账' : said}</p>
      <div className="al-form-feet"><Button onClick={onCancel}>返回</Button><Button kind="primary" submit busy={busy}>读取</Button></div>
    </form>
  )
}
