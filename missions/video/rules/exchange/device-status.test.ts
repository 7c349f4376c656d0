import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { type CameraFacts, cameraStanding, detectorStanding, type Standing, statusDraft, workerStanding } from './device-status.ts'

const NOW = 1_000_000
const watched = (state: 'live' | 'away' | 'silent', more: object = {}) => ({ state, tip: '', since: NOW - 60 * SECOND, ...more })
const facts = (more: Partial<CameraFacts> = {}): CameraFacts => ({ state: 'recording', tip: '', watched: watched('live'), rules: [{ kind: 'intrusion', idle: '' }, { kind: 'crowd', idle: '' }], bought: [], before: undefined, now: NOW, ...more })
const RUNNING: Standing = { state: 'online', algorithms: ['crowd', 'intrusion'], reason: '' }

describe('a camera', () => {
  it('that comes and is judged is online, with all that runs', () => expect(cameraStanding(facts())).toEqual(RUNNING))
  it('of which one rule sleeps says which and why', () =>
    expect(cameraStanding(facts({ rules: [{ kind: 'flame', idle: '没有能识别明火的模型' }, { kind: 'crowd', idle: '' }] }))).toEqual({ state: 'online', algorithms: ['crowd'], reason: '没有能识别明火的模型' }))
  it('out of use is offline', () => expect(cameraStanding(facts({ state: 'stopped' }))).toEqual({ state: 'offline', algorithms: [], reason: '摄像机已停用' }))
  it.each([['', '录像机没有收到画面'], ['摄像机连不上 rtsp://admin:secret@10.1.2.3:554/1，请检查', '摄像机连不上 （地址略），请检查'], ['10.1.2.3:554 没有应答', '（地址略） 没有应答']])('that was pulled is offline, with what its recorder says but for addresses: %s', (tip, reason) =>
    expect(cameraStanding(facts({ state: 'lost', tip, watched: watched('away', { since: NOW }), before: RUNNING }))).toEqual({ state: 'offline', algorithms: [], reason }))
  it('that is not recorded and seen all the same is online', () => expect(cameraStanding(facts({ state: 'lost' }))).toEqual(RUNNING))
  it('whose stream hiccups stays online, and is a fault when it stays away', () => {
    expect(cameraStanding(facts({ watched: watched('silent', { since: NOW - 19 * SECOND }), before: RUNNING }))).toEqual(RUNNING)
    expect(cameraStanding(facts({ watched: watched('silent', { since: NOW - 19 * SECOND }) }))).toMatchObject({ state: 'fault', reason: '识别服务没有画面' })
    expect(cameraStanding(facts({ watched: watched('silent'), before: RUNNING }))).toMatchObject({ state: 'fault', algorithms: [] })
  })
  it('that nobody looks at is a fault', () => {
    expect(cameraStanding(facts({ watched: undefined }))).toEqual({ state: 'fault', algorithms: [], reason: '识别服务还没有开始分析这台摄像机' })
    expect(cameraStanding(facts({ watched: undefined, rules: [{ kind: 'crowd', idle: '没有在线的识别服务' }] }))).toMatchObject({ state: 'fault', reason: '没有在线的识别服务' })
    expect(cameraStanding(facts({ rules: [] }))).toMatchObject({ state: 'fault', reason: '没有启用的分析规则' })
  })
  it('without a recorder is offline when its worker cannot reach it', () =>
    expect(cameraStanding(facts({ state: 'unbound', watched: watched('away', { tip: '密码不对' }) }))).toEqual({ state: 'offline', algorithms: [], reason: '密码不对' }))
  it('of a bought device is online as long as that speaks', () => {
    const bought = (state: 'on' | 'silent', kind: 'flame' | null) => facts({ state: 'unbound', watched: undefined, rules: [], bought: [{ state, kind }] })
    expect(cameraStanding(bought('on', 'flame'))).toEqual({ state: 'online', algorithms: ['flame'], reason: '' })
    expect(cameraStanding(bought('on', null))).toMatchObject({ state: 'online', algorithms: [] })
    expect(cameraStanding(bought('silent', 'flame'))).toEqual({ state: 'fault', algorithms: [], reason: '分析设备离线' })
  })
})

it('a bought device runs what it told, while it speaks', () => {
  expect(detectorStanding('on', ['smoke', 'flame', 'smoke'])).toEqual({ state: 'online', algorithms: ['flame', 'smoke'], reason: '' })
  expect(detectorStanding('heard', [])).toMatchObject({ state: 'online', reason: expect.stringContaining('不定时') })
  expect(detectorStanding('silent', ['smoke'])).toEqual({ state: 'offline', algorithms: [], reason: '分析设备离线' })
})
it('a worker runs what it watches, while it speaks', () => {
  expect([workerStanding('on', ['crowd']), workerStanding('behind', ['crowd'])]).toMatchObject([{ state: 'online', algorithms: ['crowd'], reason: '' }, { state: 'online', reason: '识别落后于画面' }])
  expect(workerStanding('silent', ['crowd'])).toEqual({ state: 'offline', algorithms: [], reason: '识别服务没有上报' })
})
it('since when goes on as long as the state does', () => {
  const before = { state: 'online' as const, since: 5, deleted: false }
  expect(statusDraft('c', '罐区东', RUNNING, before, NOW)).toEqual({ deleted: false, device: 'c', name: '罐区东', ...RUNNING, since: 5 })
  expect([statusDraft('c', '', RUNNING, undefined, NOW), statusDraft('c', '', RUNNING, { ...before, deleted: true }, NOW), statusDraft('c', '', RUNNING, { ...before, state: 'fault' }, NOW)].map(({ since }) => since)).toEqual([NOW, NOW, NOW])
})
