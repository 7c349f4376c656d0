import '../quiet-zod.ts'
import '@anlan/platform/ui/theme/kits.css'
import '@anlan/platform/ui/theme/pages.css'
import './desk.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { asking } from '@anlan/platform/ui/asking'
import { ConfirmHost } from '@anlan/platform/ui/confirm'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { AntdTheme } from '@anlan/platform/ui/theme/antd-theme'
import { faceRouter } from '../frame/face-router.tsx'
import { OrgHere } from '../frame/org-here.tsx'
import { SignInAgain } from '../frame/sign-in-again.tsx'
import { type Loaded, loadHouses } from '../houses.ts'
import { DeskFrame } from './desk-frame.tsx'
import { Home } from './home.tsx'

/** The desk: all houses of this person in one frame. */
export const DeskApp = ({ session }: { readonly session: SessionView }) => {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined)
  useEffect(() => void loadHouses().then(setLoaded), [])
  const router = useMemo(
    () =>
      loaded === undefined
        ? undefined
        : faceRouter(
            {
              basepath: '/',
              frame: () => (
                <OrgHere houses={loaded.houses} first={session} phone={false}>
                  <ConfirmHost>
                    <DeskFrame missing={loaded.missing} />
                  </ConfirmHost>
                  <SignInAgain />
                </OrgHere>
              ),
              own: { '': Home },
              pages: (house) => house.pages,
            },
            loaded.houses,
          ),
    [loaded, session],
  )
  if (router === undefined) return null
  return (
    <QueryClientProvider client={asking}>
      <AntdTheme>
        <RouterProvider router={router} />
      </AntdTheme>
    </QueryClientProvider>
  )
}
