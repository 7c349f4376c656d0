import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { RecordKind } from '@anlan/exchange/contract/records'
import { DEFAULT_WORK_WIRE, type SpecialWorkWire } from '@anlan/exchange/contract/special-work-wire'
import { parseBeijingStamp } from '@anlan/kernel/time'
import { digestOf, seal } from './envelope.ts'
import type { WireRow } from './rows.ts'
import { paperIdsOf, specialWorkRow } from './special-work-rows.ts'

const golden = (name: string): string => readFileSync(new URL(`../../standards/exchange/golden/${name}`, import.meta.url), 'utf8')
const digests = JSON.parse(golden('digests.json')) as Record<string, string>
const at = (stamp: string): number => parseBeijingStamp(stamp) ?? 0
const id = (n: number) => `019ab000-0000-7000-8000-0000000000${n}`
const PARK: SpecialWorkWire = { ...DEFAULT_WORK_WIRE, shape: 'park' }
const PDF = (JSON.parse(golden('work-ticket-file.json')) as [{ FILE_CONTENT: string; FILE_DIGEST: string }])[0]

const parcel = (kind: RecordKind, n: number, [created, updated]: readonly [string, string], by: string, own: object, more: Partial<Parcel> = {}): Parcel => ({
  kind, id: id(n), updatedAt: at(updated), knownThere: false,
  record: { id: id(n), version: 1, deleted: false, createdAt: at(created), createdBy: by, updatedAt: at(updated), updatedBy: by, ...own }, ...more,
})
const named = (name: string) => ({ id: id(90), name })
const company = '标准样例涂料厂（虚构）'

const plan = (more: object = {}, knownThere = false) => parcel('work-plan', 31, ['20261124090000', '20261124110000'], '周明远', {
  company, unit: '生产一车间', workUnit: '检维修班', contractor: false, content: '更换 3 号罐进料阀', area: '溶剂储罐区', spot: '3 号罐东侧', from: at('20261125080000'), until: at('20261125160000'),
  works: [{ kind: 'hot-work', level: 'first' }, { kind: 'temporary-power', level: null }], inCharge: named('钱负责'), inChargeMobile: '13800000001', emergency: false, emergencyReason: '', state: 'approved', approvedAt: at('20261124110000'), ...more,
}, { knownThere })
const permit = (more: object = {}) => parcel('work-permit', 32, ['20261125080500', '20261125152000'], '林静', {
  company, number: '动火-20261125-001', kind: 'hot-work', level: 'first', state: 'closed', plan: id(31), workUnits: ['检维修班', '安装公司'], contractor: true, area: '溶剂储罐区', spot: '3 号罐东侧', content: '更换 3 号罐进料阀',
  from: at('20261125100000'), until: at('20261125180000'), issuedAt: at('20261125095500'), startedAt: at('20261125100000'), finishedAt: at('20261125150500'), acceptedAt: at('20261125152000'),
  inCharge: named('钱负责'), inChargeMobile: '13800000001', guardians: [named('孙大为')], workers: [named('李作业'), named('王二')],
  certificates: [{ work: '焊接与热切割作业', number: 'T3700004' }, { work: '焊接与热切割作业', number: 'T3700005' }], gas: { name: '二甲苯', at: at('20261125093000'), value: 0.02 },
  changedCause: '更换作业人员', cancelledCause: null, at: [122.4003125, 37.6203], unplaced: null, paper: id(95), ...more,
})
const paper = parcel('work-paper', 33, ['20261125095500', '20261125152000'], '林静', { permit: id(32), name: '动火-20261125-001.pdf', file: id(95), sha256: PDF.FILE_DIGEST })
const alarm = (more: object = {}) => parcel('work-alarm', 34, ['20261125111500', '20261125111730'], '特殊作业', { permit: id(32), code: '31', begunAt: at('20261125111500'), endedAt: at('20261125111730'), result: '情形已消除', ...more })

const made = (it: Parcel, specialWork?: SpecialWorkWire) => specialWorkRow({ companyCode: '371002999', ...(specialWork === undefined ? {} : { specialWork }) }, it, (file) => (file === id(95) ? PDF.FILE_CONTENT : undefined))
const rowOf = (it: Parcel, wire?: SpecialWorkWire): WireRow => {
  const found = made(it, wire)
  return found !== undefined && 'row' in found ? found.row : expect.fail(JSON.stringify(found))
}

describe('golden bytes', () => {
  it.each([
    ['work-plan', plan(), undefined], ['work-ticket', permit(), undefined], ['work-ticket-file', paper, undefined], ['work-alarm', alarm(), undefined], ['ticket-activity', plan(), PARK], ['ticket-formal', permit(), PARK],
  ] as const)('%s: the map writes every field, sealed too, with its digest', (name, it, wire) => {
    const row = rowOf(it, wire)
    const text = JSON.stringify([row], null, 2)
    expect(text).toBe(golden(`${name}.json`))
    expect(seal(text, 'AnlanDemoKey2026')).toBe(golden(`${name}.datas.txt`))
    expect(digestOf(row)).toBe(digests[name])
  })
  it('table A.1 has 33 fields: those of the golden permit, and why it was cancelled', () => {
    const all = { ...rowOf(permit()), ...rowOf(permit({ state: 'cancelled', cancelledCause: '计划调整' })) }
    expect(Object.keys(all)).toHaveLength(33)
    expect(all).toMatchObject({ TICKET_STATUS: '5', IS_CANCELLED: '1', CANCELLED_CAUSE: '计划调整' })
  })
})

describe('codes', () => {
  it.each([
    ['hot-work', 'special', '01'], ['hot-work', 'first', '02'], ['hot-work', 'second', '03'], ['temporary-power', null, '10'], ['height', 'i', '21'], ['height', 'ii', '22'], ['height', 'iii', '23'], ['height', 'iv', '24'],
    ['excavation', null, '30'], ['road-closure', null, '40'], ['blinding', null, '50'], ['lifting', 'first', '61'], ['lifting', 'second', '62'], ['lifting', 'third', '63'], ['confined-space', null, '70'],
  ] as const)('%s %s is %s', (kind, level, code) => expect(rowOf(permit({ kind, level }))).toMatchObject({ TICKET_TYPE: code }))
  it.each([['preparing', '0'], ['signing', '0'], ['issued', '1'], ['working', '2'], ['finished', '2'], ['closed', '3'], ['void', '4'], ['cancelled', '5'], ['suspended', '6']] as const)('%s is %s', (state, code) => expect(rowOf(permit({ state }))).toMatchObject({ TICKET_STATUS: code }))
  it('what has no code is not sent: hot work in a fixed area, an alarm of our own, alarms and files in the park’s form', () =>
    expect([made(permit({ level: null })), made(plan({ works: [{ kind: 'hot-work', level: null }] })), made(alarm({ code: null })), made(alarm(), PARK), made(paper, PARK), made({ ...alarm(), kind: 'danger' })]).toEqual(Array.from({ length: 6 })))
})

describe('times that are not yet there', () => {
  const waiting = permit({ state: 'signing', issuedAt: null, startedAt: null, finishedAt: null, acceptedAt: null })
  it('do not travel, are null, or the planned ones, as the receiver wants', () => {
    expect(rowOf(waiting)).not.toHaveProperty('CHECKED_TIME')
    expect(rowOf(waiting)).toMatchObject({ START_TIME: '20261125100000', END_TIME: '20261125180000' })
    expect(rowOf(waiting, { ...DEFAULT_WORK_WIRE, unknownTime: 'null' })).toMatchObject({ CHECKED_TIME: null, ISSUE_TIME: null })
    expect(rowOf(waiting, { ...DEFAULT_WORK_WIRE, unknownTime: 'planned' })).toMatchObject({ CHECKED_TIME: '20261125180000', ISSUE_TIME: '20261125100000' })
  })
  it('null and nothing are the same when both sides are compared', () => expect(digestOf(rowOf(waiting, { ...DEFAULT_WORK_WIRE, unknownTime: 'null' }))).toBe(digestOf(rowOf(waiting))))
  it('the park’s receiver spells one of them as it likes', () => {
    expect(rowOf(permit(), { ...PARK, checkedName: 'checkedTime' })).toMatchObject({ checkedTime: '20261125152000' })
    expect(rowOf(waiting, { ...PARK, unknownTime: 'null' })).toMatchObject({ chechedTime: null, issueTime: null })
  })
})

describe('what is lacking is said with what to do, and nothing is sent', () => {
  it.each([
    [{ at: null, unplaced: '坐标基准未测量：请填写' }, '坐标基准未测量：请填写'], [{ at: null }, '坐标基准未测量'], [{ inChargeMobile: '' }, '手机号'], [{ guardians: [] }, '监护人'], [{ workers: [] }, '作业人员'],
  ])('%j', (more, words) => expect(made(permit(more))).toEqual({ lacks: expect.stringContaining(words) }))
  it('a file that cannot be read', () => expect(specialWorkRow({ companyCode: '371002999' }, paper)).toEqual({ lacks: expect.stringContaining('读不出来') }))
})

describe('single fields', () => {
  it('a name with a comma inside is still one', () => expect(rowOf(permit({ workUnits: ['甲公司，乙队', '丙'] }))).toMatchObject({ WORK_DEPARTMENT: '甲公司 乙队,丙' }))
  it('without gas there is none; without cause neither', () => expect(rowOf(permit({ kind: 'height', level: 'i', gas: null, changedCause: null, certificates: [] }))).not.toHaveProperty('GAS_NAME'))
  it('a plan in an emergency says why; taken back it is deleted, if it was ever there', () => {
    expect(rowOf(plan({ emergency: true, emergencyReason: '泄漏抢修', approvedAt: null }))).toMatchObject({ IS_EMERGENCY: '1', EMERGENCY_CAUSE: '泄漏抢修' })
    expect([made(plan({ deleted: true })), rowOf(plan({ deleted: true }, true))]).toMatchObject([undefined, { DELETED: '1' }])
    expect(rowOf(plan({ inCharge: null, inChargeMobile: '' }), PARK)).not.toHaveProperty('ticketResponsName')
  })
  it('an alarm that stands has no end', () => expect(rowOf(alarm({ endedAt: null, result: null }))).not.toHaveProperty('ALARM_END_TIME'))
  it('files are those of papers and of permits', () => expect([paperIdsOf(paper), paperIdsOf(permit()), paperIdsOf(permit({ paper: null })), paperIdsOf(alarm())]).toEqual([[id(95)], [id(95)], [], []]))
})
