import { useParams } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { PageBoundary } from '@anlan/platform/ui/boundary'
import { coming } from '@anlan/platform/ui/coming'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type PageProps } from '@anlan/platform/ui/house-screens'
import { phoneTitle } from '@anlan/platform/ui/phone/phone-title'
import { Skeleton, Void } from '@anlan/platform/ui/states'
import type { FacePage } from './face-router.tsx'

/** The component of a page's route: admission, its code, its title, and a net below it. */
export const pageHost = (page: FacePage): (() => ReactElement) => {
  const Page = coming<PageProps>(() => page.load().then((it) => it.Page), <Skeleton lines={10} />)
  const PageHost = () => {
    const { org: _org, ...params } = useParams({ strict: false }) as Record<string, string>
    const { org, roles, session, navigate } = useHere()
    useEffect(() => {
      document.title = `${page.title} · ${org.name}`
      phoneTitle.set(page.title)
    }, [org.name])
    if (!admits(page, roles, org.kind)) return <Void icon="shield" title="没有权限" hint={`“${page.title}”不在您的岗位角色范围内，需要时请联系本单位系统管理员`} />
    return (
      <PageBoundary at={location.pathname}>
        <Page key={Object.values(params).join('/')} org={org} roles={roles} session={session} params={params} navigate={navigate} />
      </PageBoundary>
    )
  }
  return PageHost
}
