import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { areaRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { FILES } from '@anlan/platform/files/migrations'
import { newLooked, reactTo } from '@anlan/platform/journal/reactions'
import { readJournal } from '@anlan/platform/journal/read'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { runDue } from '@anlan/platform/schedule/schedule'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { positioning } from '@anlan/positioning/module'
import { analysisRules } from './contract/analysis-rule.ts'
import { cameraRegister } from './contract/camera.ts'
import { keyPlaces } from './contract/coverage.ts'
import { judgeDetection } from './contract/detection.ts'
import { bindSource, openDetector } from './contract/detector.ts'
import { openVisionWorker } from './contract/vision-worker.ts'
import { type ToldFact, WORKER_REPORTS, type WorkerReport } from './contract/worker-report.ts'
import { keepPicture } from './intake/take-fact.ts'
import { openDetectorIntake, video } from './module.ts'
import { keepVideoRecords } from './reactions/exchange/keep-video-records.ts'

const ZONE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }]
const MODEL = { id: 'people', sha256: 'a'.repeat(64), classes: ['person'], ready: true, tip: '' }
const POINTS = [{ x: 0, y: 0, lon: 122.4, lat: 37.62 }, { x: 400, y: 0, lon: 122.40453, lat: 37.62 }, { x: 0, y: 300, lon: 122.4, lat: 37.6227 }]
let [test, server, jpeg]: [TestHouse, FastifyInstance, string] = [] as never
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video], folders: [REGISTERS, FILES] })
  server = fastify()
  video.routes?.(server, test.house)
  await server.listen({ port: 0, host: '127.0.0.1' })
  jpeg = (await sharp({ create: { width: 64, height: 36, channels: 3, background: '#645' } }).jpeg().toBuffer()).toString('base64')
})
afterAll(async () => {
  // Throws what failed on the way.
  await test.settle()
  await server.close()
  await test.close()
})

type Told = Record<string, unknown>
const open = async () => {
  const org = newId()
  const looked = newLooked()
  /** Of this org only: those of the tests before have nothing more to say. */
  const settle = async (): Promise<void> => {
    for (let ran = 1; ran > 0; ) {
      await reactTo(test.house, org, looked)
      ran = await runDue(test.house)
    }
  }
  const manager = test.speaker(['safety-manager', 'system-admin'], { org })
  const save = async (register: unknown, data: object, id = newId(), version = 0): Promise<Id> => {
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version, data } as never))
    await settle()
    return id
  }
  const remove = async (register: unknown, id: Id, version = 1): Promise<void> => {
    accepted(await test.house.command(manager, endpointsOf(register as Register).remove, { id, version } as never))
    await settle()
  }
  const records = async (name: 'analysisDevice' | 'analysisStatus' | 'videoAlarm'): Promise<Told[]> =>
    (await test.database.within({ org }, (tx) => readJournal(tx, org, 0, 2_000))).flatMap(({ data }): Told[] => {
      const found = (data as Record<string, Told | undefined>)[name]
      return found === undefined ? [] : [found]
    })
  const worker = accepted(await test.house.command(manager, openVisionWorker, { id: newId(), name: '中控室识别服务' }))
  const say = async (body: Partial<WorkerReport>): Promise<void> => {
    await fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${WORKER_REPORTS}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-worker': worker.id, authorization: `Bearer ${worker.token}` }, body: JSON.stringify({ models: [MODEL], cameras: [], facts: [], ...body }) })
  }
  const camera = (over: object = {}) => save(cameraRegister, { number: 'C-01', name: '罐区东北角', area: '甲苯罐区', stream: 'rtsp://admin:secret@10.1.2.3/1', plan: '厂区', x: 100, y: 100, ...over })
  const rule = (of: Id, over: object = {}) => save(analysisRules, { camera: of, kind: 'intrusion', zones: [ZONE], ...over })
  const fact = (of: Id, by: Id, over: Partial<ToldFact> = {}): ToldFact => ({ id: newId(), camera: of, rule: by, kind: 'intrusion', what: 'began', at: test.clock.plant(), since: test.clock.plant(), count: 1, score: 0.8, boxes: [], model: 'people', picture: jpeg, ...over })
  const later = async (by: number): Promise<void> => {
    test.clock.move(test.clock.plant() + by)
    await settle()
  }
  return { org, manager, settle, save, remove, records, worker, say, camera, rule, fact, later }
}
const of = (all: readonly Told[], key: string, id: Id): Told[] => all.filter((it) => it[key] === id)

it('a camera is a device from its first rule on, with its place; changed it is a new version, the same it is none, without rules it is taken back', async () => {
  const { save, remove, records, camera, rule, worker } = await open()
  const one = await camera()
  expect(of(await records('analysisDevice'), 'id', one)).toEqual([])
  const watch = await rule(one)
  expect(of(await records('analysisDevice'), 'id', one)).toMatchObject([{ version: 1, deleted: false, placeKind: null, at: null, unplaced: expect.stringContaining('坐标基准未测量'), algorithms: [{ kind: 'intrusion', words: '违规闯入', by: one, zones: [ZONE] }] }])
  expect(of(await records('analysisStatus'), 'device', one)).toMatchObject([{ state: 'fault', reason: '没有在线的识别服务' }])
  await save(groundRegister, { plan: '厂区', points: POINTS })
  await save(areaRegister, { name: '甲苯罐区', kind: 'tank-farm' })
  await save(keyPlaces, { name: '中央控制室', kind: 'control', cameras: [one] })
  const versions = of(await records('analysisDevice'), 'id', one)
  expect(versions.map(({ version, placeKind, unplaced }) => [version, placeKind, unplaced === null])).toEqual([[1, null, false], [2, null, true], [3, 'storage', true], [4, 'control', true]])
  await save(areaRegister, { name: '别处', kind: 'office' })
  expect(of(await records('analysisDevice'), 'id', one)).toHaveLength(4)
  await remove(analysisRules, watch)
  expect([of(await records('analysisDevice'), 'id', one).at(-1), of(await records('analysisStatus'), 'device', one).at(-1)]).toMatchObject([{ version: 5, deleted: true }, { deleted: true }])
  expect(of(await records('analysisDevice'), 'id', worker.id)).toMatchObject([{ kind: 'worker', name: '中控室识别服务' }])
  expect(JSON.stringify(await records('analysisDevice'))).not.toMatch(/secret|rtsp|10\.1\.2\.3/)
})

it('how it runs is told when it changes, and once: judged, unseen, back', async () => {
  const { records, camera, rule, say, later } = await open()
  const one = await camera()
  await rule(one)
  const watched = (state: 'live' | 'away') => say({ cameras: [{ camera: one, state, tip: '', fps: 5, behindMs: 0 }] })
  const states = async () => of(await records('analysisStatus'), 'device', one).map(({ state }) => state)
  await watched('live')
  await later(11 * SECOND)
  await watched('away')
  await later(11 * SECOND)
  expect(await states()).toEqual(['fault', 'online'])
  await watched('away')
  await later(15 * SECOND)
  expect(await states()).toEqual(['fault', 'online', 'offline'])
  await watched('live')
  await later(11 * SECOND)
  expect(await states()).toEqual(['fault', 'online', 'offline', 'online'])
  expect(of(await records('analysisStatus'), 'device', one).at(-1)).toMatchObject({ algorithms: ['intrusion'], reason: '', since: test.clock.plant() })
})

it('an alarm is one record from its beginning to what people said of it; a picture that comes later makes a version', async () => {
  const { org, settle, manager, records, camera, rule, say, fact, later } = await open()
  const one = await camera()
  const watch = await rule(one)
  const began = fact(one, watch, { picture: null })
  await say({ facts: [began] })
  await settle()
  const told = async () => of(await records('videoAlarm'), 'id', began.id)
  expect(await told()).toMatchObject([{ version: 1, device: one, words: '违规闯入', picture: null, source: { kind: 'worker', name: '中控室识别服务' }, handled: null, verdict: null, endedAt: null }])
  await test.house.act(systemSpeaker(org, '识别服务'), async (scope) => {
    await scope.tx.run(sql`update detection set picture = ${await keepPicture(scope, jpeg, began.id)} where org_id = ${org} and id = ${began.id}`)
  })
  await later(11 * SECOND)
  await say({ facts: [{ ...began, id: newId(), what: 'ended', at: test.clock.plant() }] })
  await settle()
  accepted(await test.house.command(manager, judgeDetection, { id: began.id, version: 2, verdict: 'true', note: '' }))
  await settle()
  const versions = await told()
  expect(versions.map(({ version, picture, endedAt, verdict }) => [version, picture !== null, endedAt !== null, verdict !== null])).toEqual([[1, false, false, false], [2, true, false, false], [3, true, true, false], [4, true, true, true]])
  expect(versions.at(-1)).toMatchObject({ picture: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, verdict: { misreport: false, words: '复核属实' }, clip: { from: began.since - 30 * SECOND } })
})

it('bought devices are devices, and so are the cameras that they are bound to or told of', async () => {
  const { settle, manager, records, camera, later } = await open()
  const [one, two] = [await camera(), await camera({ number: 'C-02', name: '装卸台' })]
  const box = accepted(await test.house.command(manager, openDetector, { id: newId(), name: '罐区分析盒', dialect: 'hikvision' }))
  accepted(await test.house.command(manager, bindSource, { detector: box.id, source: '通道2', camera: two }))
  await settle()
  expect((await records('analysisDevice')).map(({ id }) => id)).toEqual(expect.arrayContaining([box.id, two]))
  const intake = openDetectorIntake(test.house)
  const detector = (await intake.authenticate(box.id, box.token)) ?? expect.fail('not let in')
  await intake.take(detector, [{ id: 'e1', source: 'C-01', sourceName: '', code: 'fielddetection', words: '', what: 'once', at: test.clock.plant(), count: 0, score: 0, boxes: [], picture: null }])
  await later(SECOND)
  expect(of(await records('analysisDevice'), 'id', one)).toMatchObject([{ algorithms: [{ kind: 'intrusion', by: box.id }] }])
  expect(of(await records('analysisStatus'), 'device', one).at(-1)).toMatchObject({ state: 'online', algorithms: ['intrusion'] })
  expect(await records('videoAlarm')).toMatchObject([{ device: one, source: { kind: 'detector', id: box.id, name: '罐区分析盒' } }])
})

it('killed between and told again it says nothing twice; an alarm of a camera that is gone is told with the camera deleted', async () => {
  const { org, records, remove, camera, rule, say, fact, later } = await open()
  const one = await camera()
  const watch = await rule(one)
  await say({ facts: [fact(one, watch)] })
  await later(11 * SECOND)
  const before = [await records('analysisDevice'), await records('analysisStatus'), await records('videoAlarm')].map((all) => all.length)
  await test.database.within({ org }, (tx) => tx.run(sql`delete from reaction_cursor where org_id = ${org} and reaction = ${keepVideoRecords.name}`))
  await test.settle()
  expect([await records('analysisDevice'), await records('analysisStatus'), await records('videoAlarm')].map((all) => all.length)).toEqual(before)
  await remove(analysisRules, watch)
  await remove(cameraRegister, one)
  await test.database.within({ org }, async (tx) => {
    await tx.run(sql`delete from reaction_cursor where org_id = ${org} and reaction = ${keepVideoRecords.name}`)
    await tx.run(sql`delete from video_record where org_id = ${org}`)
  })
  await test.settle()
  expect(of(await records('analysisDevice'), 'id', one).at(-1)).toMatchObject({ version: 1, deleted: true, name: '罐区东北角' })
  expect((await records('videoAlarm')).at(-1)).toMatchObject({ device: one, unplaced: '摄像机已不在台账里' })
})
