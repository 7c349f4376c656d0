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

const TABS: readonly { readonly title: string; readonly to: string; readonly icon: IconName }[] = [
  { title: '待办', to: '', icon: 'inbox' },
  { title: '上报', to: '/report', icon: 'camera' },
  { title: '作业', to: '/work', icon: 'tasks' },
  { title: '我的', to: '/me', icon: 'person' },
]

/** Tabs at the thumb on the four first pages; below them a head with the way back. */
export const PhoneFrame = () => {
  const { org, address, navigate } = useHere()
  const { pathname } = useLocation()
  const { history } = useRouter()
  const { count } = useInbox()
  const title = useCell(phoneTitle)
  // A tab that leads to nothing is not offered: special work comes with its mission.
  const [reports, works] = [useTiles('上报').length > 0, useTiles('作业').length > 0]
  const offered = TABS.filter(({ title: words }) => (words === '上报' ? reports : words === '作业' ? works : true))
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
      {tab === undefined ? null : (
        <nav className="phone-tabs" aria-label="主要功能">
          {offered.map(({ title: words, to, icon }) => (
            <GoTo key={words} to={to} aria-current={words === tab.title ? 'page' : undefined}>
              <Icon name={icon} size={26} />
              {words}
              {to === '' && count !== undefined && count > 0 ? <b aria-label={`${count} 项`}>{count > 99 ? '99+' : count}</b> : null}
            </GoTo>
          ))}
        </nav>
      )}
    </div>
  )
}
