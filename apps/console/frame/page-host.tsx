import { useParams } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { PageBoundary } from '@anlan/platform/ui/boundary'
import { useCell } from '@anlan/platform/ui/cell'
import { comingOf } from '@anlan/platform/ui/coming'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type HouseScreens, type LoadPage, type PageDeclaration, type PageProps } from '@anlan/platform/ui/house-screens'
import { phoneTitle } from '@anlan/platform/ui/phone/phone-title'
import { Skeleton, Void } from '@anlan/platform/ui/states'
import { openHouses } from '../houses.ts'
import { findPage } from './find-page.ts'
import { NotFound } from './not-found.tsx'

/** A page as both faces know it. */
export type FacePage = Pick<PageDeclaration, 'path' | 'title' | 'may' | 'orgKinds'> & { readonly load: LoadPage }

const componentOf = comingOf<FacePage, PageProps>((page) => page.load().then((it) => it.Page), <Skeleton lines={10} />)

/** One page of a house: admission, its code, its title, and a net below it. */
const PageHost = ({ page, params }: { readonly page: FacePage; readonly params: Readonly<Record<string, string>> }) => {
  const { org, roles, session, navigate } = useHere()
  useEffect(() => {
    document.title = `${page.title} · ${org.name}`
    phoneTitle.set(page.title)
  }, [page, org.name])
  if (!admits(page, roles, org.kind)) return <Void icon="shield" title="没有权限" hint={`“${page.title}”不在您的岗位角色范围内，需要时请联系本单位系统管理员`} />
  const Page = componentOf(page)
  return (
    <PageBoundary at={location.pathname}>
      <Page key={Object.values(params).join('/')} org={org} roles={roles} session={session} params={params} navigate={navigate} />
    </PageBoundary>
  )
}

/** The component for every address below a house: the page that is meant, as soon as that house's door is open. */
export const housePage = (pagesOf: (house: HouseScreens) => readonly FacePage[]): (() => ReactElement) =>
  function HousePage() {
    const { house: name, _splat: address = '' } = useParams({ strict: false }) as { readonly house?: string; readonly _splat?: string }
    const { houses, complete } = useCell(openHouses)
    const house = houses.find((it) => it.house === name)
    const found = house === undefined ? undefined : findPage(pagesOf(house), address)
    if (found !== undefined) return <PageHost key={`${name}/${found.page.path}`} page={found.page} params={found.params} />
    return house !== undefined || complete ? <NotFound /> : <Skeleton lines={10} />
  }
