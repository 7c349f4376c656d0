import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { GateMessage, GatesTaken } from '../../contract/gate-message.ts'
import { isTimely } from '../place-report.ts'
import type { Gate } from './gate-groups.ts'

/** One row of what a gate told. A total of several gates stands at the first of them; the others are zero at that moment. */
export interface GateRow {
  readonly gate: Id
  readonly key: string
  readonly kind: GateMessage['kind']
  readonly people: number
  readonly at: Instant
  readonly card: string | null
  readonly person: string | null
}

export interface SortedMessages {
  readonly rows: readonly GateRow[]
  readonly taken: GatesTaken
}

const UNTIMELY = '时间不对：晚于现在或早于七天前，请校准门禁系统的时钟'

/** Messages by the codes of registered gates; of what cannot be kept it is said why. */
export const sortMessages = (messages: readonly GateMessage[], gates: readonly Gate[], source: Id, now: Instant): SortedMessages => {
  const byCode = new Map(gates.filter(({ data }) => data.code !== '' && !data.stopped).map(({ id, data }) => [data.code, id]))
  const rows: GateRow[] = []
  const words = new Set<string>()
  let refused = 0
  const refuse = (message: string): void => {
    refused += 1
    words.add(message)
  }
  for (const it of messages) {
    const codes = it.kind === 'total' ? it.gates : [it.gate]
    const unknown = codes.find((code) => !byCode.has(code))
    if (unknown !== undefined) refuse(`没有门禁编号为 ${unknown} 的门岗，请先在“门岗”中登记`)
    else if (!isTimely(it.at, now)) refuse(UNTIMELY)
    else
      for (const [place, code] of codes.entries()) {
        const told = it.kind === 'total' ? { people: place === 0 ? it.inside : 0, card: null, person: null } : { people: it.people, card: it.card, person: it.person }
        rows.push({ gate: byCode.get(code) as Id, key: `${source}/${it.id}`, kind: it.kind, at: it.at, ...told })
      }
  }
  return { rows, taken: { accepted: messages.length - refused, parked: 0, refused, words: [...words] } }
}
