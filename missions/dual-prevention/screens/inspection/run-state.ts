import type { StateWord } from '@anlan/platform/ui/detail/detail'
import type { RoundRun } from '../../contract/inspection/round.ts'
import { roundRunLife } from '../../contract/inspection/round-life.ts'
import { factWords } from '../../rules/inspection/round-facts.ts'

const TONES: Readonly<Record<RoundRun['state'], StateWord['tone']>> = { open: 'open', done: 'done', missed: 'late' }

export const runState = ({ state }: Pick<RoundRun, 'state'>): StateWord => ({ words: roundRunLife.states[state], tone: TONES[state] })

/** `跳过 1 处，未按顺序`; nothing yet while it has not been walked. */
export const runWords = ({ facts }: Pick<RoundRun, 'facts'>): string => (facts === null ? '' : factWords(facts).join('，') || '按路线完成')
