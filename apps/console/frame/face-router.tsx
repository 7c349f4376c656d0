import { createRootRoute, createRoute, createRouter, Outlet, redirect, type RouteComponent } from '@tanstack/react-router'
import type { HouseScreens } from '@anlan/platform/ui/house-screens'
import { homeOrg } from './home-org.ts'
import { NotFound } from './not-found.tsx'
import { type FacePage, housePage } from './page-host.tsx'

export interface Face {
  readonly basepath: '/' | '/m'
  /** Draws around every page of an org; reads `$org` itself. */
  readonly frame: RouteComponent
  /** Own pages of the frame below the org, `''` the first. */
  readonly own: Readonly<Record<string, RouteComponent>>
  readonly pages: (house: HouseScreens) => readonly FacePage[]
}

/** Search words stay plain in the address: `?state=open`, not JSON. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
const stringifySearch = (search: Record<string, unknown>): string => {
  const text = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString()
  return text === '' ? '' : `?${text}`
}

/** All pages of all houses under one frame; each page's code comes when it is opened. Which there are is known when its house's door is open. */
export const faceRouter = (face: Face) => {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
  const front = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      const org = homeOrg()
      if (org !== undefined) throw redirect({ to: `/o/${org.id}` as '/' })
    },
    component: NotFound,
  })
  const org = createRoute({ getParentRoute: () => root, path: 'o/$org', component: face.frame, notFoundComponent: NotFound })
  const own = Object.entries(face.own).map(([path, component]) => createRoute({ getParentRoute: () => org, path: path === '' ? '/' : path, component }))
  const pages = createRoute({ getParentRoute: () => org, path: '$house/$', component: housePage(face.pages) })
  return createRouter({
    routeTree: root.addChildren([front, org.addChildren([...own, pages])]),
    basepath: face.basepath,
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}
