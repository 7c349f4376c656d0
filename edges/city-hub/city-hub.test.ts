import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import type { RecordKind } from '@anlan/exchange/contract/records'
import { parseBeijingStamp } from '@anlan/kernel/time'
import { digestOf, seal } from './envelope.ts'
import { rowOf } from './rows.ts'

const golden = (name: string): string => readFileSync(new URL(`../../standards/exchange/golden/${name}`, import.meta.url), 'utf8')
const at = (stamp: string): number => parseBeijingStamp(stamp) ?? 0
const id = (n: number | string): string => `019ab000-0000-7000-8000-00000000000${n}`
const KEY = 'AnlanDemoKey2026'
const COMPANY = '371002999'

const parcel = (kind: RecordKind, n: number | string, stamps: [created: string, updated: string], by: [string, string], own: object, knownThere = false): Parcel => ({
  kind,
  id: id(n),
  updatedAt: at(stamps[1]),
  knownThere,
  record: { id: id(n), version: 1, deleted: false, createdAt: at(stamps[0]), createdBy: by[0], updatedAt: at(stamps[1]), updatedBy: by[1], ...own },
})
const same = (stamp: string): [string, string] => [stamp, stamp]
const LIN: [string, string] = ['林静', '林静']

/** The golden rows as our own records would hold them. */
const DANGER = {
  state: 'accepted', name: 'V-102 储罐高液位报警被屏蔽', description: '控制室画面上 V-102 高液位报警处于屏蔽状态，交接班记录中没有说明', place: '储罐区',
  hazardCode: '371002999001', measure: id(3), record: id(5), level: '0', source: '1', manageType: '1', kind: '4', category: '3',
  reportedAt: at('20261103101000'), reporter: '孙大为', reason: '检修后没有恢复', measures: '恢复报警，建立屏蔽审批和到期恢复清单', cost: 0.2,
  responsible: { id: id(8), name: '周明远' }, acceptor: { id: id(9), name: '林静' }, deadline: '2026-11-05', rectifiedAt: null, rectification: null,
  acceptedAt: at('20261104153000'), acceptComment: '报警已恢复，模拟液位试验合格', photosBefore: ['p1'], photosAfter: [], rejectedReason: null, climbed: 0,
}
const SAMPLES: readonly (readonly [string, Parcel])[] = [
  ['unit', parcel('unit', 1, same('20261102083000'), LIN, { hazardCode: '371002999001', department: '仓储部', responsible: '周明远', name: '溶剂储罐区单元', riskLevel: '2' })],
  ['event', parcel('risk-event', 2, same('20261102083500'), LIN, { unit: id(1), name: '二甲苯储罐超液位溢流，遇点火源发生火灾', inherent: null, inherentLevel: null, residualLevel: null })],
  ['measure', parcel('measure', 3, same('20261102084000'), LIN, {
    riskEvent: id(2), dataSrc: '2', classify1: '1', classify2: '1-4', classify3: '液位联锁', description: '储罐设高液位报警和高高液位联锁切断进料阀',
    inspectionContent: '检查高液位报警是否投用，联锁阀位是否正常，现场液位计与远传是否一致', controlLevel: null,
  })],
  ['mission', parcel('plan', 4, same('20261102085000'), LIN, {
    measure: id(3), content: '检查高液位报警是否投用，联锁阀位是否正常', cycle: 2, cycleUnit: '小时', firstStart: at('20261103080000'),
    windowStart: '08:00', windowEnd: '20:00', workDayType: '0', workType: '3', taskNum: 10, post: null, person: null, active: true,
  })],
  ['record', parcel('record', 5, same('20261103100512'), ['孙大为', '孙大为'], {
    plan: id(4), measure: id(3), due: null, checkedAt: at('20261103100512'), result: '1', note: '', inspector: '孙大为', inspectorMobile: '13800000001',
    device: 'demo-install-7c1f', guarantee: true, photos: [], late: null,
  })],
  ['stop', parcel('stop', 7, same('20261109160000'), LIN, {
    hazardCode: '371002999001', unit: id(1), startAt: at('20261110080000'), endAt: at('20261112180000'), reason: 'V-102 储罐内检',
  })],
  ['promise', parcel('commitment', 'a', same('20261103094500'), LIN, {
    day: '2026-11-03', issue: 1, contractorWork: true, trialProduction: false, startStop: false, pilotTest: false, majorDanger: false, riskGrade: '3',
    counts: {
      units: 6, running: 5, stopped: 1, specialFire: 0, firstFire: 0, secondFire: 1, confinedSpace: 0, blindPlate: 0, height: 2, lifting: 0, temporaryPower: 0,
      earthwork: 0, roadBreaking: 0, inspectionRepair: 1, tankTransfer: 0, tankCleaning: 0, waterDraining: 0, contractorJobs: 1, changes: 0,
      startingUnits: 0, stoppingUnits: 0, trialUnits: 0, overhaulUnits: 1, keyProcesses: 0,
    },
    content: '今天我公司已进行安全风险研判，各项安全风险防控措施已落实到位，我承诺所有生产装置、罐区处于安全运行状态',
    signatory: { id: id(9), name: '林静' }, signedAt: at('20261103094500'),
  })],
  ['status', parcel('device-status', 'b', same('20261103094500'), LIN, {
    commitment: id('a'), hazardCode: '371002999001', name: '溶剂储罐区', status: '2', testing: false, from: at('20261103080000'), to: at('20261105180000'),
    reason: 'V-102 储罐内检', changed: true, changedAt: at('20261103080000'), changedReason: '内检期间停用',
  })],
  ['ticket', parcel('commitment-ticket', 'c', same('20261103094500'), LIN, { commitment: id('a'), ticket: id('d'), title: '储罐内检' })],
]

describe('golden bytes', () => {
  it.each(SAMPLES)('%s: the map writes them byte for byte, sealed too', (name, it) => {
    const text = JSON.stringify([rowOf(COMPANY, it)], null, 2)
    expect(text).toBe(golden(`${name}.json`))
    expect(seal(text, KEY)).toBe(golden(`${name}.datas.txt`))
  })

  it.each(SAMPLES)('%s: the digest is the one of the specification', (name, it) => {
    expect(digestOf(rowOf(COMPANY, it) ?? {})).toBe((JSON.parse(golden('digests.json')) as Record<string, string>)[name])
  })

  it('danger: but for the two fields that we do not hold and the hour of the deadline', () => {
    const [row] = JSON.parse(golden('danger.json')) as [Record<string, string>]
    const { managementClassification, occurrenceLink, ...held }: Record<string, string> = row
    const ours = { ...held, dangerManageDeadline: '20261105235959' }
    expect([managementClassification, occurrenceLink]).toEqual(['3', '7'])
    const danger = parcel('danger', 6, ['20261103101000', '20261104153000'], ['孙大为', '林静'], DANGER)
    expect(JSON.stringify(rowOf(COMPANY, danger, (photo) => (photo === 'p1' ? row['dangerImg'] : undefined)))).toBe(JSON.stringify(ours))
    expect(digestOf(row)).toBe((JSON.parse(golden('digests.json')) as Record<string, string>)['danger'])
  })
})

describe('a danger', () => {
  const danger = (more: object, knownThere = false) => rowOf(COMPANY, parcel('danger', 6, same('20261103101000'), LIN, { ...DANGER, ...more }, knownThere))
  it('is not sent before it is confirmed, nor when it was rejected unsent', () => {
    expect([danger({ state: 'reported' }), danger({ state: 'rejected' })]).toEqual([undefined, undefined])
  })
  it('is taken back when it was sent and then rejected', () => expect(danger({ state: 'rejected' }, true)).toMatchObject({ deleted: '1', dangerState: '0' }))
  it('names its acceptor only when it is accepted', () => {
    expect(danger({ state: 'rectifying', acceptedAt: null })).not.toHaveProperty('checkAcceptPerson')
    expect(danger({ state: 'to-accept', acceptedAt: null })).toMatchObject({ dangerState: '1' })
  })
})

describe('a stop', () => {
  const stop = (state: string | undefined, knownThere = false) =>
    rowOf(COMPANY, parcel('stop', 7, same('20261109160000'), LIN, { hazardCode: '371002999001', unit: id(1), startAt: at('20261110080000'), endAt: at('20261112180000'), reason: '内检', ...(state === undefined ? {} : { state }) }, knownThere))
  it('is not sent before it is approved', () => expect(['requested', 'refused', 'withdrawn'].map((state) => stop(state))).toEqual([undefined, undefined, undefined]))
  it('is sent once it is approved, and as it was before there were approvals', () => {
    for (const state of ['approved', 'running', 'to-restart', 'ended', undefined]) expect(stop(state)).toMatchObject({ deleted: '0', stopReason: '内检' })
  })
  it('is taken back when it was sent and then withdrawn', () => expect(stop('withdrawn', true)).toMatchObject({ deleted: '1' }))
})

it('a clock set back never makes a row older than its beginning', () => {
  const [, it] = SAMPLES[0] ?? []
  expect(it && rowOf(COMPANY, { ...it, updatedAt: 0 })).toMatchObject({ updateDate: '20261102083000' })
})

it('leaves the window and the duty item away where they do not belong', () => {
  const plan = SAMPLES[3]?.[1] as Parcel
  const row = rowOf(COMPANY, { ...plan, record: { ...plan.record, cycleUnit: '天', workType: '0' } })
  expect(row).not.toHaveProperty('workStartTime')
  expect(row).not.toHaveProperty('taskNum')
})
