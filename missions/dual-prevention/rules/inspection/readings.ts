import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { GivenReading, SitePoint } from '../../contract/inspection/reading.ts'
import type { InspectionRecord, TakenReading } from '../../contract/records.ts'

export type PointLimits = Pick<SitePoint, 'id' | 'tag' | 'name' | 'unit' | 'low' | 'high' | 'highHigh' | 'rangeLow' | 'rangeHigh'>

/** A limit that is reached has been passed, as an instrument would say. */
export const judgeReading = (value: number, { low, high, highHigh }: Pick<PointLimits, 'low' | 'high' | 'highHigh'>): Pick<TakenReading, 'judgement' | 'limit'> => {
  if (highHigh !== null && value >= highHigh) return { judgement: 'high-high', limit: highHigh }
  if (high !== null && value >= high) return { judgement: 'high', limit: high }
  if (low !== null && value <= low) return { judgement: 'low', limit: low }
  return { judgement: 'normal', limit: null }
}

const outOfRange = (value: number, { rangeLow, rangeHigh }: PointLimits): boolean => (rangeLow !== null && value < rangeLow) || (rangeHigh !== null && value > rangeHigh)

const BEYOND: Readonly<Record<string, string>> = { low: '低于或等于低报值', high: '达到高报值', 'high-high': '达到高高报值' }

/** `TI-101 读数 120 ℃，达到高报值 110 ℃` */
export const beyondWords = ({ tag, name, unit, value, judgement, limit }: Omit<TakenReading, 'point' | 'why'>): string =>
  `${tag} ${name}读数 ${value} ${unit}，${BEYOND[judgement] ?? ''} ${limit} ${unit}`

const take = (point: PointLimits, given: GivenReading | undefined): Decision<TakenReading> => {
  const { id, tag, name, unit } = point
  const words = { point: id, tag, name, unit }
  const field = `readings.${id}`
  if (given === undefined || (given.value === null && (given.why ?? '') === '')) return refuse('reading-missing', `请填写 ${tag} ${name}的读数；读不出来的，写明原因`, { field })
  if (given.value === null) return accept({ ...words, value: null, judgement: 'unread', limit: null, why: given.why })
  if (outOfRange(given.value, point)) return refuse('reading-out-of-range', `${tag} 的读数 ${given.value} ${unit}超出量程 ${point.rangeLow ?? ''} 至 ${point.rangeHigh ?? ''} ${unit}，请核对后重填`, { field })
  return accept({ ...words, value: given.value, why: null, ...judgeReading(given.value, point) })
}

/** Each point that is to be read has been, within its range; a value beyond a limit is no 正常. */
export const decideReadings = (given: readonly GivenReading[], points: readonly PointLimits[], result: InspectionRecord['result']): Decision<TakenReading[]> => {
  const taken: TakenReading[] = []
  for (const point of points) {
    const reading = take(point, given.find((it) => it.point === point.id))
    if (!reading.accepted) return reading
    taken.push(reading.value)
  }
  const beyond = taken.find(({ judgement }) => judgement !== 'normal' && judgement !== 'unread')
  if (beyond !== undefined && result === '0')
    return refuse('reading-beyond', `${beyondWords(beyond)}，结果不能是正常。请选存在隐患并上报，或选其他并写明情况`, { field: 'result' })
  return accept(taken)
}
