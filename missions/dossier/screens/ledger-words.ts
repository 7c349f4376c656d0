import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { DOSSIER_STATES, type Dossier } from '../contract/dossier.ts'

const TONES = { waiting: 'open', making: 'open', ready: 'done', failed: 'late' } as const

export const ledgerState = ({ state }: Pick<Dossier, 'state'>): StateWord => ({ words: DOSSIER_STATES[state], tone: TONES[state] })
