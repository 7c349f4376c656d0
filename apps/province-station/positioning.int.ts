import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POSITIONING } from './checks/tables.ts'
import { ACME, openStation, OTHER, type TestStation } from './testing/open-station.ts'
import { goldenText, sampleId, type SampleRow } from './testing/sample-rows.ts'

/** Name of the golden file, and its table, parents before children. */
const CHAIN = ['aq-person', 'aq-zone', 'aq-person-alarm', 'aq-zone-alarm', 'aq-gathering', 'employee-file', 'employee-alarm'].map((name, at) => [name, POSITIONING[at]?.name ?? ''] as const)
const tableOf = (name: string): string => CHAIN.find(([it]) => it === name)?.[1] ?? ''
const sample = (name: string, changes: SampleRow = {}): SampleRow => ({ ...(JSON.parse(goldenText(`${name}.json`)) as [SampleRow])[0], ...changes })
const isAq = (name: string): boolean => name.startsWith('aq')
const later = (name: string): SampleRow => (isAq(name) ? { UPDATE_TIME: '20261122120000' } : { updateDate: '20261122120000' })
const [PERSON, NUMBER] = ['019ab000-0000-7000-8000-000000000021', '990000198803150017']

let [station, clock] = [undefined as unknown as TestStation, Date.UTC(2026, 10, 23, 1)]
beforeAll(async () => {
  station = await openStation({ now: () => clock })
})
afterAll(() => station.close())

const refusedFields = async (name: string, changes: SampleRow): Promise<readonly string[]> =>
  (await station.send(tableOf(name), [sample(name, { ...later(name), ...changes })])).body.data.data[0]?.fields ?? []

describe('golden bytes', () => {
  it.each(CHAIN.slice(2, 5))('%s is refused while whom it names is not known', async (name, table) => {
    expect((await station.send(table, [sample(name)])).body.data.data[0]?.msg).toContain('父级数据不存在，请先上报父级')
  })
  it.each(CHAIN)('takes %s byte for byte, under its own names', async (name, table) => {
    const { body } = await station.post(`/${table}`, { datas: goldenText(`${name}.datas.txt`) })
    expect(body).toMatchObject({ success: true, state: 'accepted', data: { counts: { stored: 1 } } })
    const digests = JSON.parse(goldenText('digests.json')) as Record<string, string>
    expect((await station.get(`/reconcile/${table}`)).body.data).toMatchObject([{ digest: digests[name] }])
  })
  it('gives them back as they came', async () => expect((await station.get(`/rows/aq3064_gathering`)).body).toMatchObject({ success: true, datas: expect.any(String) }))
})

const REQUIRED = CHAIN.flatMap(([name, table]) => (POSITIONING.find((it) => it.name === table)?.fields ?? []).filter(({ required }) => required).map((field) => [name, field.name] as const))

describe('every field is checked', () => {
  it.each(REQUIRED)('%s refuses a row without %s', async (name, field) => {
    const { body } = await station.send(tableOf(name), [{ ...sample(name, ['UPDATE_TIME', 'updateDate'].includes(field) ? {} : later(name)), [field]: '' }])
    expect(body.data.data[0]?.fields).toEqual([field])
  })
  it.each<[string, string, unknown]>([
    ['aq-person', 'PERSON_TYPE', '04'], ['aq-person', 'GENDER', '男'], ['aq-person', 'BIRTHDAY', '1988-03-15'], ['aq-person', 'IDENTIFY_NUM', '12'], ['aq-person', 'MOBILE_NUMBER', '12800000001'],
    ['aq-person', 'COMPANY_CODE', '371002998'], ['aq-person', 'UPDATE_TIME', '20261101000000'], ['aq-person', 'employeeName', '串表'],
    ['aq-zone', 'ZONE_TYPE', '2'], ['aq-zone', 'GEO', 'POLYGON((37.62 122.4,37.62 122.401,37.621 122.401,37.62 122.4))'],
    ['aq-person-alarm', 'ALARM_TYPE', '4'], ['aq-person-alarm', 'ALARM_TYPE', '20261103101500'], ['aq-person-alarm', 'ALARM_TIME', '1'], ['aq-person-alarm', 'ALARM_END_TIME', '20261103101000'],
    ['aq-person-alarm', 'PERSON_ID', sampleId(99)], ['aq-person-alarm', 'ZONE_ID', sampleId(99)],
    ['aq-zone-alarm', 'ALARM_TYPE', '0'], ['aq-zone-alarm', 'ZONE_ID', sampleId(99)],
    ['aq-gathering', 'ALARM_LAST_TIME', '95'], ['aq-gathering', 'LEVEL', '5'], ['aq-gathering', 'ALARM_AREA', []],
    ['aq-gathering', 'ALARM_AREA', [{ NAME: '甲', PERSONTYPE: '01', PERSONID: sampleId(99), X: 122.4, Y: 37.6 }]],
    ['employee-alarm', 'alarmType', '一 二'], ['employee-alarm', 'thirdId', sampleId(99)], ['employee-alarm', 'longitude', 37.6], ['employee-alarm', 'latitude', undefined], ['employee-file', 'sex', '2'],
  ])('%s: %s = %j is refused at that field', async (name, field, value) => expect((await refusedFields(name, { [field]: value }))[0]).toBe(field))
  it('an alarm whose fields were exchanged by place is refused', async () => {
    const { ALARM_TYPE, ALARM_TIME } = sample('aq-person-alarm')
    expect(await refusedFields('aq-person-alarm', { ALARM_TYPE: ALARM_TIME, ALARM_TIME: ALARM_TYPE })).toEqual(['ALARM_TYPE', 'ALARM_TIME'])
  })
  it('a person who has left may still be named: it is a fact of the past', async () => {
    expect((await station.send('aq3064_person', [sample('aq-person', { DELETED: '1', UPDATE_TIME: '20261104000000' })])).body.data.counts).toMatchObject({ stored: 1 })
    expect((await station.send('aq3064_person_alarm', [sample('aq-person-alarm', { ID: sampleId(60) })])).body.data.counts).toMatchObject({ stored: 1 })
    await station.send('aq3064_person', [sample('aq-person', { UPDATE_TIME: '20261105000000' })])
  })
})

describe('positions', () => {
  const at = (time: string, more: object = {}) => ({ PERSON_ID: PERSON, COMPANY_CODE: ACME.companyCode, X: 122.4, Y: 37.62, FLOOR: 1, LOCATE_TIME: `20261123${time}`, ONLINE: '1', ...more })
  const send = async (rows: unknown, batchId: string, sender = ACME) => (await station.send('aq3064_position', rows, sender, { batchId })).body.data

  it('are the last of each person; older ones have no effect', async () => {
    expect((await send([at('090000')], 'r1')).counts).toMatchObject({ stored: 1 })
    expect((await send([at('085959', { X: 122.5 })], 'r2')).counts).toMatchObject({ outdated: 1, stored: 0 })
    expect((await send([at('090000')], 'r3')).counts).toMatchObject({ unchanged: 1 })
    expect((await station.get('/positions')).body.data).toEqual([{ who: PERSON, lon: 122.4, lat: 37.62, floor: 1, online: true, locateTime: '20261123090000' }])
  })
  it.each<[object, string]>([
    [{ PERSON_ID: sampleId(99) }, 'PERSON_ID'], [{ X: 37.62 }, 'X'], [{ Y: '37.62' }, 'Y'], [{ FLOOR: 1.5 }, 'FLOOR'], [{ LOCATE_TIME: '2026' }, 'LOCATE_TIME'], [{ ONLINE: 1 }, 'ONLINE'], [{ COMPANY_CODE: OTHER.companyCode }, 'COMPANY_CODE'],
    [{ lon: 122.4 }, 'lon'], [{ X: undefined }, 'X'],
  ])('with %j are refused at %s', async (more, field) => expect((await send([at('090100', more)], 'r4')).data[0]?.fields).toEqual([field]))
  it('a row that is no object is refused, its neighbours are not', async () => expect((await send([5, at('090200')], 'r5')).counts).toMatchObject({ stored: 1, refused: 1 }))
  it('of one round come in pieces; a round that begins more than thirty seconds after the one before is late; nobody is a round, too', async () => {
    const rounds = async () => (await station.client.query(`select batch_id, gap, late from position_upload where "companyCode" = $1 and batch_id like 'g%' order by seq`, [ACME.companyCode])).rows
    await send([at('090300')], 'g1')
    clock += 29_000
    await send([], 'g2')
    await send([at('090301')], 'g2')
    clock += 31_000
    await send([at('090302')], 'g3')
    expect(await rounds()).toMatchObject([{ batch_id: 'g1' }, { gap: 29_000, late: false }, { gap: null, late: false }, { gap: 31_000, late: true }])
  })
  it('in the city’s form go by the number of the card', async () => {
    const row = { lon: 122.41, lat: 37.63, imei: '13900631001', time: '20261123090400' }
    const sent = (more: object = {}) => station.send('sec_employee_real_loaction', [{ ...row, ...more }])
    expect((await sent()).body.data.counts).toMatchObject({ stored: 1 })
    expect((await sent({ imei: 'NOBODY' })).body.data.data[0]?.msg).toContain('人员不存在')
  })
  it('are nobody else’s', async () => {
    expect((await send([at('090500', { COMPANY_CODE: OTHER.companyCode })], 'x', OTHER)).counts).toMatchObject({ refused: 1 })
    expect((await station.get('/positions', OTHER)).body.data).toEqual([])
  })
  it('from the future are refused in earnest', async () => {
    const earnest = await openStation({ mode: 'production', now: () => clock })
    await earnest.send('aq3064_person', [sample('aq-person')])
    const { body } = await earnest.send('aq3064_position', [at('235959')])
    expect(body.data.data[0]?.msg).toContain('晚于当前时间')
    await earnest.close()
  })
})

describe('the pages', () => {
  it('show people, areas, alarms, gatherings and positions in Chinese, papers by their ends only', async () => {
    const pages = await Promise.all([...POSITIONING.map(({ name }) => `/view/tables/${name}`), `/view/rows/${ACME.companyCode}/aq3064_person/${PERSON}`, '/view/positions', '/'].map((path) => station.page(path)))
    for (const { status, text } of pages) {
      expect(status).toBe(200)
      expect(text).not.toContain(NUMBER)
    }
    const all = pages.map(({ text }) => text).join('')
    for (const words of ['990***********0017', '孙大为', '溶剂储罐区', '越界', '超员', '95 秒', '孙大为（内部员工，122.4003125，37.6203）', '实时位置', '超过 30 秒的间隔', '企业：人员定位']) expect(all).toContain(words)
  })
})
