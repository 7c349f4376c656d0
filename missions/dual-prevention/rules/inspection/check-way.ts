import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { z } from 'zod'
import type { setCheckWay } from '../../contract/inspection/check-way.ts'
import type { Measure } from '../../contract/records.ts'

export interface WayFacts {
  readonly measure: Pick<Measure, 'dataSrc'> | undefined
  readonly places: readonly { readonly id: Id }[]
  readonly points: readonly { readonly id: Id }[]
}

const allKnown = (wanted: readonly Id[], known: readonly { readonly id: Id }[]): boolean => wanted.every((id) => known.some((it) => it.id === id))

/** Only what people inspect has a way of inspecting; places and points must be in their registers. */
export const decideWay = ({ photoRule, places, readings }: z.output<typeof setCheckWay.input>, facts: WayFacts): Decision<Pick<Measure, 'photoRule' | 'places' | 'readings'>> => {
  if (facts.measure === undefined) return refuse('no-such-record', '没有这条管控措施，可能已被删除', { kind: 'missing' })
  if (facts.measure.dataSrc !== '2') return refuse('watched-by-instruments', '这条措施由仪表自动监控，不需要现场排查要求')
  if (photoRule.when !== 'never' && photoRule.show === '') return refuse('show-missing', '请写明照片应拍到什么，排查的人才知道怎么拍', { field: 'photoRule.show' })
  if (!allKnown(places, facts.places)) return refuse('no-such-place', '有巡检点已删除，请重新选择', { field: 'places' })
  if (!allKnown(readings, facts.points)) return refuse('no-such-point', '有监测点已删除，请重新选择', { field: 'readings' })
  return accept({ photoRule, places, readings })
}
