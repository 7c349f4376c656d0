import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type SuspicionState, suspicionLife } from '../contract/suspicion.ts'

const TONES = { suspected: 'open', confirmed: 'late', dismissed: 'off', lapsed: 'off' } as const

export const suspicionWord = (state: SuspicionState): StateWord => ({ words: suspicionLife.states[state], tone: TONES[state] })
