import type { PlantDay } from '@anlan/kernel/time'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { DetectorPrinciple, GasUnit } from '../../contract/gas.ts'

/** What of a detector decides whether its figures mean anything. */
export interface DetectorFact {
  readonly number: string
  readonly principle: DetectorPrinciple
  readonly calibratedWith: GasName | null
  readonly calibratedUntil: PlantDay
  /** By gas: what its reading is multiplied by when it was calibrated with another. */
  readonly factor: Readonly<Record<string, number>>
}

/** What a reading is multiplied by, or why it means nothing. */
export type Trust = { readonly factor: number } | { readonly why: string }

/**
 * Whether a detector can be believed about a gas (GB 30871-2022 4.12; the physics is ours): calibrated, with this gas or with a
 * factor for it, and where it burns the gas to measure it, with enough oxygen measured beside.
 */
export const trustDetector = (detector: DetectorFact | null, gas: GasName, unit: GasUnit, day: PlantDay, oxygen: number | null): Trust => {
  const { title } = GASES[gas]
  if (detector === null) return { why: '没有登记检测仪，请选择所用的检测仪' }
  if (detector.calibratedUntil < day) return { why: `检测仪 ${detector.number} 检定已于 ${detector.calibratedUntil} 到期，请换用在检定有效期内的检测仪` }
  if (gas === 'oxygen' || detector.principle === 'chromatograph') return { factor: 1 }
  if (detector.principle === 'catalytic') {
    if (unit !== 'lel' && unit !== 'vol') return { why: '催化燃烧式检测仪只能给出可燃气体的 %LEL，请按仪器显示填写单位' }
    if (oxygen === null) return { why: '催化燃烧式检测仪在缺氧环境中读数偏低，请同时测量氧含量' }
    if (oxygen < SPECIAL_WORK.catalyticOxygen.value) return { why: `氧含量只有 ${oxygen} %，催化燃烧式检测仪的读数不可信，请用红外或热导检测仪` }
  }
  if (detector.calibratedWith === gas || unit === 'mg') return { factor: 1 }
  const factor = detector.factor[gas]
  if (factor !== undefined) return { factor }
  const by = detector.calibratedWith === null ? '没有标定气体' : `用${GASES[detector.calibratedWith].title}标定`
  return { why: `检测仪 ${detector.number} ${by}，没有对${title}的修正系数，不能判定。请在检测仪台账补充修正系数或换用对应的检测仪` }
}
