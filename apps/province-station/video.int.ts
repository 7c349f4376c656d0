import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIDEO } from './checks/tables.ts'
import { ACME, openStation, OTHER, type TestStation } from './testing/open-station.ts'
import { goldenText, sampleId, type SampleRow } from './testing/sample-rows.ts'

/** Name of the golden file, and its table, parents before children. */
const CHAIN = ['video-device', 'video-status', 'video-alarm'].map((name, at) => [name, VIDEO[at]?.name ?? ''] as const)
const tableOf = (name: string): string => CHAIN.find(([it]) => it === name)?.[1] ?? ''
const sample = (name: string, changes: SampleRow = {}): SampleRow => ({ ...(JSON.parse(goldenText(`${name}.json`)) as [SampleRow])[0], ...changes })
const LATER = { UPDATE_TIME: '20261126120000' }

let station: TestStation
beforeAll(async () => {
  station = await openStation({ now: () => Date.UTC(2026, 10, 27, 1) })
})
afterAll(() => station.close())

const refusedFields = async (name: string, changes: SampleRow): Promise<readonly string[]> => (await station.send(tableOf(name), [sample(name, { ...LATER, ...changes })])).body.data.data[0]?.fields ?? []

describe('golden bytes', () => {
  it.each(CHAIN.slice(1))('%s is refused while its device is not known', async (name, table) =>
    expect((await station.send(table, [sample(name)])).body.data.data[0]?.msg).toContain('父级数据不存在，请先上报父级'))
  it.each(CHAIN)('takes %s byte for byte, with the digest of the specification', async (name, table) => {
    const { body } = await station.post(`/${table}`, { datas: goldenText(`${name}.datas.txt`) })
    expect(body).toMatchObject({ success: true, state: 'accepted', data: { counts: { stored: 1 } } })
    expect((await station.get(`/reconcile/${table}`)).body.data).toMatchObject([{ digest: (JSON.parse(goldenText('digests.json')) as Record<string, string>)[name] }])
  })
  it('keeps every field in its column, the picture by its digest', async () => {
    expect((await station.client.query('select * from video_analysis_device')).rows).toMatchObject([{ DEVICE_KIND: '1', AREA_KIND: '04', LONGITUDE: 122.4003125, ALGORITHMS: '31,51', VENDOR: null, GB_ID: '34020000001320000001' }])
    expect((await station.client.query('select * from video_analysis_status')).rows).toMatchObject([{ RUN_STATE: '2', STATE_TIME: Date.UTC(2026, 10, 25, 1, 30), RUNNING: null, REASON: '没有在线的识别服务' }])
    expect((await station.client.query('select * from video_analysis_alarm')).rows).toMatchObject([{ ALARM_TYPE: '31', CONFIDENCE: 0.83, PICTURE: sample('video-alarm')['PICTURE_DIGEST'], IS_MISREPORT: '0', CLIP_END_TIME: Date.UTC(2026, 10, 25, 2, 16, 10) }])
  })
})

const REQUIRED = CHAIN.flatMap(([name, table]) => (VIDEO.find((it) => it.name === table)?.fields ?? []).filter(({ required }) => required).map((field) => [name, field.name] as const))

describe('every field is checked', () => {
  it('and there are many', () => expect(REQUIRED.length).toBeGreaterThan(30))
  it.each(REQUIRED)('%s refuses a row without %s', async (name, field) => {
    const { body } = await station.send(tableOf(name), [{ ...sample(name, field === 'UPDATE_TIME' ? {} : LATER), [field]: '' }])
    expect(body.data.data[0]?.fields).toContain(field)
  })
  it.each<[string, string, SampleRow]>([
    ['video-device', 'DEVICE_KIND', { DEVICE_KIND: '4' }], ['video-device', 'AREA_KIND', { AREA_KIND: '4' }], ['video-device', 'LONGITUDE', { LONGITUDE: 37.6 }], ['video-device', 'LONGITUDE', { LONGITUDE: null }], ['video-device', 'LATITUDE', { LATITUDE: null }],
    ['video-device', 'ALGORITHMS', { ALGORITHMS: '31,00' }], ['video-device', 'ALGORITHMS', { ALGORITHMS: '31,31' }], ['video-device', 'ALGORITHMS', { ALGORITHMS: '31，51' }], ['video-device', 'GB_ID', { GB_ID: '3'.repeat(21) }],
    ['video-device', 'ROI', { ROI: '{' }], ['video-device', 'ROI', { ROI: '[]' }], ['video-device', 'ROI', { ROI: '[{"code":"31","zones":[[[0,0],[1,1]]]}]' }], ['video-device', 'ROI', { ROI: '[{"code":"31","zones":[[[0,0],[1,1],[2,0]]]}]' }], ['video-device', 'ROI', { ROI: '[{"code":"30","zones":[[[0,0],[1,1],[1,0]]]}]' }],
    ['video-device', 'COMPANY_CODE', { COMPANY_CODE: OTHER.companyCode }], ['video-device', 'UPDATE_TIME', { UPDATE_TIME: '20261101000000' }], ['video-device', 'STREAM', { STREAM: 'rtsp://admin:secret@10.1.2.3/1' }],
    ['video-status', 'RUN_STATE', { RUN_STATE: '3' }], ['video-status', 'REASON', { REASON: '' }], ['video-status', 'REASON', { REASON: 'rtsp://admin:secret@cam/1 连不上' }], ['video-status', 'REASON', { REASON: '10.1.2.3 连不上' }], ['video-status', 'RUNNING', { RUNNING: '31' }], ['video-status', 'RUNNING', { RUN_STATE: '1', RUNNING: '1' }], ['video-status', 'DEVICE_ID', { DEVICE_ID: sampleId(99) }],
    ['video-alarm', 'ALARM_TYPE', { ALARM_TYPE: '98' }], ['video-alarm', 'ALARM_LEVEL', { ALARM_LEVEL: '0' }], ['video-alarm', 'ALARM_END_TIME', { ALARM_END_TIME: '20261125101400' }], ['video-alarm', 'CONFIDENCE', { CONFIDENCE: 83 }], ['video-alarm', 'CONFIDENCE', { CONFIDENCE: '0.83' }], ['video-alarm', 'SOURCE_KIND', { SOURCE_KIND: '4' }],
    ['video-alarm', 'PICTURE', { PICTURE: '' }], ['video-alarm', 'PICTURE', { PICTURE: 'JVBERi0xLjQK' }], ['video-alarm', 'PICTURE_DIGEST', { PICTURE_DIGEST: '' }], ['video-alarm', 'PICTURE_DIGEST', { PICTURE_DIGEST: 'a'.repeat(64) }], ['video-alarm', 'CLIP_END_TIME', { CLIP_END_TIME: '' }], ['video-alarm', 'CLIP_END_TIME', { CLIP_END_TIME: '20261125101426' }],
    ['video-alarm', 'HANDLE_TIME', { HANDLE_TIME: '' }], ['video-alarm', 'HANDLE_RESULT', { HANDLE_RESULT: '' }], ['video-alarm', 'IS_MISREPORT', { IS_MISREPORT: '2' }], ['video-alarm', 'LATITUDE', { LATITUDE: '' }], ['video-alarm', 'DEVICE_ID', { DEVICE_ID: sampleId(99) }],
  ])('%s is refused at %s with %j', async (name, field, changes) => expect(await refusedFields(name, changes)).toContain(field))

  it('an alarm that stands, that nobody handled and that has no picture yet is taken; its picture comes with the next version', async () => {
    const bare = Object.fromEntries(['ALARM_END_TIME', 'PICTURE', 'PICTURE_DIGEST', 'CLIP_START_TIME', 'CLIP_END_TIME', 'HANDLE_PERSON', 'HANDLE_TIME', 'HANDLE_RESULT', 'IS_MISREPORT', 'LONGITUDE', 'LATITUDE'].map((field) => [field, null]))
    const send = async (more: SampleRow) => (await station.send('video_analysis_alarm', [sample('video-alarm', { ...bare, ID: sampleId(60), ...more })])).body.data.counts
    expect([await send({}), await send({}), await send({ ...LATER, PICTURE: sample('video-alarm')['PICTURE'], PICTURE_DIGEST: sample('video-alarm')['PICTURE_DIGEST'] })]).toMatchObject([{ stored: 1 }, { unchanged: 1 }, { stored: 1 }])
  })
  it('an alarm of a camera that is gone is still true', async () => {
    await station.send('video_analysis_device', [sample('video-device', { ID: sampleId(61), DELETED: '1' })])
    expect((await station.send('video_analysis_alarm', [sample('video-alarm', { ID: sampleId(62), DEVICE_ID: sampleId(61) })])).body.data.counts).toMatchObject({ stored: 1 })
  })
})

describe('the pages', () => {
  it('show devices, their state and alarms in Chinese, and say that the fields are our own', async () => {
    const pages = await Promise.all([...VIDEO.map(({ name }) => `/view/tables/${name}`), `/view/rows/${ACME.companyCode}/video_analysis_alarm/${sampleId(43)}`, '/'].map((path) => station.page(path)))
    for (const { status, text } of pages) expect([status, text.includes('自定的最小集，待核')]).toEqual([200, true])
    const all = pages.map(({ text }) => text).join('')
    for (const words of ['智能视频', '储存', '违规闯入', '没有在线的识别服务', '已劝离，加强警示', '报警图片']) expect(all).toContain(words)
  })
  it('open the picture itself', async () => {
    const digest = String(sample('video-alarm')['PICTURE_DIGEST'])
    const { text } = await station.page(`/view/rows/${ACME.companyCode}/video_analysis_alarm/${sampleId(43)}`)
    expect(text).toContain(`/view/photos/${ACME.companyCode}/${digest}`)
    expect((await fetch(`${station.url}/view/photos/${ACME.companyCode}/${digest}`)).headers.get('content-type')).toMatch(/^image\//)
  })
})
