import './phone.css'
import type { ReactNode } from 'react'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import type { OnSite } from '../../contract/on-site.ts'
import { decideDevice } from '../../rules/explosion-proof.ts'
import { OFFLINE_NO, useOnline } from './use-online.ts'
import { type AtPermit as Permitted, useOnSite, usePermit } from './use-permit.ts'

export interface PermitView extends Permitted {
  readonly site: OnSite
  readonly online: boolean
  /** The permit's own page. */
  readonly home: string
}

interface AtPermitProps {
  readonly id: string
  readonly title: string
  /** Approving, starting, resuming and accepting need the server. */
  readonly needsNetwork?: boolean
  readonly children: (view: PermitView) => ReactNode
}

/** A page of one permit: what is known of it and of the site, and whether this device and this network may do it here. */
export const AtPermit = ({ id, title, needsNetwork = false, children }: AtPermitProps) => {
  const answer = usePermit(id)
  const site = useOnSite(id)
  const online = useOnline()
  const home = `/special-work/permits/${id}`
  const back = { title: '回到作业票', to: home }
  return (
    <Shown answer={answer}>
      {(permitted) => (
        <Shown answer={site}>
          {(known) => {
            const device = decideDevice(known.device)
            if (!device.accepted) return <PhonePage title={title} action={back}><RefusalNote refusal={device.refusal} /></PhonePage>
            if (needsNetwork && !online) return <PhonePage title={title} action={back}><Note tone="refusal">{OFFLINE_NO}</Note></PhonePage>
            return children({ ...permitted, site: known, online, home })
          }}
        </Shown>
      )}
    </Shown>
  )
}
