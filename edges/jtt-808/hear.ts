import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Report, Source } from '@anlan/positioning/contract/report'
import { ID, RESULT } from './bodies.ts'
import { cardOf, type Message } from './frame.ts'
import { type Position, readBatch, readPosition } from './position.ts'
import { type ItemTable, reportOf } from './report.ts'

/** A report that is later than this was kept back, and says nothing about the terminal's clock. */
const SKEW = 30 * SECOND

/** Understands what one terminal says about itself. @returns its reports, a result when it cannot be read, `undefined` for another message */
export type Hear = (message: Message) => readonly Report[] | number | undefined

export const openHearing = ({ source, items, now }: { readonly source: Source; readonly items: ItemTable; now(): Instant }): Hear => {
  /**
   * How far the terminal's clock is ahead of ours. A heartbeat has no time: with ours as it is, it would stand before reports that
   * were made after it, and these would come too late.
   */
  let ahead = 0
  const understand = (message: Message, position: Position): Report => reportOf(position, { card: cardOf(message.phone), now: now(), source, items })
  return (message) => {
    switch (message.id) {
      case ID.heartbeat:
        return [{ card: cardOf(message.phone), at: now() + ahead, place: null, coordinates: source.coordinates, battery: null, sos: false }]
      case ID.position: {
        const position = readPosition(message.body)
        if (position === undefined) return RESULT.unreadable
        const offset = (position.at ?? now()) - now()
        ahead = Math.abs(offset) <= SKEW ? offset : 0
        return [understand(message, position)]
      }
      case ID.batch:
        return readBatch(message.body)?.positions.map((position) => understand(message, position)) ?? RESULT.unreadable
      default:
        return undefined
    }
  }
}
