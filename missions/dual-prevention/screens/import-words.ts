import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { IMPORT_STATES, type ImportCounts, type ImportRun } from '../contract/import-register.ts'

type State = ImportRun['state']

const STEPS = ['waiting', 'reading', 'checking', 'saving'] as const satisfies readonly State[]

export const isRunning = (state: State): boolean => (STEPS as readonly State[]).includes(state)

export const importState = ({ state, counts }: Pick<ImportRun, 'state' | 'counts'>): StateWord => {
  if (state === 'failed') return { words: IMPORT_STATES.failed, tone: 'late' }
  if (state === 'done') return counts !== null && counts.faulty + counts.blocked > 0 ? { words: '已完成，有需修改的行', tone: 'open' } : { words: IMPORT_STATES.done, tone: 'done' }
  return { words: IMPORT_STATES[state], tone: 'open' }
}

/** Where the run stands: its step of all, and rows with their number when they are counted. */
export const progressWords = ({ state, done, of }: Pick<ImportRun, 'state' | 'done' | 'of'>): string => {
  const step = (STEPS as readonly State[]).indexOf(state)
  const counted = of > 0 ? `，第 ${done.toLocaleString('zh-CN')} 行，共 ${of.toLocaleString('zh-CN')} 行` : ''
  return step < 0 ? IMPORT_STATES[state] : `第 ${step + 1} 步，共 ${STEPS.length} 步：${IMPORT_STATES[state]}${counted}`
}

/** 0 … 1 of the present step; undefined while nothing is counted. */
export const progressPart = ({ done, of }: Pick<ImportRun, 'done' | 'of'>): number | undefined => (of > 0 ? Math.min(1, done / of) : undefined)

/** 保留 236 行，4 行需修改 */
export const resultWords = ({ good, faulty, blocked }: Pick<ImportCounts, 'good' | 'faulty' | 'blocked'>): string =>
  [`保留 ${good} 行`, ...(faulty > 0 ? [`${faulty} 行有问题`] : []), ...(blocked > 0 ? [`${blocked} 行受上级影响`] : [])].join('，')
