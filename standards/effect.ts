import type { PlantDay } from '@anlan/kernel/time'
import type { Confidence } from './confidence.ts'

/**
 * The model of 《双重预防机制数字化系统运行效果评估模型》 as far as it is known: E = (A + B) × α.
 * The formula was seen quoted; the size of the deductions, the vetoes and the least number of dangers were not. They are
 * defaults that an enterprise may set with a reason, and stand as 待核.
 */

/** What makes α = 0. */
export const VETOES = {
  'no-data': { title: '整周没有数据', hint: '这一周既没有排查到期或完成，也没有隐患办理，且装置没有全周停用' },
  'major-overdue': { title: '重大事故隐患超期未整改', hint: '到周末仍有重大事故隐患超过期限没有完成整改' },
  falsified: { title: '查实弄虚作假', hint: '这一周有排查被查实为形式主义（申诉后仍成立）' },
} as const satisfies Readonly<Record<string, { title: string; hint: string }>>

export type VetoName = keyof typeof VETOES

/** The numbers that the formula leaves open. Points unless said otherwise. */
export interface ScoreChoices {
  /** For each guarantee task (包保) that was not done, and at most. */
  readonly guaranteeEach: number
  readonly guaranteeMost: number
  /** Dangers that a thousand inspections are expected to find; the fewer, the more is deducted, at most `fewMost`. */
  readonly fewPerThousand: number
  readonly fewMost: number
  readonly vetoes: readonly VetoName[]
}

export interface ScoreModel {
  readonly edition: string
  readonly title: string
  readonly from: PlantDay
  readonly confidence: Confidence
  readonly source: string
  readonly choices: ScoreChoices
}

/** Newest last. */
export const SCORE_MODELS: readonly [ScoreModel, ...ScoreModel[]] = [
  {
    edition: 'E-2021',
    title: '双重预防机制运行效果评估模型（2021）',
    from: '2021-11-01',
    confidence: 'K',
    source: '公式见于公开应用的引用；扣分大小、否决项和隐患过少的标准原文未见，为缺省值',
    choices: { guaranteeEach: 2, guaranteeMost: 20, fewPerThousand: 1, fewMost: 5, vetoes: ['no-data', 'major-overdue', 'falsified'] },
  },
]

/** The edition in force on `day`; the first one for days before it. */
export const scoreModelOn = (day: PlantDay): ScoreModel => SCORE_MODELS.findLast(({ from }) => from <= day) ?? SCORE_MODELS[0]

/** What persons and departments are assessed by. Each is a count of facts in the journal; none rewards numbers by itself. */
export const INDICATORS = {
  'inspection-done': { title: '排查完成率', kind: 'rate', counts: '应完成的排查', good: '按时完成' },
  'rectified-in-time': { title: '按期整改率', kind: 'rate', counts: '到期应整改的隐患', good: '按期完成整改' },
  'guarantee-done': { title: '包保履职率', kind: 'rate', counts: '包保排查任务', good: '按时履职' },
  'danger-confirmed': { title: '隐患上报被确认', kind: 'bonus', counts: '上报并被确认的隐患', good: '被确认' },
  'formalism-upheld': { title: '形式主义确认', kind: 'deduction', counts: '查实的形式主义', good: '' },
  'handed-over': { title: '交接班完成率', kind: 'rate', counts: '应交接的班次', good: '按时交接' },
} as const satisfies Readonly<Record<string, { title: string; kind: 'rate' | 'bonus' | 'deduction'; counts: string; good: string }>>

export type IndicatorName = keyof typeof INDICATORS

export const INDICATOR_NAMES = Object.keys(INDICATORS) as [IndicatorName, ...IndicatorName[]]

export interface IndicatorRule {
  readonly indicator: IndicatorName
  readonly scope: 'person' | 'department'
  /** Points of a rate that is full. */
  readonly weight: number
  /** Points for each fact that is not a rate, and at most. */
  readonly each: number
  readonly cap: number
}

const both = (it: Omit<IndicatorRule, 'scope'>): IndicatorRule[] => [{ ...it, scope: 'person' }, { ...it, scope: 'department' }]

/** Practice, 待核: an enterprise sets its own. Reporting a danger counts as a fact and weighs nothing unless it says so. */
export const INDICATOR_DEFAULTS: readonly IndicatorRule[] = [
  ...both({ indicator: 'inspection-done', weight: 50, each: 0, cap: 0 }),
  ...both({ indicator: 'rectified-in-time', weight: 30, each: 0, cap: 0 }),
  ...both({ indicator: 'guarantee-done', weight: 20, each: 0, cap: 0 }),
  ...both({ indicator: 'danger-confirmed', weight: 0, each: 0, cap: 0 }),
  ...both({ indicator: 'formalism-upheld', weight: 0, each: 10, cap: 20 }),
]

/** Day of the following month on which a monthly sheet is sealed; practice, 待核. */
export const SEAL_DAY = 10
