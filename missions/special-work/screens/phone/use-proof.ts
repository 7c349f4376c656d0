import { useState } from 'react'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { useCell } from '@anlan/platform/ui/cell'
import { plantNow, usePlantNow } from '@anlan/platform/ui/clock'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { onSite, type OnSite } from '../../contract/on-site.ts'
import type { Permit } from '../../contract/permit.ts'
import type { PresenceProof } from '../../contract/person.ts'
import { scans } from './last-scan.ts'
import { heldProof, type HeldProof, proofsOf, type Witnessed } from './proof.ts'
import { useOnline } from './use-online.ts'

const PATIENCE = 15_000

export interface Proving {
  readonly permit: Permit
  readonly site: OnSite
  readonly held: HeldProof | null
  readonly proofs: () => PresenceProof[]
  readonly locating: 'idle' | 'asking' | 'refused' | 'far'
  /** Where the phone is, asked once when the person presses; never in the background. */
  readonly locate: () => void
  readonly photo: Witnessed | undefined
  readonly bring: (photo: Witnessed | undefined) => void
}

/** What shows that I stand at this work, gathered by itself as far as it can be. */
export const useProof = (permit: Permit, site: OnSite): Proving => {
  const online = useOnline()
  const now = usePlantNow(5 * SECOND)
  const scan = useCell(scans).find((it) => it.permit === permit.id)
  const [fix, setFix] = useState<Extract<PresenceProof, { kind: 'fix' }> | undefined>(undefined)
  const [asking, setAsking] = useState<'idle' | 'asking' | 'refused'>('idle')
  const [photo, setPhoto] = useState<Witnessed | undefined>(undefined)
  // Only the server knows where the work lies in degrees.
  const judged = useQueryOf(onSite, { id: permit.id, latitude: fix?.latitude, longitude: fix?.longitude, accuracy: fix?.accuracy, fixedAt: fix?.at }, { skip: fix === undefined, every: MINUTE })
  const seen = fix === undefined ? site : (judged.value ?? site)
  const facts = { now, online, scan, fix, photo, site: { ...site, presence: seen.presence } }
  const held = heldProof(facts)
  return {
    permit, site, held, photo, bring: setPhoto,
    proofs: () => proofsOf({ ...facts, now: plantNow() }),
    locating: asking !== 'idle' ? asking : fix !== undefined && judged.value?.presence.kind === 'none' ? 'far' : 'idle',
    locate: () => {
      if (navigator.geolocation === undefined) return setAsking('refused')
      setAsking('asking')
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude, accuracy } }) => {
          setAsking('idle')
          setFix({ kind: 'fix', latitude, longitude, accuracy, at: plantNow() })
        },
        () => setAsking('refused'),
        { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
      )
    },
  }
}
