import type { GateArea } from '../../contract/gate.ts'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { GATE_STATES } from '../../contract/gate.ts'

/** 人多于终端 is late once it was told; before that it is only looked at. */
export const gateTone = ({ state, told }: Pick<GateArea, 'state' | 'told'>): StateWord['tone'] => {
  if (state === 'even') return 'done'
  return told || state === 'below-zero' ? 'late' : 'open'
}

/** What the numbers say, to somebody who has to do something about it. */
export const differenceWords = ({ state, difference }: Pick<GateArea, 'state' | 'difference'>): string => {
  if (difference === null) return '—'
  if (state === 'without-terminal') return `${difference} 人没有终端`
  return difference < 0 ? `多 ${-difference} 个终端，可能一人多卡` : '0'
}

export const stateWords = ({ state, told }: Pick<GateArea, 'state' | 'told'>): string => (told ? '未佩戴终端，已报警' : GATE_STATES[state])

/** How many a passage that waits on the phone will change the count by. */
export const waitingChange = (inputs: readonly Readonly<Record<string, unknown>>[], gate: string): number =>
  inputs.filter((it) => it['gate'] === gate).reduce((sum, { direction, people }) => sum + (direction === 'in' ? Number(people) : direction === 'out' ? -Number(people) : 0), 0)
