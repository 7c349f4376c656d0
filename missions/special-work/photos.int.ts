import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { storeFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { video } from '@anlan/video/module'
import type { Permit } from './contract/permit.ts'
import { getPermit, permitTimeline } from './contract/permits.ts'
import { checkPhoto, photoHints } from './contract/photo-check.ts'
import { keepPermit } from './intake/on-permit.ts'
import { specialWork } from './module.ts'
import { permitOf, QIAN, requestOf, WEDNESDAY, ZHOU } from './testing/permit.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY })))
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

/** A scene of rectangles that another seed makes another scene. */
const scene = (seed: number) => {
  let state = seed
  const next = (most: number) => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * most
  const boxes = Array.from({ length: 40 }, () => `<rect x="${next(600)}" y="${next(440)}" width="${20 + next(120)}" height="${20 + next(90)}" fill="hsl(${next(360)} 60% ${20 + next(60)}%)"/>`)
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#9aa"/>${boxes.join('')}</svg>`)).jpeg({ quality: 92 })
}

const lay = async () => {
  const org = newId()
  const as = (who: typeof QIAN): Speaker => test.speaker(['safety-manager'], { org, person: who.id, actor: { kind: 'person', id: who.id, name: who.name } })
  const [taker, signer] = [as(QIAN), as(ZHOU)]
  const file = async (bytes: Buffer): Promise<Id> => accepted(await storeFile(test.house, taker, Readable.from([bytes]), '照片.jpg')).id
  const permitWith = async (photos: Readonly<Record<number, Id[]>>, state: Permit['state'] = 'signing'): Promise<Permit> => {
    const permit = permitOf('hot-work', state, { id: newId(), version: 1, number: `动火-${newId().slice(-8)}`, request: requestOf('hot-work') })
    const measures = permit.measures.map((it) => ({ ...it, photos: photos[it.row] ?? [] }))
    await test.house.act(taker, async (scope) => accepted(await keepPermit(scope, { ...permit, measures }, 'answer-measure')))
    await test.settle()
    return permit
  }
  const hints = async ({ id }: Permit, who = signer) => accepted(await test.house.query(who, photoHints, { permit: id }))
  const open = async ({ id }: Permit) => accepted(await test.house.query(signer, getPermit, { id })).troubles.filter(({ gate }) => gate === 'photo-reuse').map(({ message }) => message)
  const check = (who: Speaker, { id: permit }: Permit, photo: Id, genuine: boolean) => test.house.command(who, checkPhoto, { permit, photo, genuine, reason: '到现场比对过' })
  return { taker, signer, file, permitWith, hints, open, check }
}

describe('照片核对', () => {
  it('knows a photo that was handed in before, whatever became of its size; a person other than its taker has to say what it is', async () => {
    const { taker, signer, file, permitWith, hints, open, check } = await lay()
    const first = await file(await scene(1).toBuffer())
    const former = await permitWith({ 2: [first] })
    expect(await hints(former)).toMatchObject({ photos: [], count: 1, looked: 1, recognition: 'none' })
    const [again, fresh] = [await file(await sharp(await scene(1).toBuffer()).resize(480).jpeg({ quality: 60 }).toBuffer()), await file(await scene(2).toBuffer())]
    const permit = await permitWith({ 2: [first], 7: [again], 8: [fresh] })
    const { photos } = await hints(permit)
    expect(photos.map(({ words, hints: [hint] }) => [words, hint?.kind, hint?.before?.number])).toEqual([['安全措施第 3 条', 'reused', former.number], ['安全措施第 8 条', 'alike', former.number]])
    expect(await open(permit)).toEqual(['安全措施第 3 条、安全措施第 8 条的照片以前用过，请核对后确认属实，或要求重拍'])
    expect(codeOf(await check(taker, permit, first, true))).toBe('photo-own')
    expect(codeOf(await check(signer, permit, fresh, true))).toBe('photo-no-hint')
    accepted(await check(signer, permit, first, true))
    accepted(await check(signer, permit, again, false))
    expect(await open(permit)).toEqual(['安全措施第 8 条的照片被要求重拍，请退回后到现场重拍'])
    expect((await hints(permit)).photos.map(({ check: it }) => it?.genuine)).toEqual([true, false])
    expect(accepted(await test.house.query(signer, permitTimeline, { id: permit.id })).steps.slice(0, 2).map(({ title, who, detail }) => [title, who, detail])).toEqual([['照片核对', ZHOU.name, '安全措施第 8 条：要求重拍。到现场比对过'], ['照片核对', ZHOU.name, '安全措施第 3 条：已核对，属实。到现场比对过']])
    accepted(await check(signer, permit, again, true))
    expect(await open(permit)).toEqual([])
    // Of another enterprise nobody hears.
    const other = await lay()
    expect(await other.hints(await other.permitWith({ 2: [await other.file(await scene(1).toBuffer())] }))).toMatchObject({ photos: [] })
    expect(codeOf(await test.house.query(other.signer, photoHints, { permit: permit.id }))).toBe('no-such-permit')
    expect(codeOf(await other.check(other.signer, permit, first, true))).toBe('no-such-permit')
  })

  it('says when a photo is too dark, without edges, or of another time by its own word; that keeps nobody from signing', async () => {
    const { file, permitWith, hints, open } = await lay()
    const dark = await file(await sharp(await scene(3).toBuffer()).modulate({ brightness: 0.1 }).jpeg().toBuffer())
    const blurred = await file(await sharp(await scene(4).toBuffer()).blur(14).jpeg().toBuffer())
    const dated = (at: string) => async (seed: number) => file(await scene(seed).withExif({ IFD2: { DateTimeOriginal: at, OffsetTimeOriginal: '+08:00' } }).toBuffer())
    const [old, now] = [await dated('2026:11:20 09:00:00')(5), await dated('2026:11:25 09:58:00')(6)]
    const permit = await permitWith({ 1: [dark], 2: [blurred], 3: [old], 4: [now] })
    expect((await hints(permit)).photos.map(({ place, hints: [hint] }) => [place, hint?.kind])).toEqual([['measure:1', 'dark'], ['measure:2', 'blurred'], ['measure:3', 'other-time']])
    expect(await open(permit)).toEqual([])
  })
})
