import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import type { Source } from '@anlan/positioning/contract/report'
import { ID } from './bodies.ts'
import type { Message } from './frame.ts'
import { openHearing } from './hear.ts'
import { writePosition } from './position.ts'
import { ITEMS } from './report.ts'

const SOURCE: Source = { org: '01990000-0000-7000-8000-000000000001', id: '01990000-0000-7000-8000-000000000002', name: '终端', coordinates: 'wgs84' }
const NOW = Date.parse('2026-11-28T01:30:00Z')
const message = (id: number, body: Buffer = Buffer.alloc(0)): Message => ({ id, version: '2013', revision: 0, phone: '013900000001', sequence: 1, encryption: 0, part: null, body })
const position = (seconds: number | null) =>
  message(ID.position, writePosition({ alarms: 0, status: 2, latitude: 37, longitude: 122, altitude: 0, speed: 0, direction: 0, at: seconds === null ? null : NOW + seconds * SECOND, items: [] }))
/** Seconds by which a heartbeat stands off from our clock, after these. */
const heartbeatAfter = (...before: readonly Message[]): number => {
  const hear = openHearing({ source: SOURCE, items: ITEMS, now: () => NOW })
  before.forEach(hear)
  const heard = hear(message(ID.heartbeat))
  return Array.isArray(heard) ? (heard[0].at - NOW) / SECOND : Number.NaN
}

describe('a heartbeat', () => {
  it('is by our clock, as long as nothing is known of the terminal’s', () => expect([heartbeatAfter(), heartbeatAfter(position(null))]).toEqual([0, 0]))
  it('is by the clock of the last report', () => expect([heartbeatAfter(position(-3)), heartbeatAfter(position(-3), position(2))]).toEqual([-3, 2]))
  it('is by our clock again after a report that had been kept back, or a clock that is altogether wrong', () => {
    expect([heartbeatAfter(position(-3), position(-600)), heartbeatAfter(position(3_600))]).toEqual([0, 0])
  })
})

it('what is no report is for somebody else; what cannot be read is 2', () => {
  const hear = openHearing({ source: SOURCE, items: ITEMS, now: () => NOW })
  expect([hear(message(0x0900)), hear(message(ID.position)), hear(message(ID.batch))]).toEqual([undefined, 2, 2])
})
