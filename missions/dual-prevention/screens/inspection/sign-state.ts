import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type Sign, signLife } from '../../contract/formalism.ts'

const TONES: Readonly<Record<Sign['state'], StateWord['tone']>> = { raised: 'open', appealed: 'open', upheld: 'late', withdrawn: 'off' }

export const signState = ({ state }: Pick<Sign, 'state'>): StateWord => ({ words: signLife.states[state], tone: TONES[state] })
