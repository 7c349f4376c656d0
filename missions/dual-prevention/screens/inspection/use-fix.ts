import { useState } from 'react'
import { plantNow } from '@anlan/platform/ui/clock'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import type { PresenceProof } from '../../contract/inspection/presence.ts'

export type Fix = Extract<PresenceProof, { kind: 'fix' }>

const PATIENCE = 20_000

/** Where the phone is, asked once when the person presses; never in the background. */
export const useFix = () => {
  const [fix, setFix] = useState<Fix | undefined>(undefined)
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle')
  const ask = () => {
    if (navigator.geolocation === undefined) return setState('refused')
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setState('idle')
        setFix({ kind: 'fix', latitude, longitude, accuracy, at: plantNow() + deviceClockOffset.get() })
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    )
  }
  return { fix, state, ask }
}
