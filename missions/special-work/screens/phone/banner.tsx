import './phone.css'
import { useEffect, useRef } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { keep, readKept } from '@anlan/platform/ui/kept'
import { callKeeping } from '@anlan/platform/ui/phone/kept-answers'
import { onSite } from '../../contract/on-site.ts'
import { getPermit, type PermitLine } from '../../contract/permits.ts'
import { ring } from './ring.ts'
import { useMyWorks } from './use-works.ts'

const NONE: readonly PermitLine[] = []
/** Enough for whoever walks between works; each is some kilobytes. */
const KEPT_MOST = 6
const RUNG = 'anlan.stops-heard'

/** Fetches what I work at whenever it has changed, so that it is there when the network is gone. */
const useKept = (rows: readonly PermitLine[]) => {
  const { org, session } = useHere()
  const account = session.account.id
  const had = useRef(new Map<string, number>())
  useEffect(() => {
    for (const { id, version } of rows.slice(0, KEPT_MOST)) {
      if (had.current.get(id) === version) continue
      had.current.set(id, version)
      void callKeeping(getPermit, { id }, { org: org.id, account }).catch(() => had.current.delete(id))
      void callKeeping(onSite, { id }, { org: org.id, account }).catch(() => undefined)
    }
  }, [rows, org.id, account])
}

/** On every page of the phone: a work of mine that was stopped is heard at once and stands there until it goes on. */
export const Slot = () => {
  const rows = useMyWorks().value?.rows ?? NONE
  useKept(rows)
  const stopped = rows.filter(({ state }) => state === 'suspended')
  const key = stopped.map(({ id }) => id).join()
  useEffect(() => {
    const heard = readKept<readonly string[]>(RUNG) ?? []
    const now = key === '' ? [] : key.split(',')
    if (now.some((id) => !heard.includes(id) && !location.pathname.includes(id))) ring()
    keep(RUNG, now)
  }, [key])
  const first = stopped.find(({ id }) => !location.pathname.includes(id))
  if (first === undefined) return null
  return (
    <GoTo to={`/special-work/permits/${first.id}`} className="sw-banner">
      <Icon name="bell" size={22} />
      <span>{first.number} 已暂停：{first.suspendedFor}</span>
      <Icon name="next" size={22} />
    </GoTo>
  )
}
