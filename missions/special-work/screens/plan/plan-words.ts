import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { type Plan, PLAN_STATES } from '../../contract/plan.ts'
import { levelWords } from '../permit/permit-words.ts'

const TONES: Readonly<Record<Plan['state'], StateWord['tone']>> = { waiting: 'open', approved: 'done', refused: 'late', withdrawn: 'off' }

export const planState = (state: Plan['state']): StateWord => ({ words: PLAN_STATES[state], tone: TONES[state] })

export const worksWords = (works: Plan['works']): string => works.map(({ kind, level }) => `${WORK_KINDS[kind]}${levelWords(kind, level) === null ? '' : `（${levelWords(kind, level)}）`}`).join('、')
