import { gradeOf } from './grading.ts'
import type { AccidentKind, Cadence, Classify2, ControlLevel, ControlMeasure, Duty, Rating, RiskEvent, RiskLevel } from './plant.ts'

/** Short words for writing a register by hand: each row stays one line. */

const dayShift = { workStart: '08:00:00', workEnd: '20:00:00' }
const roundTheClock = { workStart: '00:00:00', workEnd: '23:59:59' }
const noWindow = { workStart: null, workEnd: null }

const cadences = {
  '1h': { cycle: 1, unit: '小时', ...dayShift, workDayType: 0 },
  '2h': { cycle: 2, unit: '小时', ...dayShift, workDayType: 0 },
  '4h': { cycle: 4, unit: '小时', ...dayShift, workDayType: 1 },
  '2h夜': { cycle: 2, unit: '小时', ...roundTheClock, workDayType: 0 },
  '1天': { cycle: 1, unit: '天', ...noWindow, workDayType: 0 },
  '1工作日': { cycle: 1, unit: '天', ...noWindow, workDayType: 1 },
  '1休息日': { cycle: 1, unit: '天', ...noWindow, workDayType: 2 },
  '7天': { cycle: 7, unit: '天', ...noWindow, workDayType: 0 },
  '1月': { cycle: 1, unit: '月', ...noWindow, workDayType: 0 },
  '3月': { cycle: 3, unit: '月', ...noWindow, workDayType: 0 },
  '6月': { cycle: 6, unit: '月', ...noWindow, workDayType: 0 },
  '1年': { cycle: 1, unit: '年', ...noWindow, workDayType: 0 },
} as const satisfies Record<string, Cadence>

type DraftMeasure = Omit<ControlMeasure, 'controlLevel'>

const daily: Duty = { workType: 0, taskNum: null }
export const principal = (taskNum: number): Duty => ({ workType: 1, taskNum })
export const technical = (taskNum: number): Duty => ({ workType: 2, taskNum })
export const operating = (taskNum: number): Duty => ({ workType: 3, taskNum })

export const lec = (l: number, e: number, c: number): Rating => ({ method: 'LEC', l, e, c })
export const ls = (l: number, s: number): Rating => ({ method: 'LS', l, s })

/** A measure that a person inspects (隐患排查). */
export function check(
  classify2: Classify2, classify3: string, description: string, inspection: string,
  cadence: keyof typeof cadences, post: string, duty: Duty = daily,
): DraftMeasure {
  return { dataSrc: 2, description, ...classes(classify2, classify3), inspection, cadence: cadences[cadence], duty, post }
}

/** A measure that an instrument watches (自动化监控); the post is the one that answers its alarm. */
export function watch(classify2: Classify2, classify3: string, description: string, inspection: string, post: string): DraftMeasure {
  return { dataSrc: 1, description, ...classes(classify2, classify3), inspection, cadence: null, duty: daily, post }
}

const controlledBy: Record<RiskLevel, ControlLevel> = { 重大: '公司', 较大: '部门', 一般: '车间', 低: '班组' }

export function event(name: string, accident: AccidentKind, inherent: Rating, residual: Rating, measures: DraftMeasure[]): RiskEvent {
  const controlLevel = controlledBy[gradeOf(inherent)]
  return { name, accident, inherent, residual, measures: measures.map((measure) => ({ ...measure, controlLevel })) }
}

function classes(classify2: Classify2, classify3: string): Pick<ControlMeasure, 'classify1' | 'classify2' | 'classify3'> {
  return { classify1: Number(classify2[0]) as ControlMeasure['classify1'], classify2, classify3 }
}
