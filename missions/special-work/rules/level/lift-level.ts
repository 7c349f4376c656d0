import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { LiftLevel } from '@anlan/standards/special-work/kinds'
import type { DetailOf } from '../../contract/detail.ts'
import type { Levelled } from './hot-level.ts'

/** GB 30871-2022 9.1. Below ten tonnes a permit may be left out (appendix B, note 3); whoever makes one all the same gets a third level. */
export const liftLevel = ({ tonnes }: DetailOf<'lifting'>): Levelled<LiftLevel> => {
  const level = tonnes > SPECIAL_WORK.liftFirst.value ? 'first' : tonnes >= SPECIAL_WORK.liftSecond.value ? 'second' : 'third'
  return { level, reasons: [`吊物质量 ${tonnes} 吨（9.1）`] }
}

/** Only the analysis of its hazards is asked for. */
export const mayGoWithoutPermit = ({ tonnes }: DetailOf<'lifting'>): boolean => tonnes < SPECIAL_WORK.liftExempt.value
