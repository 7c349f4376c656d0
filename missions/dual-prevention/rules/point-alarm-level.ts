import type { Alarm } from '@anlan/alarms/contract/alarm'
import type { PointCondition, PointState } from '@anlan/plant/contract/reading'

type Graded = Exclude<PointCondition, 'silent'>

/** How grave a condition of a point is. Gas is graded higher, and its kind passes quiet hours. */
const LEVELS: Readonly<Record<'gas' | 'other', Readonly<Record<Graded, Alarm['level']>>>> = {
  gas: { low: 'orange', high: 'orange', 'high-high': 'red', fault: 'yellow' },
  other: { low: 'yellow', high: 'yellow', 'high-high': 'orange', fault: 'blue' },
}

const GAS: readonly string[] = ['combustible-gas', 'toxic-gas', 'oxygen']

/** Silence is no alarm of one point: a lost feed would be hundreds. The automatic warnings tell it as one. */
export const pointAlarm = ({ quantity }: Pick<PointState, 'quantity'>, condition: PointCondition): { readonly kind: string; readonly level: Alarm['level'] } | null => {
  if (condition === 'silent') return null
  const gas = GAS.includes(quantity)
  return { kind: gas && condition !== 'fault' ? 'gas' : 'point-alarm', level: LEVELS[gas ? 'gas' : 'other'][condition] }
}
