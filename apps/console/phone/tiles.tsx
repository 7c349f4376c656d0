import type { ReactElement } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type PhoneTab } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Empty } from '@anlan/platform/ui/states'

export const useTiles = (tab: PhoneTab) => {
  const { houses, roles, org } = useHere()
  return houses
    .flatMap((house) => (house.phone ?? []).map((page) => ({ ...page, to: `/${house.house}/${page.path}` })))
    .filter((page) => page.tab === tab && admits(page, roles, org.kind))
    .sort((a, b) => (a.order ?? 50) - (b.order ?? 50))
}

export const Tiles = ({ tab }: { readonly tab: PhoneTab }) => (
  <ul className="phone-tiles">
    {useTiles(tab).map(({ to, title, icon, hint }) => (
      <li key={to}>
        <GoTo to={to}>
          <Icon name={icon ?? 'next'} size={30} />
          <span>
            <strong>{title}</strong>
            {hint === undefined ? null : <small>{hint}</small>}
          </span>
        </GoTo>
      </li>
    ))}
  </ul>
)

/** A tab made of what houses put on it. */
export const tilesOf = (tab: PhoneTab): (() => ReactElement) => {
  const TilesPage = () => {
    const tiles = useTiles(tab)
    return <div className="al-phone-body">{tiles.length === 0 ? <Empty title={`没有可以${tab === '上报' ? '上报' : '办理'}的内容`} hint="需要时请联系本单位系统管理员开通" /> : <Tiles tab={tab} />}</div>
  }
  return TilesPage
}
