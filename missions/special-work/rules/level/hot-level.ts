import type { HotLevel } from '@anlan/standards/special-work/kinds'
import type { DetailOf } from '../../contract/detail.ts'

/** A level with what it follows from, in Chinese; null: no permit level (in a fixed hot-work area, 5.1.2). */
export interface Levelled<Level> {
  readonly level: Level | null
  readonly reasons: readonly string[]
}

/** GB 30871-2022 5.1.2–5.1.4. Lowered only by the shut-down of the whole unit, with the consent of whoever answers for it. */
export const hotLevel = (work: DetailOf<'hot-work'>): Levelled<HotLevel> => {
  if (work.fixedArea !== '') return { level: null, reasons: [`在固定动火区“${work.fixedArea}”内，不分级（5.1.2）`] }
  if (work.shutDown && work.shutDownConsent !== null) return { level: 'second', reasons: [`装置已全部停车、清洗置换、分析合格并隔离，经${work.shutDownConsent.name}同意按二级管理（5.1.4）`] }
  if (work.running && work.firePlace) return { level: 'special', reasons: ['在火灾爆炸危险场所运行的设备、管道、储罐、容器上动火（5.1.2）'] }
  if (work.hazardDike) return { level: 'special', reasons: ['在构成重大危险源的易燃罐区防火堤内动火（5.1.2）'] }
  const first = [...(work.firePlace ? ['在火灾爆炸危险场所动火（5.1.2）'] : []), ...(work.pipeRack ? ['在管廊上动火（5.1.3）'] : [])]
  if (first.length > 0) return { level: 'first', reasons: first }
  return { level: 'second', reasons: ['不属于特级、一级动火（5.1.2）'] }
}
