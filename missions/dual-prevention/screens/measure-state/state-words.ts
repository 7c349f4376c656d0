import { MEASURE_STATES, type MeasureState, type Reason, UNIT_STATES, type UnitState } from '../../contract/measure-state.ts'

type AnyState = MeasureState | UnitState

export const stateWords = (state: AnyState): string => (state === 'weakened' ? UNIT_STATES.weakened : MEASURE_STATES[state])

/** Each state has a shape of its own besides its word; law colours mean levels and nothing else. */
export const SHAPES: Readonly<Record<AnyState, string>> = {
  failed: 'M3 3l6 6M9 3l-6 6',
  overdue: 'M6 2v5M6 9.2v.3',
  weakened: 'M6 2v8M3 7l3 3 3-3',
  unknown: 'M4 4.200a2 2 0 1 1 2.800 1.900c-.6.3-.8.700-.8 1.400M6 9.600v.2',
  'to-check': 'M6 3v3l2 1.500',
  effective: 'M2.500 6.300 5 8.800 9.500 3.500',
  stopped: 'M4.200 3v6M7.800 3v6',
}

/** Where a reason leads, within the org; nowhere when it has no record of its own. */
export const placeOf = ({ kind, subject }: Reason): string | undefined => {
  if (subject === null) return undefined
  if (kind === 'danger') return `/dual-prevention/dangers/${subject}`
  if (kind === 'missed' || kind === 'due') return `/dual-prevention/dues/${subject}`
  if (kind === 'checked' || kind === 'abnormal') return undefined
  return `/plant/points/${subject}`
}

export const UNIT_ORDER: readonly UnitState[] = ['failed', 'weakened', 'unknown', 'to-check', 'effective', 'stopped']
export const MEASURE_ORDER: readonly MeasureState[] = ['failed', 'overdue', 'unknown', 'to-check', 'effective', 'stopped']

/** What the page says first. */
export const headline = (units: Readonly<Record<UnitState, number>>): string => {
  const now = [['失效', units.failed], ['削弱', units.weakened], ['情况未知', units.unknown]].filter(([, count]) => count !== 0)
  if (now.length > 0) return `${now.map(([words, count]) => `${count} 个单元${words}`).join('，')}，需要处理`
  return units['to-check'] > 0 ? `${units['to-check']} 个单元有待查的措施，其余正常` : '所有在用单元的管控措施都有效'
}
