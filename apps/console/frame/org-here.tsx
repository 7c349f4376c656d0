import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useCell } from '@anlan/platform/ui/cell'
import { followFeed } from '@anlan/platform/ui/feed'
import { type Here, HereContext } from '@anlan/platform/ui/here'
import { session as sessionCell } from '@anlan/platform/ui/session'
import type { SessionView } from '@anlan/platform/ui/session-view'
import { Void } from '@anlan/platform/ui/states'
import { openHouses } from '../houses.ts'
import { rememberOrg } from './home-org.ts'

interface OrgHereProps {
  readonly first: SessionView
  readonly phone: boolean
  readonly children: ReactNode
}

/** Binds everything below to the org in the address, and follows that org's feed. */
export const OrgHere = ({ first, phone, children }: OrgHereProps) => {
  const { org: id } = useParams({ strict: false }) as { org: string }
  const session = useCell(sessionCell) ?? first
  const { houses } = useCell(openHouses)
  const go = useNavigate()
  const member = session.memberships.find(({ org }) => org.id === id)
  const here = useMemo<Here | undefined>(
    () =>
      member === undefined
        ? undefined
        : {
            org: member.org,
            roles: member.roles,
            session: { ...session, person: member.person ?? session.person },
            houses,
            phone,
            address: (to) => `${phone ? '/m' : ''}/o/${id}${to}`,
            navigate: (to, options) => {
              const [path = '', search = ''] = to.split('?')
              void go({ to: `/o/${id}${path}` as '/', search: Object.fromEntries(new URLSearchParams(search)) as never, replace: options?.replace ?? false })
            },
          },
    [member, session, houses, phone, id, go],
  )
  const belongs = here !== undefined
  useEffect(() => {
    if (!belongs) return
    rememberOrg(id)
    return followFeed(id)
  }, [id, belongs])
  if (here === undefined)
    return (
      <Void icon="shield" title="您不属于这个单位" hint="请切换到您所在的单位">
        <a className="al-button" href={phone ? '/m/' : '/'}>
          回到我的单位
        </a>
      </Void>
    )
  return <HereContext value={here}>{children}</HereContext>
}
