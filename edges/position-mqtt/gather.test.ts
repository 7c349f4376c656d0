import { describe, expect, it } from 'vitest'
import { openDoor } from '@anlan/edge-position-json/door'
import { openMemoryIntake } from '@anlan/edge-position-json/testing/memory-intake'
import { until } from '@anlan/platform/testing/until'
import type { Report } from '@anlan/positioning/contract/report'
import { GATHER, type GatherSettings, openGather } from './gather.ts'

const report = (card: string, sos = false): Report => ({ card, at: 1, place: null, coordinates: 'wgs84', battery: null, sos })
const start = (settings: Partial<GatherSettings> = {}) => {
  const intake = openMemoryIntake()
  const source = intake.addSource('引擎', 't')
  const failed: unknown[] = []
  const gather = openGather({ intake, door: openDoor(intake), settings: { ...GATHER, ...settings }, onTaken: () => undefined, onWait: () => undefined })
  let settled = 0
  const add = (...reports: Report[]) =>
    gather.add({ source: source.id, token: 't' }, reports, (cause) => {
      settled += 1
      if (cause !== undefined) failed.push(cause)
    })
  return { intake, source, gather, failed, add, settled: () => settled, cards: () => intake.taken.map((it) => it.report.card).join('') }
}

describe('gathering', () => {
  it('lets a batch go when there is enough, or after a while', async () => {
    const { intake, add, settled, gather } = start({ enough: 3, waitMs: 5 })
    for (const card of ['a', 'b', 'c', 'd']) add(report(card))
    await until('all are settled', () => settled() === 4)
    expect(intake.batches).toEqual([3, 1])
    expect(gather.waiting).toBe(0)
  })
  it('lets a cry for help overtake what waits, and wait for nothing that is under way', async () => {
    const { intake, add, settled, cards } = start({ waitMs: 60_000 })
    intake.gate(false)
    add(report('a'))
    add(report('s', true))
    add(report('b'))
    intake.gate(true)
    await until('the cry is settled', () => settled() === 1)
    expect(cards()).toBe('s')
  })
  it('takes no more at once than it may, but a list whole', async () => {
    const { intake, add, settled } = start({ most: 2, enough: 1 })
    intake.gate(false)
    add(report('a'))
    add(report('b'))
    add(report('c'), report('d'), report('e'))
    add(report('f'))
    intake.gate(true)
    await until('all are settled', () => settled() === 4)
    expect(intake.batches).toEqual([1, 1, 3, 1])
  })
  it('fails what has no room, what nobody may say, and what waits at the end', async () => {
    const { gather, add, failed, settled, intake } = start({ room: 2, waitMs: 60_000 })
    add(report('a'), report('b'), report('c'))
    expect(failed).toMatchObject([{ code: 'positioning-full' }])
    add(report('a'))
    gather.close()
    await until('all are settled', () => settled() === 2)
    expect(failed[1]).toMatchObject({ code: 'position-closing' })
    expect(intake.taken).toEqual([])
    const other = start({ waitMs: 1 })
    other.intake.switchOff(other.source)
    other.add(report('a'))
    await until('it is settled', () => other.settled() === 1)
    expect(other.failed).toMatchObject([{ code: 'position-not-let-in' }])
  })
})
