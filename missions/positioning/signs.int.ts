import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarmBell } from '@anlan/alarms/contract/handle-alarm'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { livePositions } from './contract/live.ts'
import { giveSign, knowSpot, listSigns, mySign, vouchFor } from './contract/sign.ts'
import { accepted, openPositioning, square } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const now = () => open.test.clock.plant()

/** Two people at their post in the pump room; Wang's card falls silent. */
const silence = async () => {
  const laid = await open.lay(['王芳', '李强'])
  const [wang, li] = laid.carrying
  if (wang === undefined || li === undefined) return expect.fail()
  await laid.fence({ name: '泵房岗位', shape: square(0, 0, 20), rules: [{ kind: 'absence', who: { persons: [wang.id] }, threshold: 60 }] })
  await open.test.settle()
  laid.put(wang, 10, 10)
  laid.put(li, 30, 30)
  await laid.passing('both on the map', async () => accepted(await open.test.house.query(laid.manager, livePositions, {})).people.length === 2)
  laid.put(wang)
  const lost = await laid.passing('the silence', () => laid.alarm('lost'))
  return { ...laid, wang, li, lost }
}
const sign = <More extends object>(more: More) => ({ id: newId(), at: now(), ...more })
const live = async (laid: Awaited<ReturnType<typeof silence>>) => accepted(await open.test.house.query(laid.manager, livePositions, {})).people.find(({ carrier }) => carrier.person === laid.wang.id)

describe('one whose card fell silent', () => {
  it('is asked by his card and by an alarm of his own; a code that he scans answers for him, and puts him there', async () => {
    const laid = await silence()
    const { wang, manager, pumpRoom } = laid
    const me = laid.as(wang)
    expect(open.buzzed.some((it) => it.startsWith(`${wang.number} 王芳，长时间没有收到`))).toBe(true)
    expect(accepted(await open.test.house.query(me, alarmBell, {})).latest.map(({ kind }) => kind)).toContain('sign-asked')
    expect(laid.lost.text).toContain('失联不等于离开')
    const asked = accepted(await open.test.house.query(me, mySign, {}))
    expect(asked.mine).toMatchObject({ state: 'asked', name: '王芳', fenceName: '泵房岗位' })
    expect(asked.mine?.answerBy).toBeGreaterThan(now())
    expect(await live(laid)).toMatchObject({ silent: true, answer: 'asked' })

    const spot = newId()
    accepted(await open.test.house.command(manager, knowSpot, { spot, name: '循环泵', area: '泵房', x: 15, y: 5, codes: [{ code: 'PUMP:1', until: null }, { code: 'old', until: now() - MINUTE }] }))
    expect(await open.test.house.command(me, giveSign, sign({ code: 'old' }))).toMatchObject({ refusal: { code: 'no-such-code' } })
    expect(await open.test.house.command(me, giveSign, sign({}))).toMatchObject({ refusal: { code: 'sign-empty' } })
    expect(accepted(await open.test.house.command(me, giveSign, sign({ code: `https://anlan.example/m/o/x/dual-prevention/at/pump1`, at: now() - SECOND })))).toMatchObject({ place: '泵房 循环泵' })
    const answered = await laid.passing('his answer', async () => {
      const found = await laid.alarm('lost')
      return found?.title === '王芳终端失联，本人已应答' && found
    })
    expect(answered.level).toBe('yellow')
    expect(await live(laid)).toMatchObject({ silent: true, answer: 'answered', x: 15, y: 5, sign: { how: 'code', place: '泵房 循环泵' } })
    expect(await laid.alarm('sign-asked')).toBeUndefined()
    expect(accepted(await open.test.house.query(me, mySign, {}))).toMatchObject({ mine: { state: 'answered' }, last: { how: 'code', plan: '厂区' } })
    const { asked: all, signs } = accepted(await open.test.house.query(manager, listSigns, {}))
    expect([all, signs]).toMatchObject([[{ name: '王芳', mayVouch: true }], [{ name: '王芳', place: '泵房 循环泵' }]])

    // Nobody is missed at the post, though far more than the grace goes by.
    const until = now() + 8 * MINUTE
    await laid.passing('eight minutes', async () => now() > until)
    expect(await laid.alarm('absence')).toBeUndefined()

    laid.put(wang, 10, 10)
    await laid.passing('the end', async () => (await laid.alarm('lost')) === undefined)
    const over = accepted(await open.test.house.query(manager, listAlarms, { limit: 100 })).rows.find(({ kind }) => kind === 'lost')
    expect(over?.clearedAt).not.toBeNull()
    expect((await live(laid))?.answer).toBeUndefined()
    // An area answers by its own id, too.
    expect(accepted(await open.test.house.command(me, giveSign, sign({ code: pumpRoom })))).toMatchObject({ place: '泵房' })
  }, 120_000)

  it('who gives no answer in time is unanswered: the alarm climbs, and he is missed at his post on that ground', async () => {
    const laid = await silence()
    const climbed = await laid.passing('the climb', async () => {
      const found = await laid.alarm('lost')
      return found?.level === 'orange' && found
    })
    expect(climbed.title).toBe('王芳失联且未应答，下落不明')
    expect(climbed.text).toContain('最后位置：泵房岗位')
    expect(await laid.alarm('absence')).toMatchObject({ title: '王芳离岗待核实：泵房岗位', text: expect.stringContaining('终端失联且未应答') })
    const standing = accepted(await open.test.house.query(laid.manager, livePositions, {})).standing
    expect(standing.map(({ kind, basis }) => `${kind} ${basis}`).toSorted()).toEqual(['absence unanswered', 'lost unanswered'])
    expect(accepted(await open.test.house.query(laid.as(laid.wang), mySign, {})).mine).toMatchObject({ state: 'unanswered' })
    // The team leader has seen her.
    const leader = laid.as(laid.li, 'team-leader')
    expect(accepted(await open.test.house.query(leader, mySign, {})).others).toMatchObject([{ name: '王芳' }])
    expect(await open.test.house.command(leader, vouchFor, sign({ person: laid.wang.id, area: '' }))).toMatchObject({ refusal: { code: 'bad-input' } })
    expect(await open.test.house.command(leader, vouchFor, sign({ person: laid.wang.id, area: '天台' }))).toMatchObject({ refusal: { code: 'no-such-area' } })
    expect(await open.test.house.command(laid.as(laid.li), vouchFor, sign({ person: laid.wang.id, area: '泵房' }))).toMatchObject({ refusal: { code: 'no-witness' } })
    accepted(await open.test.house.command(leader, vouchFor, sign({ person: laid.wang.id, area: '泵房' })))
    await laid.passing('the end of the absence', async () => (await laid.alarm('absence')) === undefined)
    await laid.passing('that she has answered', async () => (await laid.alarm('lost'))?.title === '王芳终端失联，本人已应答')
    expect(await live(laid)).toMatchObject({ sign: { how: 'vouch', by: '李强', place: '泵房' } })
    expect(await open.test.events(laid.org)).toContain('positioning.sign-given')
  }, 120_000)
})

describe('a sign', () => {
  it('that was kept on a phone is of the moment when it was given, once; not of the future, nor of last week', async () => {
    const laid = await open.lay(['王芳'])
    const [wang] = laid.carrying
    if (wang === undefined) return expect.fail()
    const me = laid.as(wang)
    const given = { id: newId(), at: now() - 10 * MINUTE + 7_000, deviceClockOffset: 7_000, code: laid.pumpRoom }
    expect(accepted(await open.test.house.command(me, giveSign, given))).toMatchObject({ at: now() - 10 * MINUTE })
    expect(await open.test.house.command(me, giveSign, given)).toMatchObject({ refusal: { code: 'sign-stands' } })
    expect(await open.test.house.command(me, giveSign, sign({ at: now() + 9 * MINUTE, code: laid.pumpRoom }))).toMatchObject({ refusal: { code: 'sign-ahead' } })
    expect(await open.test.house.command(me, giveSign, sign({ photos: [newId()] }))).toMatchObject({ refusal: { code: 'no-such-photo' } })
    expect(await open.test.house.command(laid.manager, giveSign, sign({ code: laid.pumpRoom }))).toMatchObject({ refusal: { code: 'no-person' } })
  })
})
