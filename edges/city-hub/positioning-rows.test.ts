import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import { DEFAULT_WIRE, type PositioningWire } from '@anlan/exchange/contract/positioning-wire'
import type { RecordKind } from '@anlan/exchange/contract/records'
import { parseBeijingStamp } from '@anlan/kernel/time'
import { JUDGED_KINDS, type JudgedKind } from '@anlan/positioning/contract/judged'
import { digestOf, seal } from './envelope.ts'
import { positioningRow, positionRow } from './positioning-rows.ts'

const golden = (name: string): string => readFileSync(new URL(`../../standards/exchange/golden/${name}`, import.meta.url), 'utf8')
const digests = JSON.parse(golden('digests.json')) as Record<string, string>
const at = (stamp: string): number => parseBeijingStamp(stamp) ?? 0
const id = (n: number) => `019ab000-0000-7000-8000-0000000000${n}`
const COMPANY = '371002999'
const NAME = '标准样例涂料厂（虚构）'
const YANTAI: PositioningWire = { ...DEFAULT_WIRE, shape: 'yantai' }

const parcel = (kind: RecordKind, n: number, stamps: [created: string, updated: string], by: string, own: object, knownThere = false): Parcel => ({
  kind, id: id(n), updatedAt: at(stamps[1]), knownThere,
  record: { id: id(n), version: 1, deleted: false, createdAt: at(stamps[0]), createdBy: by, updatedAt: at(stamps[1]), updatedBy: by, ...own },
})
const same = (stamp: string): [string, string] => [stamp, stamp]

const SUN = {
  company: NAME, name: '孙大为', class: 'employee', idNumber: '990000198803150017', birthday: '1988-03-15', gender: 'male', post: '罐区操作工', department: '仓储部', mobile: '13800000001', card: '13900631001',
}
const person = (more: object = {}, knownThere = false) => parcel('located-person', 21, same('20261102090000'), '林静', { ...SUN, ...more }, knownThere)
const RING = [[122.4, 37.62], [122.401, 37.62], [122.401, 37.6208], [122.4, 37.6208]]
const fence = (more: object = {}, knownThere = false) => parcel('fence', 22, same('20261102091000'), '林静', { name: '溶剂储罐区', temporary: false, rings: [RING], unplaced: null, ...more }, knownThere)
const personAlarm = (more: object = {}) => parcel('person-alarm', 23, ['20261103101500', '20261103101730'], '人员定位', {
  kind: 'intrusion', level: 'orange', person: id(21), fence: id(22), begunAt: at('20261103101500'), endedAt: at('20261103101730'),
  text: '孙大为越界：溶剂储罐区。请通知其离开；确需进入的，先办理授权', place: '溶剂储罐区', at: [122.4003125, 37.6203], ...more,
})
const areaAlarm = (more: object = {}) => parcel('area-alarm', 24, same('20261103103000'), '人员定位', {
  kind: 'over-count', level: 'red', fence: id(22), begunAt: at('20261103103000'), endedAt: null, text: '溶剂储罐区超员：9 人。现有 9 人，规定 8 人', place: '溶剂储罐区', at: null, ...more,
})
const gathering = (more: object = {}) => parcel('gathering', 25, ['20261103110105', '20261103110135'], '人员定位', {
  kind: 'gathering', level: 'yellow', begunAt: at('20261103110000'), endedAt: null, lastAt: at('20261103110135'), text: '', place: '溶剂储罐区', at: null, carriers: [id(21)],
  people: [{ id: id(21), name: '孙大为', class: 'employee', at: [122.4003125, 37.6203] }], ...more,
})
const sos = parcel('person-alarm', 26, same('20261103104000'), '人员定位', {
  kind: 'sos', level: 'red', person: id(21), fence: id(22), begunAt: at('20261103104000'), endedAt: null, text: '孙大为发出求救。请立即联系本人，确认位置并组织救援', place: '溶剂储罐区', at: [122.4003125, 37.6203],
})
const rowOf = (it: Parcel, positioning?: PositioningWire) => {
  const made = positioningRow({ companyCode: COMPANY, ...(positioning === undefined ? {} : { positioning }) }, it)
  return made !== undefined && 'row' in made ? made.row : made
}

describe('golden bytes', () => {
  it.each([
    ['aq-person', person(), undefined], ['aq-zone', fence(), undefined], ['aq-person-alarm', personAlarm(), undefined], ['aq-zone-alarm', areaAlarm(), undefined], ['aq-gathering', gathering(), undefined],
    ['employee-file', person(), YANTAI], ['employee-alarm', sos, YANTAI],
  ] as const)('%s: the map writes every field, byte for byte, sealed too, with its digest', (name, it, wire) => {
    const row = rowOf(it, wire) ?? {}
    const text = JSON.stringify([row], null, 2)
    expect(text).toBe(golden(`${name}.json`))
    expect(seal(text, 'AnlanDemoKey2026')).toBe(golden(`${name}.datas.txt`))
    expect(digestOf(row as never)).toBe(digests[name])
  })
})

describe('one list of kinds, one map a target', () => {
  const kinds = Object.keys(JUDGED_KINDS) as JudgedKind[]
  const codes = (make: (kind: JudgedKind) => Parcel, field: string, wire?: PositioningWire) =>
    Object.fromEntries(kinds.flatMap((kind) => {
      const code = (rowOf(make(kind), wire) as Record<string, unknown> | undefined)?.[field]
      return code === undefined ? [] : [[kind, code]]
    }))
  it('table B.3, B.4 and the city: what has no code is not sent', () => {
    expect(codes((kind) => personAlarm({ kind }), 'ALARM_TYPE')).toEqual({ sos: '0', intrusion: '1', overstay: '2', motionless: '3' })
    expect(codes((kind) => areaAlarm({ kind }), 'ALARM_TYPE')).toEqual({ 'over-count': '1', crowd: '1', 'under-count': '2' })
    expect(codes((kind) => personAlarm({ kind }), 'alarmType', YANTAI)).toEqual({ 'over-count': '1', crowd: '1', absence: '2', 'wrong-post': '3', motionless: '4', sos: '5', mismatch: '6' })
    expect(codes((kind) => personAlarm({ kind }), 'alarmType', { ...YANTAI, alarmTypes: { gathering: '0', lost: 'X' } })).toEqual({ gathering: '0', lost: 'X' })
  })
  it.each([['employee', '01'], ['contractor', '02'], ['visitor', '03']] as const)('%s is %s', (kind, code) => expect(rowOf(person({ class: kind }))).toMatchObject({ PERSON_TYPE: code }))
  it.each([['red', '1'], ['orange', '2'], ['yellow', '3'], ['blue', '4']] as const)('%s is %s', (level, code) => expect(rowOf(gathering({ level }))).toMatchObject({ LEVEL: code }))
})

describe('what is lacking', () => {
  it('is said with what to do, and nothing is sent', () => {
    expect(rowOf(person({ idNumber: null, mobile: '' }))).toEqual({ lacks: '缺少证件号码、手机号：请在“人员”中打开本人登记，保存后自动报送' })
    expect(rowOf(person({ gender: null, idNumber: null }), YANTAI)).toEqual({ lacks: expect.stringContaining('缺少性别：') })
    expect(rowOf(fence({ rings: null, unplaced: '坐标基准未测量：…' }))).toEqual({ lacks: '坐标基准未测量：…' })
    expect(rowOf(fence({ rings: null }))).toEqual({ lacks: '坐标基准未测量' })
  })
  it('of what was never sent and is gone by now is nobody’s business', () => {
    for (const it of [person({ deleted: true, idNumber: null }), fence({ deleted: true, rings: null })]) expect(rowOf(it)).toBeUndefined()
    expect(rowOf(person({ deleted: true, mobile: null }), YANTAI)).toBeUndefined()
    expect(rowOf(person({ deleted: true, idNumber: null }, true))).toHaveProperty('lacks')
    expect(rowOf(fence({ deleted: true, rings: null }, true))).toHaveProperty('lacks')
  })
})

describe('single fields', () => {
  it('whoever has neither post nor department is called by the class and the company', () =>
    expect(rowOf(person({ post: null, department: null, class: 'visitor', gender: 'female' }))).toMatchObject({ POSITION_NAME: '外来人员', AFFILIATED_DEPARTMENT: NAME, GENDER: '0' }))
  it('the city: the same; a card that was given back is left away', () => {
    expect(rowOf(person({ post: null, gender: 'female', card: null }), YANTAI)).toMatchObject({ post: '内部员工', sex: '0' })
    expect(rowOf(person({ card: null }), YANTAI)).not.toHaveProperty('imei')
  })
  it('a removed record says so', () => expect([rowOf(person({ deleted: true })), rowOf(person({ deleted: true }), YANTAI)]).toMatchObject([{ DELETED: '1' }, { deleted: '1' }]))
  it('GeoJSON where it is wanted, closed, holes after the outside; a temporary fence is 0', () => {
    const hole = [[122.4002, 37.6201], [122.4003, 37.6201], [122.4003, 37.6202]]
    const row = rowOf(fence({ rings: [RING, hole], temporary: true }), { ...DEFAULT_WIRE, geometry: 'geojson' }) as unknown as { GEO: string; ZONE_TYPE: string }
    expect([JSON.parse(row.GEO), row.ZONE_TYPE]).toEqual([{ type: 'Polygon', coordinates: [[...RING, RING[0]], [...hole, hole[0]]] }, '0'])
    expect(rowOf(fence({ rings: [RING, hole] }))).toMatchObject({ GEO: expect.stringMatching(/^POLYGON\(\(.+\),\(122\.4002 37\.6201,.+,122\.4002 37\.6201\)\)$/) })
  })
  it('an alarm of an area without an area, and an area in the city’s form, have no place', () => expect([rowOf(areaAlarm({ fence: null })), rowOf(fence(), YANTAI)]).toEqual([undefined, undefined]))
  it('people without degrees are left out; without any the field is', () => {
    const people = [{ id: id(21), name: '孙大为', class: 'contractor', at: [122.4, 37.6] }, { id: id(29), name: '无坐标', class: 'visitor', at: null }]
    expect(rowOf(gathering({ people }))).toMatchObject({ ALARM_AREA: [{ NAME: '孙大为', PERSONTYPE: '02' }] })
    expect(rowOf(gathering({ people: people.slice(1) }))).not.toHaveProperty('ALARM_AREA')
    expect(rowOf(gathering({ lastAt: 0 }))).toMatchObject({ ALARM_LAST_TIME: 0 })
  })
  it('the city: an alarm that has ended, without a place, of no fence', () => {
    const row = rowOf(parcel('area-alarm', 24, same('20261103103000'), '人员定位', { kind: 'crowd', level: 'red', fence: null, begunAt: 0, endedAt: 1, text: '超员', place: '罐区', at: null }), YANTAI)
    expect(row).toMatchObject({ alarmStatus: '1', alarmType: '1' })
    for (const field of ['longitude', 'latitude', 'locationCode']) expect(row).not.toHaveProperty(field)
    expect(rowOf(gathering(), { ...YANTAI, alarmTypes: { gathering: '0' } })).not.toHaveProperty('locationCode')
  })
  it('a place of somebody, in both forms', () => {
    const position = { person: id(21), card: '13900631001', lon: 122.4, lat: 37.62, floor: 2, at: at('20261103104000'), silent: false }
    expect(positionRow({ companyCode: COMPANY }, position)).toEqual({ PERSON_ID: id(21), COMPANY_CODE: COMPANY, X: 122.4, Y: 37.62, FLOOR: 2, LOCATE_TIME: '20261103104000', ONLINE: '1' })
    expect(positionRow({ companyCode: COMPANY }, { ...position, silent: true })).toMatchObject({ ONLINE: '0' })
    expect(positionRow({ companyCode: COMPANY, positioning: YANTAI }, position)).toEqual({ lon: 122.4, lat: 37.62, imei: '13900631001', time: '20261103104000' })
  })
})
