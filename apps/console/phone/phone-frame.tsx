import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCell } from '@anlan/platform/ui/cell'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon, type IconName } from '@anlan/platform/ui/icon'
import { phoneTitle } from '@anlan/platform/ui/phone/phone-title'
import { Slot } from '../frame/slot.tsx'
import { useInbox } from '../frame/use-inbox.ts'
import { PhoneState } from './phone-state.tsx'
import { useTiles } from './tiles.tsx'

interface Tab {
  readonly title: string
  readonly to: string
  readonly icon: IconName
}

const TABS: readonly Tab[] = [
  { title: '待办', to: '', icon: 'inbox' },
  { title: '上报', to: '/report', icon: 'camera' },
  { title: '作业', to: '/work', icon: 'tasks' },
  { title: '我的', to: '/me', icon: 'person' },
]

/** At the thumb. What waits is counted here only: a page of one permit must not wait behind the inboxes of all houses. */
const PhoneTabs = ({ at }: { readonly at: Tab }) => {
  const { count } = useInbox()
  // A tab that leads to nothing is not offered: special work comes with its mission.
  const [reports, works] = [useTiles('上报').length > 0, useTiles('作业').length > 0]
  const offered = TABS.filter(({ title }) => (title === '上报' ? reports : title === '作业' ? works : true))
  return (
    <nav className="phone-tabs" aria-label="主要功能">
      {offered.map(({ title, to, icon }) => (
        <GoTo key={title} to={to} aria-current={title === at.title ? 'page' : undefined}>
          <Icon name={icon} size={26} />
          {title}
          {to === '' && count !== undefined && count > 0 ? <b aria-label={`${count} 项`}>{count > 99 ? '99+' : count}</b> : null}
        </GoTo>
      ))}
    </nav>
  )
}

/** Tabs at the thumb on the four first pages; below them a head with the way back. */
export const PhoneFrame = () => {
  const { org, address, navigate } = useHere()
  const { pathname } = useLocation()
  const { history } = useRouter()
  const title = useCell(phoneTitle)
  const tab = TABS.find(({ to }) => pathname.replace(/\/$/, '') === address(to).replace(/^\/m/, '') || pathname.replace(/\/$/, '') === address(to))
  useEffect(() => {
    if (tab !== undefined) document.title = `${tab.title} · ${org.name}`
  }, [tab, org.name])
  return (
    <div className="phone">
      <header className="phone-head">
        {tab === undefined ? (
          <button type="button" aria-label="返回" onClick={() => (history.canGoBack() ? history.back() : navigate(''))}>
            <Icon name="back" size={26} />
          </button>
        ) : null}
        <h1>{tab?.title ?? title}</h1>
        <span>{org.name}</span>
      </header>
      <PhoneState />
      <Slot place="phone-banner" />
      <main className="phone-page" data-tabs={tab !== undefined}>
        <Outlet />
      </main>
      {tab === undefined ? null : <PhoneTabs at={tab} />}
    </div>
  )
}
