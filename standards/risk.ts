import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { CodeOf } from './code-table.ts'
import { RISK_LEVEL } from './code-tables.ts'
import type { Confidence, Verification } from './confidence.ts'
import type { LimitName } from './limits.ts'
import { figure, type Rules } from './profile.ts'

export interface Step {
  readonly value: number
  readonly label: string
}

/** LEC: the values are firm, the labels are the usual short wording. */
export const LEC = {
  l: [
    { value: 10, label: '完全可以预料' },
    { value: 6, label: '相当可能' },
    { value: 3, label: '可能，但不经常' },
    { value: 1, label: '可能性小，完全意外' },
    { value: 0.5, label: '很不可能，可以设想' },
    { value: 0.2, label: '极不可能' },
    { value: 0.1, label: '实际不可能' },
  ],
  e: [
    { value: 10, label: '连续暴露' },
    { value: 6, label: '每天工作时间内暴露' },
    { value: 3, label: '每周一次或偶然暴露' },
    { value: 2, label: '每月一次暴露' },
    { value: 1, label: '每年几次暴露' },
    { value: 0.5, label: '罕见暴露' },
  ],
  c: [
    { value: 100, label: '多人死亡的特别严重后果' },
    { value: 40, label: '数人死亡' },
    { value: 15, label: '一人死亡' },
    { value: 7, label: '重伤' },
    { value: 3, label: '轻伤' },
    { value: 1, label: '轻微，需要救护' },
  ],
} as const satisfies Record<string, readonly Step[]>

/** LS: own knowledge of the Shandong practice, 待核. */
export const LS = {
  l: [
    { value: 5, label: '极易发生' },
    { value: 4, label: '较易发生' },
    { value: 3, label: '可能发生' },
    { value: 2, label: '很少发生' },
    { value: 1, label: '极不可能发生' },
  ],
  s: [
    { value: 5, label: '死亡' },
    { value: 4, label: '重伤' },
    { value: 3, label: '轻伤' },
    { value: 2, label: '轻微伤' },
    { value: 1, label: '无伤害' },
  ],
} as const satisfies Record<string, readonly Step[]>

/** Where the tables come from: the values of LEC are firm, its words and the whole of LS are to be read in print. */
export const SCALES = {
  LEC: { title: '作业条件危险性评价法', source: '通行的 LEC 取值，措辞各家略有不同', confidence: 'T' },
  LS: { title: '风险矩阵法', source: '山东企业风险矩阵的通行取值', confidence: 'K' },
} as const satisfies Record<string, { readonly title: string; readonly source: string; readonly confidence: Confidence }>

export type RiskLevelCode = CodeOf<typeof RISK_LEVEL>

export interface RiskJudgement {
  readonly method: 'LEC' | 'LS'
  /** D or R. */
  readonly score: number
  readonly level: RiskLevelCode
  readonly colour: '红' | '橙' | '黄' | '蓝'
  /** 1 to 5 in LS, where 4 and 5 are both 低; absent in LEC. */
  readonly grade?: 1 | 2 | 3 | 4 | 5
  /** 待核 where the cut points have not been checked against the text. */
  readonly status: Verification
}

const [MAJOR, LARGER, GENERAL, LOW] = RISK_LEVEL.rows

/** The level that `score` reaches, by the three cut points from above. */
const levelBy = (score: number, names: readonly [LimitName, LimitName, LimitName], rules: Rules) => {
  const [major, larger, general] = [figure(rules, names[0]), figure(rules, names[1]), figure(rules, names[2])]
  const row = score >= major.value ? MAJOR : score >= larger.value ? LARGER : score >= general.value ? GENERAL : LOW
  const status: Verification = [major, larger, general].every((it) => it.status === '已核') ? '已核' : '待核'
  return { level: row.code, colour: row.colour, status }
}

const offTable = (steps: readonly Step[], value: number): boolean => !steps.some((step) => step.value === value)

const refuseValue = (field: string, title: string, steps: readonly Step[]) =>
  refuse('risk-value-off-table', `${title}只能取 ${steps.map((step) => step.value).join('、')}`, { field })

/** D = L·E·C and its level. */
export const judgeLec = (it: { readonly l: number; readonly e: number; readonly c: number }, rules: Rules): Decision<RiskJudgement> => {
  if (offTable(LEC.l, it.l)) return refuseValue('l', '可能性 L', LEC.l)
  if (offTable(LEC.e, it.e)) return refuseValue('e', '暴露频繁程度 E', LEC.e)
  if (offTable(LEC.c, it.c)) return refuseValue('c', '后果 C', LEC.c)
  const score = Math.round(it.l * it.e * it.c * 100) / 100
  return accept({ method: 'LEC', score, ...levelBy(score, ['lec-major', 'lec-larger', 'lec-general'], rules) })
}

/** R = L·S, its level and its grade of five. */
export const judgeLs = (it: { readonly l: number; readonly s: number }, rules: Rules): Decision<RiskJudgement> => {
  if (offTable(LS.l, it.l)) return refuseValue('l', '可能性 L', LS.l)
  if (offTable(LS.s, it.s)) return refuseValue('s', '严重性 S', LS.s)
  const score = it.l * it.s
  const judged = levelBy(score, ['ls-major', 'ls-larger', 'ls-general'], rules)
  const grade = judged.level === '4' && score < figure(rules, 'ls-low').value ? 5 : (Number(judged.level) as 1 | 2 | 3 | 4)
  return accept({ method: 'LS', score, ...judged, grade })
}
