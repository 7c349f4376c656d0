import '../quiet-zod.ts'
import '@anlan/platform/ui/theme/kits.css'
import '@anlan/platform/ui/theme/pages.css'
import './phone.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { asking } from '@anlan/platform/ui/asking'
import { useCell } from '@anlan/platform/ui/cell'
import { ConfirmHost } from '@anlan/platform/ui/confirm'
import { startSender } from '@anlan/platform/ui/phone/sender'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { faceRouter } from '../frame/face-router.tsx'
import { OrgHere } from '../frame/org-here.tsx'
import { SignInAgain } from '../frame/sign-in-again.tsx'
import { openDoors, openHouses } from '../houses.ts'
import { keepForOffline } from './keep-for-offline.ts'
import { Me } from './me.tsx'
import { PhoneFrame } from './phone-frame.tsx'
import { PhoneInbox } from './phone-inbox.tsx'
import { tilesOf } from './tiles.tsx'

/** Begun with the code itself, with the house of the page that was asked for. */
void openDoors(/^\/m\/o\/[^/]+\/([\w-]+)\//.exec(location.pathname)?.[1])

/** The phone: the same houses, one hand, with or without network. */
export const PhoneApp = ({ session }: { readonly session: SessionView }) => {
  const { houses, complete } = useCell(openHouses)
  useEffect(() => {
    void keepForOffline()
    return startSender()
  }, [])
  const router = useMemo(
    () =>
      faceRouter({
        basepath: '/m',
        frame: () => (
          <OrgHere first={session} phone>
            <ConfirmHost>
              <PhoneFrame />
            </ConfirmHost>
            <SignInAgain />
          </OrgHere>
        ),
        own: { '': PhoneInbox, report: tilesOf('上报'), work: tilesOf('作业'), me: Me },
        pages: (house) => house.phone ?? [],
      }),
    [session],
  )
  if (houses.length === 0 && !complete) return null
  return (
    <QueryClientProvider client={asking}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
