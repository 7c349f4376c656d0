import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { signToken } from '@anlan/platform/auth/signed-token'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { positioning } from '@anlan/positioning/module'
import { specialWork } from '@anlan/special-work/module'
import { beginWork } from '@anlan/special-work/testing/working'
import { openRecorder as openBox, type Recorder } from '@anlan/testbed/video/recorder'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listSegments } from '@anlan/video/contract/keep-recording'
import { openRecorder } from '@anlan/video/contract/recorder'
import { openPictures, video } from '@anlan/video/module'
import { lookPurpose } from './contract/permit-look.ts'
import { exchange, lookPictureRoutes } from './module.ts'

let test: TestHouse
let server: FastifyInstance
let box: Recorder
let laid: Awaited<ReturnType<typeof lay>>
const begun = performance.now()
const now = (): number => Math.round(test.clock.plant() + performance.now() - begun)
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork, exchange], folders: [REGISTERS, FILES] })
  server = fastify({ forceCloseConnections: true })
  for (const module of [video, exchange]) module.routes?.(server, test.house)
  lookPictureRoutes(server, test.house, openPictures(test.house))
  await server.listen({ port: 0, host: '127.0.0.1' })
  box = await openBox({ folder: join(test.dataFolder, 'recorder'), cameras: [{ number: 'CAM-1', name: '罐区东' }, { number: 'CAM-2', name: '装卸区' }], segmentMs: 150, frameMs: 30, now })
  laid = await lay()
})
afterAll(async () => {
  await box.close()
  await server.close()
  await test.close()
})

/** An enterprise with two cameras of one recorder; only the first sees the work. */
const lay = async () => {
  const district = await openDistrict(test)
  const { id: org } = await district.register('查看画面测试企业', { town: district.town('张村镇') })
  const manager = test.speaker(['safety-manager'], { org })
  const { id: recorder, token } = accepted(await test.house.command(manager, openRecorder, { id: newId(), name: '中控室录像机', address: box.address, hosts: [] }))
  const camera = async (number: string): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id, version: 0, data: { number, name: number, area: '甲苯罐区', recorder, snapshot: `cameras/${number}/picture.jpg` } }))
    return id
  }
  const [one, two] = [await camera('CAM-1'), await camera('CAM-2')]
  const permit = await beginWork(test, org, 'road-closure', { cameras: [one] })
  const bare = await beginWork(test, org, 'road-closure')
  const segmentsOf = async (id: Id) => accepted(await test.house.query(manager, listSegments, { cameras: [id], from: 0, until: now() + HOUR })).segments
  await until('a recording of each', async () => (await box.report(web(), recorder, token)) === 200 && (await segmentsOf(one)).length > 0 && (await segmentsOf(two)).length > 0, 10_000)
  test.clock.move(test.clock.plant() + MINUTE)
  const sign = async (more: object = {}) => signToken(await installationKey(test.dataFolder, lookPurpose(org)), { enterprise: org, permit: permit.id, by: '程观澜', office: '区应急局', until: test.clock.plant() + 15 * MINUTE, ...more })
  return { org, manager, one, two, permit, bare, sign, own: (await segmentsOf(one))[0]?.id ?? '', others: (await segmentsOf(two))[0]?.id ?? '' }
}

const get = (path: string) => fetch(`${web()}/look/permit${path}`)
const status = async (path: string): Promise<number> => {
  const left = new AbortController()
  const { status: answered } = await fetch(`${web()}/look/permit${path}`, { signal: left.signal })
  left.abort()
  return answered
}
const count = async (type: string) => (await test.events(laid.org)).filter((it) => it === type).length

/** As many pictures as are asked for, then it hangs up. */
const watch = async (token: string, pictures: number): Promise<{ status: number; type: string; pictures: Buffer[] }> => {
  const left = new AbortController()
  const answer = await fetch(`${web()}/look/permit/cameras/${laid.one}?token=${token}`, { signal: left.signal })
  let read = Buffer.alloc(0)
  const starts = (): number[] => [...read.toString('latin1').matchAll(/ÿØÿ/g)].map(({ index }) => index)
  for await (const part of answer.body ?? []) {
    read = Buffer.concat([read, part])
    if (starts().length > pictures) break
  }
  left.abort()
  const at = starts()
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', pictures: at.slice(0, -1).map((from, n) => read.subarray(from, at[n + 1])) }
}

describe('the regulator’s link to one permit', () => {
  it('shows the cameras of that work and what they recorded, and no other', async () => {
    const page = await (await get(`?token=${await laid.sign()}`)).text()
    expect([page.includes(laid.one), page.includes('CAM-1'), page.includes(laid.own), page.includes(laid.two), page.includes('CAM-2'), page.includes(laid.others), /<(form|script|a )/.test(page)]).toEqual([true, true, true, false, false, false, false])
    expect(await (await get(`?token=${await laid.sign({ permit: laid.bare.id })}`)).text()).toContain('本次作业没有配置摄像机')
  })

  it('lets live pictures through, one a second, and is told once a camera and link', async () => {
    const token = await laid.sign({ by: '甲' })
    const begunAt = performance.now()
    const seen = await watch(token, 2)
    expect([seen.status, seen.type, seen.pictures.length]).toEqual([200, 'multipart/x-mixed-replace; boundary=anlan-picture', 2])
    expect(performance.now() - begunAt).toBeGreaterThan(1_500)
    await watch(token, 1)
    expect(await count('exchange.camera-looked')).toBe(1)
    await watch(await laid.sign({ by: '乙' }), 1)
    expect(await count('exchange.camera-looked')).toBe(2)
  }, 30_000)

  it('plays a recording of that work and writes down who did', async () => {
    const before = await count('video.recording-looked-at')
    const played = await get(`/segments/${laid.own}?token=${await laid.sign()}`)
    expect([played.status, played.headers.get('content-type'), (await played.text()).length > 100]).toEqual([200, 'multipart/x-mixed-replace; boundary=frame', true])
    expect(await count('video.recording-looked-at')).toBe(before + 1)
  })

  it('is shut to forged and other tokens, to cameras and recordings of other work, and to what is no id', async () => {
    const token = await laid.sign()
    const [body = '', seal = ''] = token.split('.')
    const forged = (more: object) => `${Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), ...more })).toString('base64url')}.${seal}`
    const wrong = ['', 'a.b', body, `${token}x`, forged({ by: '别人' }), forged({ until: test.clock.plant() + 24 * HOUR }), forged({ enterprise: newId() }), await laid.sign({ permit: laid.bare.id }), await laid.sign({ permit: newId() }), 'x'.repeat(3_000)]
    for (const it of wrong) expect([it.slice(0, 60), await status(`/cameras/${laid.one}?token=${it}`), await status(`/segments/${laid.own}?token=${it}`)]).toEqual([it.slice(0, 60), 404, 404])
    for (const path of [`/cameras/${laid.one}`, `/segments/${laid.own}`]) expect(await status(path)).toBe(404)
    for (const id of [laid.two, newId(), 'x', '../x']) expect([id, await status(`/cameras/${id}?token=${token}`)]).toEqual([id, 404])
    for (const id of [laid.others, newId(), 'x']) expect([id, await status(`/segments/${id}?token=${token}`)]).toEqual([id, 404])
  })

  it('ends with its time, while somebody is watching, too', async () => {
    const token = await laid.sign()
    const watching = await fetch(`${web()}/look/permit/cameras/${laid.one}?token=${token}`)
    const before = test.clock.plant()
    test.clock.move(before + 15 * MINUTE)
    // The answer ends by itself.
    expect((await watching.arrayBuffer()).byteLength).toBeGreaterThan(0)
    expect([await status(`/cameras/${laid.one}?token=${token}`), await status(`/segments/${laid.own}?token=${token}`)]).toEqual([404, 404])
    test.clock.move(before)
  }, 30_000)
})
