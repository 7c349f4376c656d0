import '../quiet-zod.ts'
import '@anlan/platform/ui/theme/kits.css'
import '@anlan/platform/ui/theme/pages.css'
import './desk.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asking } from '@anlan/platform/ui/asking'
import { useCell } from '@anlan/platform/ui/cell'
import { ConfirmHost } from '@anlan/platform/ui/confirm'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { AntdTheme } from '@anlan/platform/ui/theme/antd-theme'
import { faceRouter } from '../frame/face-router.tsx'
import { OrgHere } from '../frame/org-here.tsx'
import { SignInAgain } from '../frame/sign-in-again.tsx'
import { openDoors, openHouses } from '../houses.ts'
import { DeskFrame } from './desk-frame.tsx'
import { Home } from './home.tsx'

/** Begun with the code itself: the menu shows them all. */
void openDoors()

/** The desk: all houses of this person in one frame. */
export const DeskApp = ({ session }: { readonly session: SessionView }) => {
  const { complete } = useCell(openHouses)
  const router = useMemo(
    () =>
      faceRouter({
        basepath: '/',
        frame: () => (
          <OrgHere first={session} phone={false}>
            <ConfirmHost>
              <DeskFrame />
            </ConfirmHost>
            <SignInAgain />
          </OrgHere>
        ),
        own: { '': Home },
        pages: (house) => house.pages,
      }),
    [session],
  )
  if (!complete) return null
  return (
    <QueryClientProvider client={asking}>
      <AntdTheme>
        <RouterProvider router={router} />
      </AntdTheme>
    </QueryClientProvider>
  )
}
