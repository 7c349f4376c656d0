import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { markMisreport } from '@anlan/alarms/contract/handle-alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { areaRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { readFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { analysisRules } from './contract/analysis-rule.ts'
import { cameraRegister } from './contract/camera.ts'
import { coverage, keyPlaces } from './contract/coverage.ts'
import { detectionStatistics, getDetection, judgeDetection, listDetections } from './contract/detection.ts'
import { recordingsOf } from './contract/keep-recording.ts'
import { listMotion } from './contract/motion.ts'
import { analysisHealth, changeVisionWorker, openVisionWorker, renewVisionToken } from './contract/vision-worker.ts'
import { askTrial, getTrial, WORKER_TRIALS } from './contract/rule-trial.ts'
import { type ToldFact, WORKER_REPORTS, type WorkerAnswer, type WorkerReport } from './contract/worker-report.ts'
import { video } from './module.ts'
import { keepSegment } from './store/segments.ts'

const AREA = '甲苯罐区'
const ZONE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }]
const MODEL = { id: 'people', sha256: 'a'.repeat(64), classes: ['person'], ready: true, tip: '' }
let test: TestHouse
let server: FastifyInstance
let jpeg: string
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  server = fastify()
  video.routes?.(server, test.house)
  await server.listen({ port: 0, host: '127.0.0.1' })
  jpeg = (await sharp({ create: { width: 64, height: 36, channels: 3, background: '#456' } }).jpeg().toBuffer()).toString('base64')
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const opened = async (name: string) => accepted(await test.house.command(manager, openVisionWorker, { id: newId(), name }))
  const worker = await opened('中控室识别服务')
  const camera = async (number: string, over: object = {}): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id, version: 0, data: { number, name: `罐区${number}`, area: AREA, stream: `rtsp://10.1.2.3/${number}`, ...over } }))
    return id
  }
  const rule = async (of: Id, kind: string, over: object = {}): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(analysisRules).save, { id, version: 0, data: { camera: of, kind, zones: [ZONE], ...over } as never }))
    return id
  }
  const say = (body: Partial<WorkerReport>, { id, token }: { readonly id: Id; readonly token: string } = worker) =>
    fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${WORKER_REPORTS}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-worker': id, authorization: `Bearer ${token}` }, body: JSON.stringify({ models: [MODEL], cameras: [], facts: [], ...body }) })
  const heard = async (body: Partial<WorkerReport>, of = worker): Promise<WorkerAnswer> => (await (await say(body, of)).json()) as WorkerAnswer
  const fact = (of: Id, ruleId: Id, over: Partial<ToldFact> = {}): ToldFact => ({ id: newId(), camera: of, rule: ruleId, kind: 'intrusion', what: 'began', at: test.clock.plant(), since: test.clock.plant() - 3 * SECOND, count: 1, score: 0.8, boxes: [{ x: 0.1, y: 0.2, width: 0.1, height: 0.3 }], model: 'people', picture: jpeg, ...over })
  const alarmRows = async () => accepted(await test.house.query(manager, listAlarms, {})).rows
  const health = async () => accepted(await test.house.query(manager, analysisHealth, {}))
  const found = async (input: object = {}) => accepted(await test.house.query(manager, listDetections, input))
  return { org, manager, opened, worker, camera, rule, say, heard, fact, alarmRows, health, found }
}

it('a worker is let in by its token only, and is told what to look at when it changed', async () => {
  const { manager, worker, camera, rule, say, heard } = await lay()
  const one = await camera('1', { subStream: 'rtsp://10.1.2.3/1/sub' })
  await camera('2')
  expect((await say({}, { ...worker, token: 'wrong' })).status).toBe(401)
  expect((await say({}, { ...worker, id: newId() })).status).toBe(401)
  expect((await say({ cameras: [{ state: 'odd' }] as never })).status).toBe(422)
  const first = await heard({})
  expect(first.tasks).toEqual([])
  const watch = await rule(one, 'intrusion', { seconds: 2 })
  const second = await heard({ plan: first.plan })
  expect(second.tasks).toMatchObject([{ camera: one, address: 'rtsp://10.1.2.3/1/sub', rules: [{ id: watch, data: { kind: 'intrusion', seconds: 2 } }] }])
  expect((await heard({ plan: second.plan })).tasks).toBeNull()
  const renewed = accepted(await test.house.command(manager, renewVisionToken, { id: worker.id, version: 1 }))
  expect([(await say({})).status, (await say({}, renewed)).status]).toEqual([401, 200])
  accepted(await test.house.command(manager, changeVisionWorker, { id: worker.id, version: 2, name: '停用的', active: false }))
  expect((await say({}, renewed)).status).toBe(401)
})

it('what is found is an event, an alarm with its picture, and over when it is over; said again it is the same', async () => {
  const { org, manager, camera, rule, heard, fact, alarmRows, found } = await lay()
  const one = await camera('1')
  const watch = await rule(one, 'intrusion')
  const began = fact(one, watch)
  expect((await heard({ facts: [began] })).taken).toEqual([began.id])
  await heard({ facts: [began, fact(newId(), watch)] })
  expect(await alarmRows()).toMatchObject([{ kind: 'video-intrusion', level: 'orange', title: '罐区1：违规闯入', place: AREA, times: 1, link: `/video/detections/${began.id}`, clearedAt: null }])
  const looker = await heard({})
  expect([looker.tasks?.[0]?.rules[0]?.openSince, (await heard({ plan: looker.plan })).tasks]).toEqual([began.since, null])
  const { rows } = await found()
  expect(rows).toMatchObject([{ id: began.id, name: '罐区1', kind: 'intrusion', endedAt: null, verdict: null, count: 1 }])
  const picture = accepted(await readFile(test.house, org, rows[0]?.picture ?? ''))
  expect(picture.file).toMatchObject({ type: 'image/jpeg' })
  expect(accepted(await test.house.query(manager, getDetection, { id: began.id }))).toMatchObject({ alarmState: 'raised', x: null })

  await heard({ facts: [fact(one, watch, { what: 'ended', at: began.at + 9 * SECOND, picture: null })] })
  expect([(await found()).rows[0]?.endedAt, (await alarmRows())[0]?.clearedAt]).toEqual([began.at + 9 * SECOND, test.clock.plant()])
  const types = await test.events(org)
  expect(['video.detection-began', 'video.detection-ended'].map((type) => types.filter((it) => it === type).length)).toEqual([1, 1])
})

it('a fire is told in red and as suspected, and a picture that is none does not hold it back', async () => {
  const { camera, rule, heard, fact, alarmRows, found } = await lay()
  const one = await camera('1')
  await heard({ facts: [fact(one, await rule(one, 'flame'), { kind: 'flame', picture: Buffer.from('no picture').toString('base64') })] })
  expect(await alarmRows()).toMatchObject([{ kind: 'fire', level: 'red', text: expect.stringContaining('疑似') }])
  expect((await found()).rows[0]?.picture).toBeNull()
})

it('people say what it was: misreports mark the alarm, what was so keeps its recording; said at the alarm it is heard here', async () => {
  const { manager, camera, rule, heard, fact, alarmRows, found } = await lay()
  const one = await camera('1')
  const [watch, post] = [await rule(one, 'intrusion'), await rule(one, 'post-empty')]
  const [wrong, right] = [fact(one, watch), fact(one, post, { kind: 'post-empty' })]
  await heard({ facts: [wrong, right] })
  const judge = (id: Id, verdict: 'true' | 'false', note: string, version = 1) => test.house.command(manager, judgeDetection, { id, version, verdict, note })
  expect(await judge(wrong.id, 'false', '')).toMatchObject({ accepted: false, refusal: { code: 'bad-input' } })
  expect(await judge(wrong.id, 'false', '是影子', 7)).toMatchObject({ accepted: false, refusal: { code: 'stale' } })
  accepted(await judge(wrong.id, 'false', '是影子'))
  await test.settle()
  accepted(await judge(right.id, 'true', ''))
  expect(await judge(right.id, 'false', '改主意', 2)).toMatchObject({ accepted: false, refusal: { code: 'judged' } })
  expect(Object.fromEntries((await alarmRows()).map(({ title, state }) => [title, state]))).toEqual({ '罐区1：违规闯入': 'misreport', '罐区1：脱岗': 'raised' })
  expect(accepted(await test.house.query(manager, recordingsOf, { subject: right.id })).locks).toMatchObject([{ camera: one, kind: 'evidence', from: right.since - 30 * SECOND }])

  const third = fact(one, watch)
  await heard({ facts: [third] })
  const alarm = (await alarmRows()).find(({ link }) => link?.endsWith(third.id) === true)
  accepted(await test.house.command(manager, markMisreport, { id: alarm?.id ?? '', version: alarm?.version ?? 0, reason: '是飞鸟' }))
  await test.settle()
  expect((await found({ verdict: ['false'] })).rows.map(({ id, verdictNote }) => [id, verdictNote]).toSorted()).toEqual([[third.id, '是飞鸟'], [wrong.id, '是影子']].toSorted())
  expect((await found({ kind: ['post-empty'], camera: [one] })).total).toBe(1)
  expect(await found({ from: test.clock.plant() + DAY, until: test.clock.plant() + 2 * DAY })).toMatchObject({ total: 0 })
  const statistics = accepted(await test.house.query(manager, detectionStatistics, {}))
  expect([statistics.rows.map(({ kind, rate }) => [kind, rate]), statistics.total]).toEqual([[['intrusion', 100], ['post-empty', 0]], { all: 3, right: 1, wrong: 2, open: 0, rate: 66.7 }])
})

it('a rule that is switched off ends what it found', async () => {
  const { manager, camera, rule, heard, fact, alarmRows, found } = await lay()
  const one = await camera('1')
  const watch = await rule(one, 'intrusion')
  await heard({ facts: [fact(one, watch)] })
  accepted(await test.house.command(manager, endpointsOf(analysisRules).save, { id: watch, version: 1, data: { camera: one, kind: 'intrusion', zones: [ZONE], active: false } as never }))
  await test.settle()
  expect([(await found()).rows[0]?.endedAt, (await alarmRows())[0]?.clearedAt]).toEqual([test.clock.plant(), test.clock.plant()])
})

it('a worker that falls silent or behind, or cannot see a camera, is told, and others take its cameras', async () => {
  const { org, opened, worker, camera, rule, heard, alarmRows, health } = await lay()
  const ids: Id[] = []
  for (const number of ['1', '2', '3', '4', '5', '6', '7', '8']) ids.push(await camera(number))
  for (const id of ids) await rule(id, 'intrusion')
  const other = await opened('备用识别服务')
  await heard({})
  await heard({}, other)
  const shares = [(await heard({})).tasks?.length ?? 0, (await heard({}, other)).tasks?.length ?? 0]
  expect([shares[0] ?? 0, shares[1] ?? 0, (shares[0] ?? 0) + (shares[1] ?? 0)]).toEqual([expect.any(Number), expect.any(Number), 8])

  const watched = (over: object) => ({ cameras: [{ camera: ids[0] ?? '', state: 'live' as const, tip: '', fps: 5, behindMs: 60, ...over }] })
  await heard(watched({ behindMs: 9_000 }))
  expect((await health()).workers.map(({ name, state }) => [name, state])).toEqual([['中控室识别服务', 'behind'], ['备用识别服务', 'on']])
  await heard(watched({ state: 'away', tip: '摄像机连不上' }))
  test.clock.move(test.clock.plant() + 15 * SECOND)
  for (let step = 0; step < 4; step += 1) {
    await heard(watched({ state: 'away', tip: '摄像机连不上' }))
    await heard({}, other)
    test.clock.move(test.clock.plant() + 15 * SECOND)
    await test.settle()
  }
  await heard(watched({ state: 'away', tip: '摄像机连不上' }))
  await heard({}, other)
  expect((await alarmRows()).map(({ title, clearedAt, times }) => [title, clearedAt === null, times])).toEqual(expect.arrayContaining([['罐区1没有智能分析', true, 1], ['中控室识别服务：识别落后于画面', false, 1]]))
  await heard(watched({}))

  test.clock.move(test.clock.plant() + 19 * SECOND)
  await heard({}, other)
  test.clock.move(test.clock.plant() + SECOND)
  await test.settle()
  expect((await alarmRows()).find(({ title }) => title === '中控室识别服务：算法离线')).toMatchObject({ level: 'orange', clearedAt: null })
  expect((await heard({}, other)).tasks).toHaveLength(8)
  await heard({}, worker)
  expect((await alarmRows()).every(({ clearedAt }) => clearedAt !== null)).toBe(true)
  const types = await test.events(org)
  expect(['video.vision-worker-lost', 'video.vision-worker-back'].map((type) => types.filter((it) => it === type).length)).toEqual([1, 1])
})

it('rules that nobody judges say why', async () => {
  const { camera, rule, heard, health } = await lay()
  const [one, two, three] = [await camera('1'), await camera('2', { stream: '' }), await camera('3', { stopped: true })]
  await rule(one, 'intrusion')
  await rule(one, 'flame')
  await rule(two, 'intrusion')
  await rule(three, 'intrusion')
  expect((await health()).idle.map(({ why }) => why).toSorted()).toEqual(['摄像机已停用', '摄像机没有填写视频流地址', '没有在线的识别服务', '没有在线的识别服务'])
  await heard({})
  expect((await health()).idle.map(({ kind, why }) => [kind, why])).toContainEqual(['flame', '识别服务没有能识别“明火”的模型'])
  expect((await health()).idle).toHaveLength(3)
})

it('key places stand beside the cameras that cover them, gaps first', async () => {
  const { manager, camera, rule } = await lay()
  const save = async (name: string, kind: string) => accepted(await test.house.command(manager, endpointsOf(areaRegister).save, { id: newId(), version: 0, data: { name, kind } as never }))
  await save(AREA, 'tank-farm')
  await save('装卸区', 'loading')
  const one = await camera('1')
  await rule(one, 'intrusion')
  accepted(await test.house.command(manager, endpointsOf(keyPlaces).save, { id: newId(), version: 0, data: { name: '中控室', kind: 'control', cameras: [] } }))
  const { rows, missing } = accepted(await test.house.query(manager, coverage, {}))
  expect(rows.map(({ name, gap, cameras }) => [name, gap, cameras.length])).toEqual([['中控室', 'no-camera', 0], ['装卸区', 'no-camera', 0], [AREA, 'blind', 1]])
  expect(missing).toEqual(['duty', 'production', 'filling'])
})

it('a recording is given to one worker to look through; what it saw is told to whoever asked, and to no other org and by no other worker', async () => {
  const { org, manager, opened, worker, camera, heard } = await lay()
  const one = await camera('1')
  const [id, now] = [newId(), test.clock.plant()]
  const ask = (from: number, until: number) => test.house.command(manager, askTrial, { id, camera: one, from, until })
  expect(await ask(now - 60 * SECOND, now)).toMatchObject({ accepted: false, refusal: { code: 'no-recording' } })
  await test.database.within({ org }, (tx) => keepSegment(tx, org, { id: newId(), camera: one, recorder: newId(), file: 'segments/1.mp4', from: now - 90 * SECOND, to: now, bytes: 1 }))
  expect(await ask(now - 60 * SECOND, now)).toMatchObject({ accepted: false, refusal: { code: 'no-worker' } })
  await heard({})
  expect(await ask(now - 600 * SECOND, now)).toMatchObject({ accepted: false })
  accepted(await ask(now - 60 * SECOND, now))
  const told = async () => accepted(await test.house.query(manager, getTrial, { id }))
  expect(await told()).toMatchObject({ state: 'waiting', looks: [] })
  const other = await opened('另一个识别服务')
  expect([(await heard({})).trials.map((it) => it.id), (await heard({}, other)).trials, (await told()).state]).toEqual([[id], [], 'looking'])
  const looks = [{ at: now - 50 * SECOND, shape: 1.8, looked: true, tracks: [], picture: { light: 0.5, detail: 0.3, changed: 0, drift: 0 } }]
  const tell = async (of: { readonly id: Id; readonly token: string }, trial = id) => (await fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${WORKER_TRIALS}/${trial}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-worker': of.id, authorization: `Bearer ${of.token}` }, body: JSON.stringify({ looks }) })).status
  expect([await tell(other), await tell({ ...worker, token: 'wrong' }), await tell(worker, newId()), await tell(worker), await tell(worker)]).toEqual([404, 401, 404, 200, 404])
  expect(await told()).toMatchObject({ state: 'done', looks })
  expect(await test.house.query(test.speaker(['safety-manager'], { org: newId() }), getTrial, { id })).toMatchObject({ accepted: false, refusal: { code: 'no-such-trial' } })
  // It stands in the database, so that a server that comes back goes on with it, for half an hour.
  test.clock.move(now + 29 * MINUTE)
  await test.settle()
  expect(await told()).toMatchObject({ state: 'done' })
  test.clock.move(now + 30 * MINUTE)
  await test.settle()
  expect(await test.house.query(manager, getTrial, { id })).toMatchObject({ accepted: false, refusal: { code: 'no-such-trial' } })
})

it('when it looked and when something moved is kept as it grows, told twice it is the same, and goes with the days of its camera', async () => {
  const { manager, camera, rule, heard } = await lay()
  const [one, two] = [await camera('1', { days: '30' }), await camera('2', { days: '90' })]
  const begin = test.clock.plant()
  const motion = async (of: Id, from = begin, until = begin + DAY) => accepted(await test.house.query(manager, listMotion, { camera: of, from, until }))
  expect(await motion(one)).toEqual({ watched: [], moving: [], ruled: false })
  await rule(one, 'intrusion')
  const span = (of: Id, kind: 'watched' | 'moving', from: number, to: number) => ({ camera: of, kind, from: begin + from * SECOND, to: begin + to * SECOND })
  const first = [span(one, 'watched', 0, 20), span(one, 'watched', 0, 40), span(one, 'moving', 10, 12), span(two, 'moving', 5, 9)]
  await heard({ spans: first })
  await heard({ spans: [...first, span(one, 'watched', 0, 60), span(one, 'watched', 64, 90), span(one, 'watched', 200, 260), span(one, 'moving', 10, 14), span(newId(), 'moving', 1, 2), span(one, 'moving', 30, 20), span(one, 'watched', 300, 2 * HOUR)] })
  const at = (from: number, to: number) => ({ from: begin + from * SECOND, to: begin + to * SECOND })
  expect(await motion(one)).toEqual({ watched: [at(0, 90), at(200, 260)], moving: [at(10, 14)], ruled: true })
  expect(await motion(one, begin + 12 * SECOND, begin + 70 * SECOND)).toEqual({ watched: [at(12, 70)], moving: [at(12, 14)], ruled: true })
  expect(accepted(await test.house.query(test.speaker(['safety-manager'], { org: newId() }), listMotion, { camera: one, from: begin, until: begin + DAY }))).toEqual({ watched: [], moving: [], ruled: false })

  test.clock.move(begin + 29 * DAY)
  await test.settle()
  expect((await motion(one)).moving).toHaveLength(1)
  test.clock.move(begin + 32 * DAY)
  await test.settle()
  expect([(await motion(one)).moving, (await motion(two)).moving.length]).toEqual([[], 1])
  test.clock.move(begin + 92 * DAY + MINUTE)
  await test.settle()
  expect((await motion(two)).moving).toEqual([])
})
