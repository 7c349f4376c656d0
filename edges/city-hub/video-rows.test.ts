import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { RecordKind } from '@anlan/exchange/contract/records'
import { parseBeijingStamp } from '@anlan/kernel/time'
import { ANALYSIS_KIND_NAMES, ANALYSIS_WORDS } from '@anlan/video/contract/analysis-kinds'
import { digestOf, seal } from './envelope.ts'
import { pictureIdOf, videoRow } from './video-rows.ts'

const golden = (name: string): string => readFileSync(new URL(`../../standards/exchange/golden/${name}`, import.meta.url), 'utf8')
const digests = JSON.parse(golden('digests.json')) as Record<string, string>
const at = (stamp: string): number => parseBeijingStamp(stamp) ?? 0
const id = (n: number) => `019ab000-0000-7000-8000-0000000000${n}`
const COMPANY = '371002999'
const PICTURE = (JSON.parse(golden('video-alarm.json')) as [{ PICTURE: string; PICTURE_DIGEST: string }])[0]

const parcel = (kind: RecordKind, n: number, [created, updated]: readonly [string, string], own: object): Parcel => ({
  kind, id: id(n), updatedAt: at(updated), knownThere: false,
  record: { id: id(n), version: 1, deleted: false, createdAt: at(created), createdBy: '智能视频', updatedAt: at(updated), updatedBy: '智能视频', ...own },
})
const ZONE = [{ x: 0.1, y: 0.2 }, { x: 0.9, y: 0.2 }, { x: 0.9, y: 0.80049 }]
const device = (more: object = {}) => parcel('analysis-device', 41, ['20261125080000', '20261125080000'], {
  company: '标准样例涂料厂（虚构）', kind: 'camera', number: 'C-01', name: '甲苯罐区东北角', place: '溶剂储罐区', placeKind: 'storage', at: [122.4003125, 37.6203], unplaced: null, vendor: null, model: null, gbId: '34020000001320000001',
  algorithms: [{ kind: 'intrusion', by: id(41), zones: [ZONE], spans: [] }, { kind: 'flame', by: id(41), zones: [], spans: [] }], ...more,
})
const status = (more: object = {}) => parcel('analysis-status', 42, ['20261125080000', '20261125093000'], { device: id(41), name: '甲苯罐区东北角', state: 'fault', since: at('20261125093000'), algorithms: [], reason: '没有在线的识别服务', ...more })
const alarm = (more: object = {}) => parcel('video-alarm', 43, ['20261125101500', '20261125103000'], {
  device: id(41), camera: '甲苯罐区东北角', kind: 'intrusion', words: '违规闯入', level: 'orange', text: '甲苯罐区东北角画面识别到违规闯入，置信度 83%', place: '溶剂储罐区', at: [122.4003125, 37.6203], unplaced: null,
  begunAt: at('20261125101500'), endedAt: at('20261125101540'), confidence: 0.83, count: 1, source: { kind: 'worker', id: id(44), name: '中控室识别服务' }, picture: { id: id(95), sha256: '0'.repeat(64) },
  clip: { from: at('20261125101427'), until: at('20261125101610') }, handled: { by: '林静', at: at('20261125102000'), words: '已劝离，加强警示' }, verdict: { by: '周明远', at: at('20261125103000'), words: '复核属实', misreport: false }, ...more,
})
const made = (it: Parcel, withPicture = true) => videoRow(COMPANY, it, withPicture ? { base64: PICTURE.PICTURE, sha256: PICTURE.PICTURE_DIGEST } : undefined) ?? expect.fail('no row')

describe('golden bytes', () => {
  it.each([['video-device', device()], ['video-status', status()], ['video-alarm', alarm()]] as const)('%s: the map writes every field, sealed too, with its digest', (name, it) => {
    const text = JSON.stringify([made(it)], null, 2)
    expect(text).toBe(golden(`${name}.json`))
    expect(seal(text, 'AnlanDemoKey2026')).toBe(golden(`${name}.datas.txt`))
    expect(digestOf(made(it))).toBe(digests[name])
  })
})

describe('codes', () => {
  const codeOf = (kind: string) => made(alarm({ kind }))['ALARM_TYPE']
  it('every kind that the house knows has one of its own, or goes as another kind under its own name', () => {
    const own = ANALYSIS_KIND_NAMES.map(codeOf).filter((code) => code !== '99')
    expect(new Set(own).size).toBe(own.length)
    expect(own.length).toBeGreaterThanOrEqual(16)
    expect(made(alarm({ kind: 'new-kind', words: '新的识别' }))).toMatchObject({ ALARM_TYPE: '99', ALARM_NAME: '新的识别' })
  })
  it.each([['post-empty', '11'], ['asleep', '12'], ['no-helmet', '21'], ['no-vest', '22'], ['intrusion', '31'], ['crowd', '41'], ['gathering', '42'], ['flame', '51'], ['smoke', '52'], ['smoking', '61'], ['phone-use', '62'], ['fall', '71'], ['camera-black', '91'], ['camera-blocked', '92'], ['camera-frozen', '93'], ['camera-moved', '94']] as const)('%s is %s', (kind, code) =>
    expect([codeOf(kind), ANALYSIS_WORDS[kind]]).toEqual([code, expect.any(String)]))
  it.each([['camera', '1'], ['detector', '2'], ['worker', '3']] as const)('a %s is %s', (kind, code) => expect(made(device({ kind }))).toMatchObject({ DEVICE_KIND: code }))
  it.each([['online', '1'], ['offline', '0'], ['fault', '2']] as const)('%s is %s', (state, code) => expect(made(status({ state }))).toMatchObject({ RUN_STATE: code }))
  it.each([['duty', '01'], ['control', '02'], ['production', '03'], ['storage', '04'], ['loading', '05'], ['filling', '06'], ['other', '99']] as const)('a key place of kind %s is %s', (placeKind, code) => expect(made(device({ placeKind }))).toMatchObject({ AREA_KIND: code }))
  it.each([['red', '1'], ['orange', '2'], ['yellow', '3'], ['blue', '4']] as const)('%s is %s', (level, code) => expect(made(alarm({ level }))).toMatchObject({ ALARM_LEVEL: code }))
  it.each([['worker', '1'], ['detector', '2'], ['recorder', '3']] as const)('found by a %s is %s', (kind, code) => expect(made(alarm({ source: { kind, id: id(44), name: '甲' } }))).toMatchObject({ SOURCE_KIND: code }))
})

describe('what is not there does not travel', () => {
  it('no degrees, no zones, no maker', () => {
    const row = made(device({ at: null, placeKind: null, gbId: null, algorithms: [{ kind: 'flame', by: id(44), zones: [], spans: [] }], number: '', place: '' }))
    for (const field of ['LONGITUDE', 'LATITUDE', 'ROI', 'VENDOR', 'GB_ID', 'AREA_KIND', 'DEVICE_NUM', 'PLACE']) expect(row).not.toHaveProperty(field)
    expect(made(device({ algorithms: [] }))).not.toHaveProperty('ALGORITHMS')
  })
  it('an alarm that stands, that nobody handled, without a picture', () => {
    const row = made(alarm({ endedAt: null, handled: null, verdict: null, clip: null, picture: null, at: null }), false)
    for (const field of ['ALARM_END_TIME', 'HANDLE_PERSON', 'HANDLE_TIME', 'HANDLE_RESULT', 'IS_MISREPORT', 'PICTURE', 'PICTURE_DIGEST', 'CLIP_START_TIME', 'CLIP_END_TIME', 'LONGITUDE']) expect(row).not.toHaveProperty(field)
  })
  it('a misreport without a deed is handled by whoever said so', () =>
    expect(made(alarm({ handled: null, verdict: { by: '周明远', at: at('20261125103000'), words: '是反光', misreport: true } }))).toMatchObject({ IS_MISREPORT: '1', HANDLE_PERSON: '周明远', HANDLE_RESULT: '是反光' }))
  it('zones that do not fit are left out one by one', () => {
    const ring = Array.from({ length: 40 }, (_, n) => ({ x: n / 41, y: n / 43 }))
    const row = made(device({ algorithms: Array.from({ length: 9 }, () => ({ kind: 'crowd', by: id(41), zones: Array.from({ length: 4 }, () => ring), spans: [] })) }))
    expect(String(row['ROI']).length).toBeLessThanOrEqual(15_000)
    expect((JSON.parse(String(row['ROI'])) as unknown[]).length).toBeGreaterThan(1)
  })
  it('other kinds are none of its business, and have no picture', () => expect([videoRow(COMPANY, { ...alarm(), kind: 'danger' }), pictureIdOf({ ...alarm(), kind: 'danger' }), pictureIdOf(alarm({ picture: null })), pictureIdOf(alarm())]).toEqual([undefined, undefined, undefined, id(95)]))
  it('what was taken back is deleted', () => expect(made(device({ deleted: true }))).toMatchObject({ DELETED: '1' }))
})
