import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPECIAL_WORK } from './checks/tables.ts'
import { ACME, openStation, OTHER, type TestStation } from './testing/open-station.ts'
import { goldenText, sampleId, type SampleRow } from './testing/sample-rows.ts'

/** Name of the golden file, and its table, parents before children. */
const CHAIN = ['work-plan', 'work-ticket', 'work-ticket-file', 'work-alarm', 'ticket-activity', 'ticket-formal'].map((name, at) => [name, SPECIAL_WORK[at]?.name ?? ''] as const)
const tableOf = (name: string): string => CHAIN.find(([it]) => it === name)?.[1] ?? ''
const sample = (name: string, changes: SampleRow = {}): SampleRow => ({ ...(JSON.parse(goldenText(`${name}.json`)) as [SampleRow])[0], ...changes })
const later = (name: string, day = '20261126'): SampleRow => ({ [name.startsWith('ticket') ? 'updateDate' : 'UPDATE_DATE']: `${day}120000` })

let station: TestStation
beforeAll(async () => {
  station = await openStation({ now: () => Date.UTC(2026, 10, 27, 1) })
})
afterAll(() => station.close())

const refusedFields = async (name: string, changes: SampleRow): Promise<readonly string[]> => (await station.send(tableOf(name), [sample(name, { ...later(name), ...changes })])).body.data.data[0]?.fields ?? []

describe('golden bytes', () => {
  it.each([CHAIN[2], CHAIN[3], CHAIN[5]] as readonly (readonly [string, string])[])('%s is refused while what it hangs on is not known', async (name, table) => {
    expect((await station.send(table, [sample(name)])).body.data.data[0]?.msg).toContain('父级数据不存在，请先上报父级')
  })
  it.each(CHAIN)('takes %s byte for byte, under its own names, with the digest of the specification', async (name, table) => {
    const { body } = await station.post(`/${table}`, { datas: goldenText(`${name}.datas.txt`) })
    expect(body).toMatchObject({ success: true, state: 'accepted', data: { counts: { stored: 1 } } })
    expect((await station.get(`/reconcile/${table}`)).body.data).toMatchObject([{ digest: (JSON.parse(goldenText('digests.json')) as Record<string, string>)[name] }])
  })
  it('keeps every field in its column, the file by its digest', async () => {
    expect((await station.client.query('select * from aq3064_work_ticket')).rows).toMatchObject([{ TICKET_TYPE: '02', GAS_VALUE: 0.02, LONGITUDE: 122.4003125, WORKER_NAME: '李作业,王二', CHECKED_TIME: Date.UTC(2026, 10, 25, 7, 20), CANCELLED_CAUSE: null }])
    expect((await station.client.query('select "FILE_CONTENT" from aq3064_work_ticket_file')).rows).toEqual([{ FILE_CONTENT: sample('work-ticket-file')['FILE_DIGEST'] }])
  })
})

const REQUIRED = CHAIN.flatMap(([name, table]) => (SPECIAL_WORK.find((it) => it.name === table)?.fields ?? []).filter(({ required }) => required).map((field) => [name, field.name] as const))

describe('every field is checked', () => {
  it('and there are many', () => expect(REQUIRED.length).toBeGreaterThan(90))
  it.each(REQUIRED)('%s refuses a row without %s', async (name, field) => {
    const { body } = await station.send(tableOf(name), [{ ...sample(name, ['UPDATE_DATE', 'updateDate'].includes(field) ? {} : later(name)), [field]: '' }])
    expect(body.data.data[0]?.fields).toContain(field)
  })
  it.each<[string, string, SampleRow]>([
    ['work-plan', 'END_TIME', { END_TIME: '20261125080000' }], ['work-plan', 'TICKET_TYPE', { TICKET_TYPE: '02,99' }], ['work-plan', 'EMERGENCY_CAUSE', { IS_EMERGENCY: '1' }], ['work-plan', 'IS_EMERGENCY', { IS_EMERGENCY: '2' }],
    ['work-ticket', 'TICKET_TYPE', { TICKET_TYPE: '04' }], ['work-ticket', 'TICKET_STATUS', { TICKET_STATUS: '7' }], ['work-ticket', 'LONGITUDE', { LONGITUDE: 37.6 }], ['work-ticket', 'LATITUDE', { LATITUDE: '37.6' }], ['work-ticket', 'GAS_VALUE', { GAS_VALUE: '0.02' }],
    ['work-ticket', 'GAS_TIME', { GAS_TIME: '' }], ['work-ticket', 'GAS_NAME', { GAS_NAME: '', GAS_TIME: '', GAS_VALUE: '' }], ['work-ticket', 'GAS_NAME', { TICKET_TYPE: '21', GAS_NAME: '' }], ['work-ticket', 'ISSUE_TIME', { ISSUE_TIME: null }], ['work-ticket', 'CHECKED_TIME', { CHECKED_TIME: null }],
    ['work-ticket', 'CHECKED_TIME', { CHECKED_TIME: '20261125090000' }], ['work-ticket', 'END_TIME', { END_TIME: '20261125100000' }], ['work-ticket', 'WORKER_CERTI_NUM', { WORKER_CERTI_NUM: 'T1' }], ['work-ticket', 'SUPERVISOR_NAME', { SUPERVISOR_NAME: '孙大为、王二' }],
    ['work-ticket', 'CHANGED_CAUSE', { CHANGED_CAUSE: '' }], ['work-ticket', 'CANCELLED_CAUSE', { IS_CANCELLED: '1', TICKET_STATUS: '5' }], ['work-ticket', 'IS_CANCELLED', { TICKET_STATUS: '5' }], ['work-ticket', 'MAJOR_PERSON_MOBILE', { MAJOR_PERSON_MOBILE: '12' }],
    ['work-ticket', 'COMPANY_CODE', { COMPANY_CODE: OTHER.companyCode }], ['work-ticket', 'UPDATE_DATE', { UPDATE_DATE: '20261101000000' }], ['work-ticket', 'ticketPic', { ticketPic: '串表' }],
    ['work-ticket-file', 'FILE_DIGEST', { FILE_DIGEST: 'a'.repeat(64) }], ['work-ticket-file', 'FILE_CONTENT', { FILE_CONTENT: 'iVBORw0KGgo=' }], ['work-ticket-file', 'TICKET_ID', { TICKET_ID: sampleId(99) }],
    ['work-alarm', 'ALARM_TYPE', { ALARM_TYPE: '99' }], ['work-alarm', 'ALARM_END_TIME', { ALARM_END_TIME: '20261125111400' }], ['work-alarm', 'TICKET_ID', { TICKET_ID: sampleId(99) }],
    ['ticket-activity', 'endTime', { endTime: '20261125080000' }], ['ticket-activity', 'ticketType', { ticketType: '动火' }],
    ['ticket-formal', 'jobId', { jobId: sampleId(99) }], ['ticket-formal', 'checkedTime', { checkedTime: '20261125152000' }], ['ticket-formal', 'chechedTime', { chechedTime: '' }], ['ticket-formal', 'ticketPic', { ticketPic: 'x' }],
  ])('%s is refused at %s with %j', async (name, field, changes) => expect(await refusedFields(name, changes)).toContain(field))

  it('a permit that is not yet issued, and one for work without gas, need neither: empty and null are the same', async () => {
    const waiting = { ...later('work-ticket'), TICKET_STATUS: '0', ISSUE_TIME: null, CHECKED_TIME: null, GAS_NAME: null, GAS_TIME: null, GAS_VALUE: null }
    expect((await station.send('aq3064_work_ticket', [sample('work-ticket', { ...waiting, ID: sampleId(60) })])).body.data.counts).toMatchObject({ stored: 1 })
    expect((await station.send('aq3064_work_ticket', [sample('work-ticket', { ...waiting, ID: sampleId(60), ISSUE_TIME: undefined, CHECKED_TIME: undefined })])).body.data.counts).toMatchObject({ unchanged: 1 })
  })
})

describe('the pages', () => {
  it('show plans, permits, files and alarms in Chinese', async () => {
    const pages = await Promise.all([...SPECIAL_WORK.map(({ name }) => `/view/tables/${name}`), `/view/rows/${ACME.companyCode}/aq3064_work_ticket_file/${sampleId(33)}`, '/'].map((path) => station.page(path)))
    for (const { status } of pages) expect(status).toBe(200)
    const all = pages.map(({ text }) => text).join('')
    for (const words of ['一级动火', '已验收', '二甲苯', '监护人离岗', '更换 3 号罐进料阀', '打开文件正文（PDF）', '企业：特殊作业']) expect(all).toContain(words)
  })
  it('open the permit itself', async () => {
    const { status, text } = await station.page(`/view/photos/${ACME.companyCode}/${String(sample('work-ticket-file')['FILE_DIGEST'])}`)
    expect([status, text.slice(0, 5)]).toEqual([200, '%PDF-'])
  })
})
