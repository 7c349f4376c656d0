import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { call } from '@anlan/platform/ui/client'
import { useHere } from '@anlan/platform/ui/here'
import { personTrack } from '../../contract/live.ts'
import type { Track } from './track-at.ts'

export interface TrackQuestion {
  readonly persons: string[]
  readonly from: Instant
  readonly to: Instant
}

export interface Tracks {
  readonly asking: boolean
  readonly found?: { readonly question: TrackQuestion; readonly tracks: readonly Track[] }
  readonly refusal?: Refusal
  readonly fault?: Fault
}

/**
 * Asked only when somebody presses: every look is written down, and that record is an event of this house, so a query
 * that renews itself with the feed would write itself down for ever.
 */
export const useTracks = () => {
  const { org } = useHere()
  const [state, setState] = useState<Tracks>({ asking: false })
  const ask = async (question: TrackQuestion): Promise<void> => {
    setState((former) => ({ ...former, asking: true, refusal: undefined, fault: undefined }))
    try {
      const decision = await call(personTrack, question, { org: org.id })
      setState(decision.accepted ? { asking: false, found: { question, tracks: decision.value.tracks } } : { asking: false, refusal: decision.refusal })
    } catch (thrown) {
      setState({ asking: false, fault: thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false }) })
    }
  }
  return { ...state, ask }
}
