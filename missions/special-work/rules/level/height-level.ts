import type { HeightLevel } from '@anlan/standards/special-work/kinds'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { type DetailOf, HEIGHT_FACTORS, HEIGHT_NOTES } from '../../contract/detail.ts'
import type { Levelled } from './hot-level.ts'

const LEVELS: readonly HeightLevel[] = ['i', 'ii', 'iii', 'iv']
/** Situations that appendix B puts to Ⅱ or Ⅲ, without saying which: at least Ⅱ, more where the height asks it (our reading). */
const AT_LEAST_SECOND: readonly (keyof typeof HEIGHT_NOTES)[] = ['opening', 'hazardous', 'no-platform', 'inside', 'vent']

const BANDS = [SPECIAL_WORK.heightFirst.value, SPECIAL_WORK.heightSecond.value, SPECIAL_WORK.heightThird.value]
const bandOf = (metres: number): number => BANDS.filter((edge) => metres > edge).length

/** GB 30871-2022 8.1 and the notes of its appendix B; below two metres only on a slope. */
export const heightLevel = ({ metres, factors, notes, steepSlope }: DetailOf<'height'>): Levelled<HeightLevel> => {
  if (metres < SPECIAL_WORK.heightFrom.value && !steepSlope) return { level: null, reasons: [`高度不足 ${SPECIAL_WORK.heightFrom.value} 米，不属于高处作业（8.1）`] }
  const band = bandOf(metres)
  const reasons = [metres < SPECIAL_WORK.heightFrom.value ? '坡度大于 45° 的斜坡（附录 B）' : `作业高度 ${metres} 米（8.1）`]
  const raised = Math.min(band + (factors.length > 0 ? 1 : 0), 3)
  if (factors.length > 0) reasons.push(`存在${factors.map((it) => `“${HEIGHT_FACTORS[it]}”`).join('、')}，按 B 类（8.1）`)
  const second = notes.filter((it) => AT_LEAST_SECOND.includes(it))
  const fourth = notes.filter((it) => !AT_LEAST_SECOND.includes(it))
  if (second.length > 0) reasons.push(`${second.map((it) => HEIGHT_NOTES[it]).join('、')}，不低于Ⅱ级（附录 B）`)
  if (fourth.length > 0) reasons.push(`${fourth.map((it) => HEIGHT_NOTES[it]).join('、')}，为Ⅳ级（附录 B）`)
  const at = fourth.length > 0 ? 3 : second.length > 0 ? Math.max(1, raised) : raised
  return { level: LEVELS[at] as HeightLevel, reasons }
}
