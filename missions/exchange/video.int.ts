import type { AddressInfo } from 'node:net'
import { readFile as readBytes } from 'node:fs/promises'
import fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { handleAlarm } from '@anlan/alarms/contract/handle-alarm'
import { videoAlarms, videoBoard, videoEnterprise, videoPicture } from '@anlan/district-supervision/contract/video-board'
import { districtSupervision } from '@anlan/district-supervision/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { DAY, MINUTE, SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { sql } from '@anlan/platform/database/database'
import { readFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { positioning } from '@anlan/positioning/module'
import { analysisRules } from '@anlan/video/contract/analysis-rule'
import { cameraRegister } from '@anlan/video/contract/camera'
import { judgeDetection } from '@anlan/video/contract/detection'
import { openVisionWorker } from '@anlan/video/contract/vision-worker'
import { type ToldFact, WORKER_REPORTS, type WorkerReport } from '@anlan/video/contract/worker-report'
import { video } from '@anlan/video/module'
import { openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import type { Adapters } from './contract/adapter.ts'
import { inboxPurpose } from './contract/inbox-key.ts'
import { changeReceiver } from './contract/receiver.ts'
import { exchange, startDelivery } from './module.ts'
import { accepted, openSender, POINTS } from './testing/sender.ts'

let [station, test, server, district, adapters]: [TestStation, TestHouse, FastifyInstance, Awaited<ReturnType<typeof openDistrict>>, Adapters] = [] as never
const settings: Record<string, string> = { acceptsProvisional: 'yes' }
const MODEL = { id: 'people', sha256: 'a'.repeat(64), classes: ['person'], ready: true, tip: '' }
let count = 0
let jpeg: string

beforeAll(async () => {
  station = await openStation({ now: () => Date.now() })
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, exchange, districtSupervision], folders: [FILES, REGISTERS], settings })
  server = fastify({ forceCloseConnections: true })
  server.get('/healthz', async () => ({ ok: true }))
  districtSupervision.routes?.(server, test.house)
  video.routes?.(server, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await server.listen({ port: 0, host: '127.0.0.1' })
  district = await openDistrict(test)
  const read = async (org: string, id: string) => {
    const found = await readFile(test.house, org, id)
    return found.accepted ? readBytes(found.value.path) : undefined
  }
  adapters = { 'city-hub': cityHub({ readPhoto: read }), 'district-inbox': districtInbox({ readPicture: read }) }
  jpeg = (await sharp({ create: { width: 64, height: 36, channels: 3, background: '#456' } }).jpeg().toBuffer()).toString('base64')
})
afterAll(async () => {
  await server.close()
  await test.close()
  await station.close()
})

const openPlant = async () => {
  const sender = await openSender({ test, station, district }, { name: `视频测试企业${++count}`, companyCode: `3710032${String(count).padStart(2, '0')}` })
  const { manager } = sender
  const save = async (register: unknown, data: object, id = newId(), version = 0): Promise<Id> => {
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version, data } as never))
    await test.settle()
    return id
  }
  const worker = accepted(await test.house.command(manager, openVisionWorker, { id: newId(), name: '中控室识别服务' }))
  const say = async (body: Partial<WorkerReport>): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${WORKER_REPORTS}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-worker': worker.id, authorization: `Bearer ${worker.token}` }, body: JSON.stringify({ models: [MODEL], cameras: [], facts: [], ...body }) })
    expect(answer.status).toBe(200)
    await test.settle()
  }
  const camera = await save(cameraRegister, { number: 'C-01', name: '罐区东北角', area: '甲苯罐区', stream: 'rtsp://admin:secret@10.1.2.3/1', plan: '厂区', x: 100, y: 100 })
  const rule = await save(analysisRules, { camera, kind: 'intrusion', zones: [[{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }]] })
  const watching = (state: 'live' | 'away') => ({ cameras: [{ camera, state, tip: '', fps: 5, behindMs: 100 }] })
  /** What no event tells is found when it is looked at again. */
  const later = async (by: number): Promise<void> => {
    test.clock.move(test.clock.plant() + by)
    await test.settle()
  }
  const fact = (over: Partial<ToldFact> = {}): ToldFact => ({ id: newId(), camera, rule, kind: 'intrusion', what: 'began', at: test.clock.plant(), since: test.clock.plant() - 3 * SECOND, count: 1, score: 0.83, boxes: [{ x: 0.1, y: 0.2, width: 0.1, height: 0.3 }], model: 'people', picture: jpeg, ...over })
  return { ...sender, worker, camera, rule, save, say, watching, later, fact }
}

const running = async <T>(work: () => Promise<T>): Promise<T> => {
  const end = startDelivery(test.house, adapters)
  try {
    return await work()
  } finally {
    await end()
  }
}

let it1: Awaited<ReturnType<typeof openPlant>>
const officer = () => test.speaker(['district-officer'], { org: district.district })
const ask = async <T>(query: Promise<Decision<T>>): Promise<T> => accepted(await query)

describe('intelligent video', () => {
  beforeEach(async () => {
    it1 = await openPlant()
  })

  it('arrives at both receivers: device, state, and an alarm with its picture, until it is called a misreport; both sides agree', async () => {
    const { org, manager, camera, worker, save, say, watching, later, fact, settled, rows, compared, deliveries } = it1
    await save(groundRegister, { plan: '厂区', points: POINTS })
    await say(watching('live'))
    await later(11 * SECOND)
    const one = fact()
    await say({ ...watching('live'), facts: [one] })
    await running(async () => {
      await settled()
      expect(await deliveries({ state: ['refused', 'held'] })).toEqual([])
      expect(await rows('video_analysis_device', camera)).toMatchObject([{ DEVICE_KIND: '1', DEVICE_NUM: 'C-01', ALGORITHMS: '31', ROI: '[{"code":"31","zones":[[[0,0],[1,0],[1,1]]]}]', LONGITUDE: expect.closeTo(122.4011, 3) }])
      expect(await rows('video_analysis_device', worker.id)).toMatchObject([{ DEVICE_KIND: '3', MODEL: 'people aaaaaaaa' }])
      const states = async () => (await rows('video_analysis_status')).map((it) => [it['DEVICE_ID'], it['RUN_STATE'], it['RUNNING']])
      expect(await states()).toContainEqual([camera, '1', '31'])
      const [alarm] = await rows('video_analysis_alarm')
      expect(alarm).toMatchObject({ id: one.id, DEVICE_ID: camera, ALARM_TYPE: '31', CONFIDENCE: 0.83, SOURCE_NAME: '中控室识别服务', PICTURE: alarm?.['PICTURE_DIGEST'], ALARM_END_TIME: null, IS_MISREPORT: null })
      expect((await (await fetch(`${station.url}/view/photos/${String(alarm?.['companyCode'])}/${String(alarm?.['PICTURE'])}`)).arrayBuffer()).byteLength).toBeGreaterThan(100)

      await say({ ...watching('live'), facts: [{ ...one, id: newId(), what: 'ended', at: test.clock.plant() }] })
      accepted(await test.house.command(manager, judgeDetection, { id: one.id, version: 2, verdict: 'false', note: '是反光' }))
      await settled()
      expect(await rows('video_analysis_alarm')).toMatchObject([{ id: one.id, IS_MISREPORT: '1', HANDLE_RESULT: '是反光', ALARM_END_TIME: test.clock.plant() }])
      const versions = (await deliveries({ record: one.id, receiverKind: 'province' })).map(({ version }) => version)
      expect(versions.toSorted()).toEqual(versions.map((_, at) => at + 1))
      for (const kind of ['province', 'district'] as const) expect(await compared(kind)).toMatchObject({ state: 'done', differences: 0 })

      expect((await ask(test.house.query(officer(), videoBoard, {}))).rows.find(({ enterprise }) => enterprise === org)).toMatchObject({ cameras: 1, online: 2, offline: 0, alarms: 1, handled: 1, open: 0, misreportRate: 1, judged: 1 })
      const found = await ask(test.house.query(officer(), videoAlarms, { enterprise: org, state: 'misreport' }))
      expect(found).toMatchObject({ total: 1, rows: [{ id: one.id, words: '违规闯入', state: 'misreport', picture: true, verdict: { words: '是反光' } }] })
      expect((await ask(test.house.query(officer(), videoAlarms, { enterprise: org, state: 'open' }))).total).toBe(0)
      const { data } = await ask(test.house.query(officer(), videoPicture, { enterprise: org, id: one.id }))
      expect(Buffer.from(data, 'base64').subarray(0, 3).toString('hex')).toBe('ffd8ff')
      expect(await test.house.query(officer(), videoPicture, { enterprise: newId(), id: one.id })).toMatchObject({ refusal: { code: 'no-such-picture' } })
    })
  })

  it('nothing of addresses and passwords leaves the house', async () => {
    const { say, watching, fact, settled, deliveries } = it1
    await say({ ...watching('away'), facts: [fact()] })
    await running(settled)
    const all = await station.client.query('select raw from receipt')
    const inbox = await test.database.within({ org: district.district }, (tx) => tx.many(sql`select record from inbox_record`))
    expect((await deliveries({})).length).toBeGreaterThan(4)
    expect(JSON.stringify([all.rows, inbox])).not.toMatch(/secret|10\.1\.2\.3|rtsp/)
  })

  it('what was done about it arrives, and a camera that is pulled is offline there', async () => {
    const { org, manager, camera, say, watching, later, fact, settled, rows } = it1
    await say(watching('live'))
    const one = fact()
    await say({ ...watching('live'), facts: [one] })
    const alarm = (await ask(test.house.query(manager, listAlarms, {}))).rows[0] ?? expect.fail('no alarm')
    accepted(await test.house.command(manager, handleAlarm, { id: alarm.id, version: alarm.version, note: '已劝离' }))
    await say(watching('away'))
    await later(21 * SECOND)
    await say(watching('away'))
    await later(11 * SECOND)
    await running(async () => {
      await settled()
      expect(await rows('video_analysis_alarm')).toMatchObject([{ id: one.id, HANDLE_RESULT: '已劝离', IS_MISREPORT: null }])
      expect((await rows('video_analysis_status')).find((it) => it['DEVICE_ID'] === camera)).toMatchObject({ RUN_STATE: '0', REASON: '识别服务连不上' })
      const page = await ask(test.house.query(officer(), videoEnterprise, { enterprise: org }))
      expect(page.line).toMatchObject({ offline: 1, alarms: 1, handled: 1, misreportRate: null })
      expect(page.devices[0]).toMatchObject({ id: camera, state: 'offline', algorithms: [{ words: '违规闯入', running: false }] })
    })
  })

  it('while the wire is cut everything waits, and goes in order when it is back; a server that dies between says nothing twice', async () => {
    const { manager, receiver, camera, say, watching, later, fact, settled, rows, compared, deliveries } = it1
    const province = await receiver('province')
    accepted(await test.house.command(manager, changeReceiver, { id: province.id, version: province.version, url: 'http://127.0.0.1:9' }))
    const facts = [fact(), fact({ at: test.clock.plant() + SECOND })]
    await running(async () => {
      await say({ ...watching('live'), facts })
      await until('the district has it all the same', async () => (await deliveries({ receiverKind: 'district', state: ['waiting', 'sent'] })).length === 0)
    })
    // Killed after it was journalled, before anything was sent: told again it is known.
    await say({ ...watching('live'), facts })
    await later(MINUTE)
    expect((await rows('video_analysis_alarm'))).toEqual([])
    const now = await receiver('province')
    accepted(await test.house.command(manager, changeReceiver, { id: now.id, version: now.version, url: station.url }))
    await running(async () => {
      await settled()
      expect((await rows('video_analysis_alarm')).map(({ id }) => id).toSorted()).toEqual(facts.map(({ id }) => id).toSorted())
      expect((await rows('video_analysis_status')).some((it) => it['DEVICE_ID'] === camera)).toBe(true)
      expect(await compared('province')).toMatchObject({ state: 'done', differences: 0 })
      expect((await deliveries({ record: facts[0]?.id, receiverKind: 'province' })).length).toBe(1)
    })
  })

  it('a camera that is taken out of the register is taken back there; its alarms stay', async () => {
    const { manager, camera, rule, say, watching, fact, settled, rows } = it1
    await say({ ...watching('live'), facts: [fact()] })
    accepted(await test.house.command(manager, endpointsOf(analysisRules as unknown as Register).remove, { id: rule, version: 1 }))
    await test.settle()
    await running(async () => {
      await settled()
      expect(await rows('video_analysis_device', camera)).toMatchObject([{ deleted: '1' }])
      expect((await rows('video_analysis_status')).find((it) => it['DEVICE_ID'] === camera)).toMatchObject({ deleted: '1' })
      expect(await rows('video_analysis_alarm')).toMatchObject([{ deleted: '0', DEVICE_ID: camera }])
    })
  })
})

describe('the inbox', () => {
  beforeAll(async () => {
    it1 = await openPlant()
  })
  const sent = async (record: object) => {
    const key = await installationKey(test.dataFolder, inboxPurpose(it1.org))
    const post = (kind: string, id: Id, of: object) => server.inject({ method: 'POST', url: `/inbox/v1/${kind}`, headers: { authorization: `Bearer ${it1.org}.${key}` }, payload: { batch: newId(), rows: [{ id, version: 1, updatedAt: test.clock.plant(), deleted: false, record: of }] } })
    const device = newId()
    await post('analysis-device', device, { kind: 'camera', name: '罐区东' })
    const answer = await post('video-alarm', newId(), { device, camera: '罐区东', kind: 'intrusion', words: '违规闯入', level: 'orange', text: '罐区东画面识别到违规闯入', place: '罐区', begunAt: test.clock.plant() - DAY, source: { kind: 'worker', name: '甲' }, ...record })
    return answer.json<{ rows: [{ outcome: string; message?: string }] }>().rows[0]
  }
  it.each<[string, object, string | RegExp]>([
    ['takes an alarm without a picture', {}, 'stored'],
    ['refuses a picture under another hash', { shown: { sha256: 'a'.repeat(64), data: Buffer.from('ffd8ffe0', 'hex').toString('base64') } }, /SHA-256 不一致/],
    ['refuses what is no JPEG', { shown: { sha256: 'a'.repeat(64), data: Buffer.from('<svg/>').toString('base64') } }, /只接收 JPEG/],
    ['refuses a picture that is no Base64', { shown: { sha256: 'a'.repeat(64), data: '画' } }, /Base64/],
    ['refuses an end before the beginning', { endedAt: 1_000_000_000_000 }, /不能早于开始/],
    ['refuses a verdict that does not say which', { verdict: { by: '林静', at: 1_700_000_000_000, words: '是' } }, /misreport/],
    ['refuses a surety beyond one', { confidence: 83 }, /0 至 1/],
    ['refuses an unknown device', { device: '019ab000-0000-7000-8000-00000000ffff' }, /还没有报送/],
  ])('%s', async (_name, record, wanted) => {
    const { outcome, message = '' } = (await sent(record)) ?? expect.fail('no answer')
    if (typeof wanted === 'string') expect(outcome).toBe(wanted)
    else expect([outcome, message]).toEqual(['refused', expect.stringMatching(wanted)])
  })
})
