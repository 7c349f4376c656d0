import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { menuOf } from '@anlan/platform/ui/menu'

/** What this person can do here, for a role that is never sent a task: keepers of accounts, of security, of audit. */
export const HomePages = () => {
  const { houses, org, roles } = useHere()
  return (
    <ul className="desk-home-pages" aria-label="功能">
      {menuOf(houses, roles, org.kind)
        .flatMap(({ items }) => items)
        .map(({ title, to, icon }) => (
          <li key={to}>
            <GoTo to={to}>
              <Icon name={icon} size={22} />
              {title}
            </GoTo>
          </li>
        ))}
    </ul>
  )
}
