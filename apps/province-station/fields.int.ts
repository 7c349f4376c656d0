import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStation, type TestStation } from './testing/open-station.ts'
import { CHAIN, type Sample, sample, type SampleRow, tableOf } from './testing/sample-rows.ts'
import { TABLES } from './checks/tables.ts'

let station: TestStation
beforeAll(async () => {
  station = await openStation()
  for (const [name, table] of CHAIN) await station.send(table, [sample(name)])
})
afterAll(() => station.close())

const LATER = { updateDate: '20261122120000' }
const refusedFields = async (name: Sample, changes: SampleRow): Promise<readonly string[]> => {
  const { body } = await station.send(tableOf(name), [sample(name, { ...LATER, ...changes })])
  expect(body).toMatchObject({ success: true, data: { code: '500' } })
  return body.data.data[0]?.fields ?? []
}

const REQUIRED = CHAIN.flatMap(([name, table]) =>
  (TABLES.find((it) => it.name === table)?.fields ?? []).filter((field) => field.required).map((field) => [name, field.name] as const),
)

describe('required fields', () => {
  it('are many', () => expect(REQUIRED.length).toBeGreaterThan(70))
  it.each(REQUIRED)('%s refuses a row without %s', async (name, field) => {
    const changes = field === 'updateDate' ? {} : LATER
    for (const nothing of [undefined, null, '']) {
      const { body } = await station.send(tableOf(name), [sample(name, { ...changes, [field]: nothing })])
      expect(body.data.data[0]?.fields).toEqual([field])
    }
  })
})

const WRONG: readonly (readonly [Sample, string, unknown])[] = [
  ['unit', 'id', 'short'],
  ['unit', 'id', `019ab000-0000-7000-8000-00000000000'`],
  ['unit', 'companyCode', '371002998'],
  ['unit', 'deleted', '2'],
  ['unit', 'deleted', 0],
  ['unit', 'createDate', '20261301000000'],
  ['unit', 'updateDate', '20260229000000'],
  ['unit', 'updateDate', '20261122240000'],
  ['unit', 'updateBy', '汉'.repeat(101)],
  ['unit', 'riskUnitName', '   '],
  ['unit', 'riskUnitName', 'a\u0000b'],
  ['unit', 'riskUnitName', 'a\ud800b'],
  ['unit', 'deleted', `${'x'.repeat(19)}😀`],
  ['unit', 'riskUnitName', ['罐区']],
  ['unit', 'odd\u0000name', 'a\u0000b'],
  ['unit', 'hazardCode', 'x'.repeat(37)],
  ['unit', 'nameOfAnotherVariant', '1'],
  ['event', 'riskUnitId', 'not-an-id'],
  ['event', 'riskEventName', '汉'.repeat(251)],
  ['measure', 'dataSrc', '3'],
  ['measure', 'classify1', '5'],
  ['measure', 'classify2', '2-1'],
  ['measure', 'classify3', '汉'.repeat(51)],
  ['mission', 'checkCycle', 0],
  ['mission', 'checkCycle', 2.5],
  ['mission', 'checkCycle', '2'],
  ['mission', 'checkCycle', 13],
  ['mission', 'checkCycleUnit', '周'],
  ['mission', 'workStartTime', '25:00:00'],
  ['mission', 'workEndTime', '8:00:00'],
  ['mission', 'workEndTime', ''],
  ['mission', 'workDayType', '3'],
  ['mission', 'workType', '4'],
  ['mission', 'workType', '0'],
  ['mission', 'taskNum', 11],
  ['mission', 'taskNum', ''],
  ['record', 'checkStatus', '4'],
  ['record', 'isDefend', '2'],
  ['record', 'createByMobile', '12800000001'],
  ['record', 'checkTaskId', '019ab000-0000-7000-8000-000000000099'],
  ['danger', 'hazardCode', ''],
  ['danger', 'riskMeasureId', ''],
  ['danger', 'riskMeasureId', '019ab000-0000-7000-8000-000000000099'],
  ['danger', 'checkRecordId', '019ab000-0000-7000-8000-000000000099'],
  ['danger', 'dangerLevel', '2'],
  ['danger', 'dangersSrc', '11'],
  ['danger', 'hazardCategory', '3'],
  ['danger', 'hazardCategory', 4],
  ['danger', 'cost', '两万'],
  ['danger', 'checkAcceptPerson', ''],
  ['danger', 'checkAcceptTime', ''],
  ['danger', 'checkAcceptTime', '20261101000000'],
  ['danger', 'dangerState', '1 '],
  ['danger', 'managementClassification', '4'],
  ['danger', 'occurrenceLink', '11'],
  ['danger', 'dangerImg', 'bm90IGEgcGhvdG8h'],
  ['danger', 'dangerImg', 'data:image/png;base64,iVBORw0KGgo='],
  ['danger', 'dangerAcceptImg', '不是'],
  ['stop', 'stopEndTime', '20261101000000'],
]

describe('a wrong value', () => {
  it.each(WRONG)('%s: %s = %j is refused at that field', async (name, field, value) => {
    const fields = await refusedFields(name, { [field]: value })
    expect(fields[0]).toBe(field === 'workType' && value === '0' ? 'taskNum' : field.replaceAll('\0', '␀'))
  })

  it('leaves what was held as it was', async () => {
    const { body } = await station.get('/reconcile/sec_security_risk_unit')
    expect(body.data).toMatchObject([{ updateDate: '20261102083000' }])
  })

  it('tells all faults of a row at once', async () => {
    expect(await refusedFields('unit', { riskUnitName: '', hazardDep: 5, deleted: 'x' })).toEqual(['hazardDep', 'riskUnitName', 'deleted'])
  })

  it('refuses a photo over 5 MB and takes one of just 5 MB', async () => {
    const photo = (bytes: number) => Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(bytes - 3, 7)]).toString('base64')
    expect(await refusedFields('danger', { dangerImg: photo(5 * 1024 * 1024 + 1) })).toEqual(['dangerImg'])
    const { body } = await station.send(tableOf('danger'), [sample('danger', { ...LATER, dangerImg: photo(5 * 1024 * 1024) })])
    expect(body.data.counts).toMatchObject({ stored: 1 })
  })

  it('refuses a row that is no object, and names its place', async () => {
    const { body } = await station.send(tableOf('unit'), ['x', null, sample('unit')])
    expect(body.state).toBe('partial')
    expect(body.data.data.map(({ id, index }) => [id, index])).toEqual([[null, 0], [null, 1]])
  })
})

describe('right values at the edge', () => {
  it.each<[Sample, SampleRow]>([
    ['unit', { riskUnitName: '汉'.repeat(100) }],
    ['unit', { riskUnitName: '第一行\n第二行' }],
    ['mission', { checkCycle: 12, workStartTime: '20:00:00', workEndTime: '8:00:00' }],
    ['mission', { checkCycle: 7, checkCycleUnit: '天', workStartTime: '', workEndTime: null, workType: '0', taskNum: undefined }],
    ['record', { checkStatus: '2', isDefend: '', createByMobile: undefined }],
    ['danger', { dangerState: '0', checkAcceptPerson: '', checkAcceptTime: '', checkRecordId: '', hazardCode: '', riskMeasureId: '' }],
    ['stop', { stopEndTime: undefined }],
  ])('%s %j is taken', async (name, changes) => {
    const { body } = await station.send(tableOf(name), [sample(name, { updateDate: '20261123080000', ...changes })])
    expect(body.data).toMatchObject({ code: '200', data: [] })
  })
})
