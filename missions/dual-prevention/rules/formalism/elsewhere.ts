import { beijingMinute } from '@anlan/kernel/time'
import type { Witness } from '../../contract/records.ts'
import { seen, type Seen, type Trace } from './seen.ts'

/**
 * Answered for a place while positioning saw the person elsewhere, all the time that a proof of presence stays fresh.
 * A card that was silent for a while, or known only vaguely, is never held against anybody.
 */
export const elsewhere = (trace: Trace, { witness, place }: { readonly witness: Witness | null | undefined; readonly place: string }, far: number): Seen | null => {
  if (witness == null || !witness.whole || witness.agrees || witness.metres - witness.accuracy <= far) return null
  return seen(trace, {
    kind: 'not-there',
    key: trace.record,
    title: `排查“${place}”时人不在现场`,
    facts: [
      { title: '排查时间', value: beijingMinute(trace.at) },
      { title: '巡检点', value: place },
      { title: '定位最近时', value: `${beijingMinute(witness.at)}，相距 ${Math.round(witness.metres)} 米，定位误差 ${Math.round(witness.accuracy)} 米` },
      { title: '判定', value: `到场证明有效时间内定位没有中断，始终相距 ${far} 米以上` },
    ],
  })
}
