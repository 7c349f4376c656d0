import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import { systemSpeaker } from '@anlan/platform/module/house'
import { newId } from '@anlan/platform/clock/new-id'
import { readJournal } from '@anlan/platform/journal/read'
import { endWatch, isOnSite, watchPersons, watchState } from './contract/guardian-watch.ts'
import { giveSign } from './contract/sign.ts'
import { accepted, openPositioning, square } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const now = () => open.test.clock.plant()
const CIRCLE = { plan: '厂区', x: 100, y: 50, radius: 10 }

/** Wang guards a hot work at 100/50; Li is somewhere else. */
const guard = async () => {
  const laid = await open.lay(['王芳', '李强'])
  const [wang, li] = laid.carrying
  if (wang === undefined || li === undefined) return expect.fail()
  const house = systemSpeaker(laid.org, 'special-work')
  const ask = (more: object = {}) => open.test.house.command(house, watchPersons, { id: newId(), title: '3 号罐动火作业', persons: [wang.id], site: CIRCLE, from: now(), until: now() + 480 * MINUTE, graceSeconds: 30, ...more })
  const told = async () =>
    (await open.test.database.within({ org: laid.org }, (tx) => readJournal(tx, laid.org, 0, 10_000)))
      .filter(({ type }) => /post|watched/.test(type))
      .map(({ type, data }) => [type.replace('positioning.', ''), (data as { basis?: string }).basis ?? (data as { after?: string }).after].filter(Boolean).join(' '))
  laid.put(wang, 100, 50)
  laid.put(li, 10, 10)
  const site = (person: Id, where: object = CIRCLE) => open.test.house.query(house, isOnSite, { person, site: where as typeof CIRCLE })
  return { ...laid, wang, li, house, ask, told, site, after: (count: number) => laid.passing(`${count} things told`, async () => (await told()).length >= count && told()) }
}

describe('a guardian who is watched', () => {
  it('is told of when he leaves, when he is silent, when he gives no answer, and when he is back', async () => {
    const laid = await guard()
    const { id } = accepted(await laid.ask({ level: 'red' }))
    await open.test.settle()
    const state = async () => accepted(await open.test.house.query(laid.house, watchState, { id })).persons[0]
    await laid.passing('him at his post', async () => (await state())?.state === 'at-post')
    expect(await laid.told()).toEqual([])

    laid.put(laid.wang, 150, 50)
    expect(await laid.after(1)).toEqual(['left-post seen'])
    expect(await laid.alarm('guardian-left')).toMatchObject({ title: '监护人王芳离岗：3 号罐动火作业', level: 'red' })
    expect(await laid.alarm('absence')).toBeUndefined()
    expect(await state()).toMatchObject({ state: 'left', basis: 'seen' })
    laid.put(laid.wang, 100, 50)
    expect(await laid.after(2)).toEqual(['left-post seen', 'back-at-post left'])
    expect(await laid.alarm('guardian-left')).toBeUndefined()

    laid.put(laid.wang)
    expect((await laid.after(3)).at(-1)).toBe('watched-silent')
    expect(await laid.alarm('guardian-left')).toBeUndefined()
    expect((await laid.after(4)).at(-1)).toBe('left-post unanswered')
    expect(await laid.alarm('guardian-left')).toMatchObject({ title: '监护人王芳失联且未应答：3 号罐动火作业' })
    laid.put(laid.wang, 100, 50)
    expect((await laid.after(5)).at(-1)).toBe('back-at-post left')

    accepted(await open.test.house.command(laid.house, endWatch, { id }))
    accepted(await open.test.house.command(laid.house, endWatch, { id }))
    await open.test.settle()
    laid.put(laid.wang, 150, 50)
    const until = now() + 3 * MINUTE
    await laid.passing('three minutes', async () => now() > until)
    expect(await laid.told()).toHaveLength(5)
  }, 120_000)

  it('who answers with a code at his post is back, his card as silent as before', async () => {
    const laid = await guard()
    accepted(await laid.ask({ site: { plan: '厂区', x: 10, y: 10, radius: 12 } }))
    laid.put(laid.wang, 10, 10)
    await open.test.settle()
    const until = now() + MINUTE
    await laid.passing('a minute', async () => now() > until)
    laid.put(laid.wang)
    expect(await laid.after(1)).toEqual(['watched-silent'])
    accepted(await open.test.house.command(laid.as(laid.wang), giveSign, { id: newId(), at: now(), code: laid.pumpRoom }))
    expect(await laid.after(2)).toEqual(['watched-silent', 'back-at-post silent'])
    expect(accepted(await laid.site(laid.wang.id, { plan: '厂区', x: 10, y: 10, radius: 12 }))).toMatchObject({ answer: 'inside', basis: 'sign' })
  }, 120_000)

  it('ends by itself when its time is up, and takes its alarm along', async () => {
    const laid = await guard()
    const { id } = accepted(await laid.ask({ until: now() + 5 * MINUTE, duty: 'worker' }))
    await open.test.settle()
    laid.put(laid.wang, 150, 50)
    await laid.after(1)
    expect(await laid.alarm('watched-left')).toMatchObject({ title: '作业人员王芳离岗：3 号罐动火作业' })
    const over = now() + 6 * MINUTE
    await laid.passing('the end', async () => now() > over)
    await open.test.settle()
    expect(await laid.alarm('watched-left')).toBeUndefined()
    expect(accepted(await open.test.house.query(laid.house, watchState, { id })).endedAt).not.toBeNull()
    // The same again begins anew: he is still away, and it is told again.
    accepted(await laid.ask({ id, duty: 'worker' }))
    await open.test.settle()
    expect((await laid.after(2)).at(-1)).toBe('left-post seen')
  }, 120_000)

  it('is refused where nothing could come of it', async () => {
    const laid = await guard()
    expect(await laid.ask({ until: now() - 1 })).toMatchObject({ refusal: { code: 'watch-over' } })
    expect(await laid.ask({ site: { ...CIRCLE, plan: '月球' } })).toMatchObject({ refusal: { code: 'no-such-plan' } })
    expect(await laid.ask({ site: { fence: newId() } })).toMatchObject({ refusal: { code: 'no-such-fence' } })
    expect(await laid.ask({ persons: [newId()] })).toMatchObject({ refusal: { code: 'no-card', message: expect.stringContaining('未知人员') } })
    expect(await open.test.house.command(laid.house, endWatch, { id: newId() })).toMatchObject({ refusal: { code: 'no-such-watch' } })
    expect(await open.test.house.query(laid.house, watchState, { id: newId() })).toMatchObject({ refusal: { code: 'no-such-watch' } })
  })
})

describe('whether an approver is on site', () => {
  it('is yes, no, or unknown', async () => {
    const laid = await guard()
    const fence = await laid.fence({ name: '动火区', shape: square(90, 40, 20), floors: { from: 1, to: 1 } })
    await open.test.settle()
    expect(accepted(await laid.site(laid.wang.id))).toEqual({ answer: 'unknown', at: null, basis: null })
    await laid.passing('them on the map', async () => accepted(await laid.site(laid.wang.id)).answer === 'inside')
    expect(accepted(await laid.site(laid.wang.id, { fence }))).toMatchObject({ answer: 'inside', basis: 'card' })
    expect(accepted(await laid.site(laid.li.id, { ...CIRCLE, floor: 1 }))).toMatchObject({ answer: 'outside' })
    expect(await laid.site(laid.li.id, { fence: newId() })).toMatchObject({ refusal: { code: 'no-such-fence' } })
    laid.put(laid.wang)
    await laid.passing('silence', async () => accepted(await laid.site(laid.wang.id)).answer === 'unknown')
    expect(accepted(await laid.site(newId()))).toMatchObject({ answer: 'unknown', at: null })
  }, 60_000)
})
