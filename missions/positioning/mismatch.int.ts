import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { systemSpeaker } from '@anlan/platform/module/house'
import { newId } from '@anlan/platform/clock/new-id'
import { listCardStatus } from './contract/card.ts'
import { livePositions } from './contract/live.ts'
import { listMismatches, reportMismatch, settleMismatch } from './contract/mismatch.ts'
import { accepted, openPositioning } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const now = () => open.test.clock.plant()

const gate = async () => {
  const laid = await open.lay(['王芳', '李强'])
  const [wang, li] = laid.carrying
  if (wang === undefined || li === undefined) return expect.fail()
  const rows = async () => accepted(await open.test.house.query(laid.manager, listMismatches, {})).rows
  const settle = (input: object) => open.test.house.command(laid.manager, settleMismatch, { note: '现场核对', ...input } as never)
  return { ...laid, wang, li, rows, settle }
}

describe('人证不符', () => {
  it('as an access-control system saw it stands until somebody has confirmed it; the card is heard all the while', async () => {
    const laid = await gate()
    const { wang, manager } = laid
    const photo = await readFile(new URL('../../apps/console/public/icons/anlan-192.png', import.meta.url))
    const seen = { card: wang.number, at: now() - MINUTE, seen: '李强', place: '东门 2 号闸机', photo }
    const first = accepted(await open.intake.mismatch(laid.source, seen))
    expect(accepted(await open.intake.mismatch(laid.source, { ...seen, photo: null }))).toEqual({ id: first.id, again: true })
    expect(await laid.alarm('mismatch')).toMatchObject({ title: '人证不符：王芳的定位终端', text: expect.stringContaining('在东门 2 号闸机看到李强'), times: 2 })
    expect((await laid.rows())[0]).toMatchObject({ carrierName: '王芳', seenName: '李强', source: '蓝牙引擎', times: 2, settledAt: null })
    laid.put(wang, 20, 20)
    const live = await laid.passing('her on the map', async () => {
      const found = accepted(await open.test.house.query(manager, livePositions, {}))
      return found.people.length > 0 && found
    })
    expect(live).toMatchObject({ people: [{ carrier: { name: '王芳' }, silent: false }], standing: [{ kind: 'mismatch', carriers: ['王芳'] }] })

    expect(await laid.settle({ id: newId(), outcome: 'false' })).toMatchObject({ refusal: { code: 'no-such-mismatch' } })
    accepted(await laid.settle({ id: first.id, outcome: 'false' }))
    expect(await laid.settle({ id: first.id, outcome: 'false' })).toMatchObject({ refusal: { code: 'settled' } })
    expect(await laid.alarm('mismatch')).toBeUndefined()
    expect((await laid.rows())[0]).toMatchObject({ outcome: 'false', note: '现场核对', settledBy: '测试员' })
    expect(await open.test.events(laid.org)).toEqual(expect.arrayContaining(['positioning.mismatch-reported', 'positioning.alarm-begun', 'positioning.mismatch-settled', 'positioning.alarm-ended']))
  }, 60_000)

  it('that is true takes the card back, or gives it to whoever carries it, who must have none', async () => {
    const laid = await gate()
    const house = systemSpeaker(laid.org, 'video')
    const report = () => open.test.house.command(house, reportMismatch, { card: laid.wang.number, at: now(), source: '视频识别', seenPerson: laid.li.id })
    const { id } = accepted(await report())
    expect((await laid.rows())[0]).toMatchObject({ seenName: '李强', seenPerson: laid.li.id })
    expect(await laid.settle({ id, outcome: 'rebound', to: laid.li.id })).toMatchObject({ refusal: { code: 'person-has-card' } })
    const carriers = async () => accepted(await open.test.house.query(laid.manager, listCardStatus, {})).rows.map(({ carrier }) => carrier?.name ?? '').toSorted()
    expect(await carriers()).toEqual(['李强', '王芳'])
    accepted(await laid.settle({ id, outcome: 'taken-back' }))
    expect(await carriers()).toEqual(['', '李强'])
    expect(await report()).toMatchObject({ refusal: { code: 'card-free' } })
  })

  it('is given to who has no card yet', async () => {
    const laid = await gate()
    const house = systemSpeaker(laid.org, 'video')
    open.test.clock.move(now() + MINUTE)
    accepted(await laid.settle({ id: accepted(await open.test.house.command(house, reportMismatch, { card: laid.li.number, at: now(), source: '视频识别' })).id, outcome: 'taken-back' }))
    const { id } = accepted(await open.test.house.command(house, reportMismatch, { card: laid.wang.number, at: now(), source: '视频识别', seenName: '李强' }))
    accepted(await laid.settle({ id, outcome: 'rebound', to: laid.li.id }))
    const { rows } = accepted(await open.test.house.query(laid.manager, listCardStatus, { words: laid.wang.number }))
    expect(rows[0]?.carrier?.name).toBe('李强')
  })

  it('is refused where it cannot be', async () => {
    const laid = await gate()
    const house = systemSpeaker(laid.org, 'video')
    const report = (more: object) => open.test.house.command(house, reportMismatch, { card: laid.wang.number, at: now(), source: '视频识别', ...more })
    expect(await report({ at: now() + 5 * MINUTE })).toMatchObject({ refusal: { code: 'mismatch-ahead' } })
    expect(await report({ seenPerson: laid.wang.id })).toMatchObject({ refusal: { code: 'same-carrier' } })
    expect(await open.intake.mismatch(laid.source, { card: laid.wang.number, at: now(), seen: '', place: '', photo: Buffer.from('no picture') })).toMatchObject({ accepted: false })
  })
})
