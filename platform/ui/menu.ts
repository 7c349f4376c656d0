import type { OrgKind, Role } from '@anlan/kernel/role'
import { admits, type HouseScreens } from './house-screens.ts'
import type { IconName } from './icon.tsx'

export interface MenuItem {
  readonly title: string
  readonly to: string
  readonly icon: IconName
}

export interface MenuGroup {
  readonly title: string
  readonly items: readonly MenuItem[]
}

/** What this person has, grouped; groups stand where their first item does. */
export const menuOf = (houses: readonly HouseScreens[], roles: readonly Role[], kind: OrgKind): readonly MenuGroup[] => {
  const items = houses
    .flatMap((house) => house.pages.flatMap((page) => (page.menu !== undefined && admits(page, roles, kind) ? [{ ...page.menu, title: page.title, to: `/${house.house}/${page.path}` }] : [])))
    .sort((a, b) => a.order - b.order)
  return [...Map.groupBy(items, ({ group }) => group)].map(([title, members]) => ({ title, items: members.map(({ title: words, to, icon }) => ({ title: words, to, icon })) }))
}
