import { useState } from 'react'
import { ROLES } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { useConfirm } from '@anlan/platform/ui/confirm'
import { deviceId } from '@anlan/platform/ui/device'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import { keep } from '@anlan/platform/ui/kept'
import { forgetAnswers } from '@anlan/platform/ui/phone/kept-answers'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { signOut } from '@anlan/platform/ui/session'
import { PasswordForm } from '../new-password.tsx'
import { OrgSwitch } from '../desk/org-switch.tsx'
import { Slot } from '../frame/slot.tsx'
import { Outbox } from './outbox-list.tsx'
import { Tiles } from './tiles.tsx'

/** Who I am on this phone, what waits to be sent, and how the phone should be. */
export const Me = () => {
  const { session, roles, address } = useHere()
  const waiting = useCell(outbox)
  const ask = useConfirm()
  const [big, setBig] = useState(document.documentElement.dataset['type'] === 'big')
  const [changing, setChanging] = useState(false)
  const size = (next: boolean) => {
    setBig(next)
    keep('anlan.type', next ? 'big' : undefined)
    if (next) document.documentElement.dataset['type'] = 'big'
    else delete document.documentElement.dataset['type']
  }
  const leave = async () => {
    const body = waiting.length === 0 ? undefined : `还有 ${waiting.length} 条没有上传，会留在本机，下次用本账号登录后继续发送`
    if (!(await ask('退出登录', { tells: [], body: body ?? '草稿会留在本机，下次用本账号登录后可继续填写' }))) return
    await forgetAnswers(session.account.id).catch(() => 0)
    await signOut()
    location.replace('/m/')
  }
  return (
    <div className="al-phone-body">
      <section className="al-section phone-who">
        <strong>{session.person?.name ?? session.account.name}</strong>
        <p>{roles.map((role) => ROLES[role].title).join('、')}</p>
        <OrgSwitch />
      </section>
      <Outbox />
      <Tiles tab="我的" />
      <Slot place="phone-me" />
      <section className="al-section phone-settings">
        <label className="al-choice">
          <input type="checkbox" className="al-check" checked={big} onChange={(event) => size(event.target.checked)} />
          大字模式
        </label>
        <Button icon="key" onClick={() => setChanging(true)}>
          修改密码
        </Button>
        <a className="al-button" href="/trust">
          手机信任证书、装到桌面
        </a>
        <a className="al-button" href={address('').replace(/^\/m/, '')}>
          电脑版
        </a>
        <Button kind="danger" icon="exit" onClick={() => void leave()}>
          退出登录
        </Button>
      </section>
      <dl className="phone-device">
        <dt>设备编号（安装标识，代替 IMEI）</dt>
        <dd>{deviceId()}</dd>
      </dl>
      {changing ? (
        <Dialog title="修改密码" onClose={() => setChanging(false)}>
          <PasswordForm onChanged={() => setChanging(false)} />
        </Dialog>
      ) : null}
    </div>
  )
}
