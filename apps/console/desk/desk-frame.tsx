import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ROLES } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { Popup } from '@anlan/platform/ui/popup'
import { signOut } from '@anlan/platform/ui/session'
import { Note } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { FeedState } from '../frame/feed-state.tsx'
import { Slot } from '../frame/slot.tsx'
import { useInbox } from '../frame/use-inbox.ts'
import { openHouses } from '../houses.ts'
import { PasswordForm } from '../new-password.tsx'
import { menuOf } from '@anlan/platform/ui/menu'
import { OrgSwitch } from './org-switch.tsx'
import { Search } from './search.tsx'

const DemoClock = () => {
  const now = usePlantNow(10_000)
  return (
    <span className="al-demo" title="演示环境的时间可以调快，期限和周期都按它计算">
      演示时间 {fullTime(now).slice(5, 16)}
    </span>
  )
}

const leave = () => void signOut().then(() => location.replace('/'))

/** Left: what this person has. Top: enterprise, search, alarms, 待办. The page scrolls, the frame stands. */
export const DeskFrame = () => {
  const { missing } = useCell(openHouses)
  const { houses, org, roles, session, address } = useHere()
  const { count } = useInbox()
  const { pathname } = useLocation()
  const [searching, setSearching] = useState(false)
  const [changing, setChanging] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setSearching(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  const current = (to: string) => (to === '' ? pathname === address('') || pathname === `${address('')}/` : pathname === address(to) || pathname.startsWith(`${address(to)}/`))
  const name = session.person?.name ?? session.account.name
  return (
    <div className="desk">
      <a className="desk-skip" href="#page">
        跳到正文
      </a>
      <nav className="desk-menu" aria-label="功能">
        <div className="desk-brand">
          <img src="/icons/anlan.svg" alt="" width={28} height={28} />
          安澜
        </div>
        <GoTo to="" aria-current={current('') ? 'page' : undefined}>
          <Icon name="inbox" size={18} />
          今日待办
        </GoTo>
        {menuOf(houses, roles, org.kind).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2>{group.title}</h2>
            {group.items.map(({ title, to, icon }) => (
              <GoTo key={to} to={to} aria-current={current(to) ? 'page' : undefined}>
                <Icon name={icon} size={18} />
                {title}
              </GoTo>
            ))}
          </section>
        ))}
      </nav>
      <header className="desk-top">
        <OrgSwitch />
        <button type="button" className="desk-search" onClick={() => setSearching(true)}>
          <Icon name="search" size={18} />
          搜索
          <kbd>⌘K</kbd>
        </button>
        <span className="desk-fill" />
        <FeedState />
        {session.mode === 'demo' ? <DemoClock /> : null}
        <span className="desk-bell">
          <Slot place="bell" />
        </span>
        <GoTo to="" className="desk-count" aria-label={count === undefined ? '待办正在加载' : `待办 ${count} 项`}>
          待办 <b>{count ?? '…'}</b>
        </GoTo>
        <Popup words={name} icon="person" kind="quiet" side="right">
          {(close) => (
            <>
              <p className="desk-me">{roles.map((role) => ROLES[role].title).join('、')}</p>
              <button type="button" onClick={() => {
                close()
                setChanging(true)
              }}>
                <Icon name="key" size={18} />
                修改密码
              </button>
              <a href={`/m${address('')}`}>
                <Icon name="phone" size={18} />
                手机版
              </a>
              <a href="/trust" target="_blank" rel="noreferrer">
                <Icon name="shield" size={18} />
                手机信任证书
              </a>
              <button type="button" onClick={leave}>
                <Icon name="exit" size={18} />
                退出登录
              </button>
            </>
          )}
        </Popup>
      </header>
      <main className="desk-page" id="page" tabIndex={0} aria-label="正文">
        <Slot place="banner" />
        {missing > 0 ? <Note tone="refusal" action={<Button onClick={() => location.reload()}>刷新</Button>}>有 {missing} 个功能没有加载成功，其余功能可正常使用</Note> : null}
        <Outlet />
      </main>
      {searching ? <Search onClose={() => setSearching(false)} /> : null}
      {changing ? (
        <Dialog title="修改密码" onClose={() => setChanging(false)}>
          <PasswordForm onChanged={() => setChanging(false)} />
        </Dialog>
      ) : null}
    </div>
  )
}
