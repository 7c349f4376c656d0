import { StateTag } from '@anlan/platform/ui/detail-page'
import { LIVE_STATES, type LiveState } from '../rules/liveness.ts'

const TONES = { live: 'done', quiet: 'open', silent: 'late', never: 'off' } as const

/** In words; a plant that has gone silent is never a green lamp. */
export const LiveTag = ({ live }: { readonly live: LiveState }) => <StateTag words={LIVE_STATES[live]} tone={TONES[live]} />
