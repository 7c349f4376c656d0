import { type ComponentType, lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { keptSession, readSession } from '@anlan/platform/ui/session'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { NewPassword } from './new-password.tsx'
import { SignIn } from './sign-in.tsx'

type Face = ComponentType<{ readonly session: SessionView }>
/** Apart from each other: in one conditional the bundler takes both for one import, and fetches the style of the wrong one. */
const openFace: Readonly<Record<'phone' | 'desk', () => Promise<Face>>> = {
  phone: () => import('./phone/phone-app.tsx').then((it) => it.PhoneApp),
  desk: () => import('./desk/desk-app.tsx').then((it) => it.DeskApp),
}
const Wall = lazy(() => import('./wall.tsx').then((it) => ({ default: it.WallHost })))
const Trust = lazy(() => import('./trust.tsx').then((it) => ({ default: it.Trust })))

type At = { readonly at: 'asking' } | { readonly at: 'nobody' } | { readonly at: 'known'; readonly session: SessionView } | { readonly at: 'away'; readonly tip: string }

/** A small screen that comes to the front door is led to the phone's. */
const leadToPhone = (): boolean => location.pathname === '/' && matchMedia('(max-width: 600px) and (pointer: coarse)').matches

/** Who is it? Nobody signs in; who is known goes on; a phone without network goes on with what it kept. */
export const Entrance = ({ phone }: { readonly phone: boolean }) => {
  const [here, setHere] = useState<At>({ at: 'asking' })
  const [App, setApp] = useState<Face | undefined>(undefined)
  const enter = useCallback((session: SessionView) => {
    if (leadToPhone()) location.replace('/m/')
    else setHere({ at: 'known', session })
  }, [])
  const look = useCallback(async () => {
    // A phone goes on at once with who it was: behind a slow network the answer comes while it is already in use.
    const kept = phone ? keptSession() : undefined
    if (kept === undefined || kept.mustChangePassword) setHere({ at: 'asking' })
    else enter(kept)
    try {
      const session = await readSession(phone ? 5_000 : undefined)
      if (session === undefined) setHere({ at: 'nobody' })
      else if (kept?.account.id !== session.account.id || session.mustChangePassword) enter(session)
    } catch (thrown) {
      if (kept === undefined) setHere({ at: 'away', tip: thrown instanceof Fault ? thrown.tip : '页面出错，请刷新后重试' })
      else enter(kept)
    }
  }, [phone, enter])
  // Not by Suspense: what follows a fallback is kept back for 300 ms.
  const known = here.at === 'known'
  useEffect(() => {
    if (known)
      void openFace[phone ? 'phone' : 'desk']().then(
        (it) => setApp(() => it),
        () => setHere({ at: 'away', tip: '页面没有加载完，请检查网络后重试' }),
      )
  }, [known, phone])
  // A screen on a wall has no session and asks for none.
  const wall = /^\/wall\/([\w-]+)$/.exec(location.pathname)?.[1]
  useEffect(() => {
    if (wall === undefined) void look()
  }, [look, wall])

  if (wall !== undefined)
    return (
      <Suspense>
        <Wall token={wall} />
      </Suspense>
    )
  if (location.pathname === '/trust')
    return (
      <Suspense>
        <Trust />
      </Suspense>
    )
  if (here.at === 'asking') return null
  if (here.at === 'nobody') return <SignIn onSignedIn={enter} />
  if (here.at === 'away')
    return (
      <main className="entrance-away" role="alert">
        <h1>暂时打不开安澜</h1>
        <p>{here.tip}</p>
        <button type="button" onClick={() => void look()}>
          重试
        </button>
      </main>
    )
  if (here.session.mustChangePassword) return <NewPassword onChanged={() => void look()} />
  return App === undefined ? null : <App session={here.session} />
}
