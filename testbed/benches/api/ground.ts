import type { Danger } from '@anlan/dual-prevention/contract/records'
import { DANGER, saveRecords } from '../../../missions/dual-prevention/store/record-table.ts'
import { type Id, makeId } from '@anlan/kernel/id'
import { addDays, DAY, type Instant, plantDay } from '@anlan/kernel/time'
import type { Database } from '@anlan/platform/database/database'

export const BENCH_ORG: Id = '01900000-0000-7000-8000-0000000000aa'
export const DANGERS = 10_000
const BEGIN: Instant = Date.parse('2026-11-01T00:00:00+08:00')
const STATES = ['reported', 'rectifying', 'to-accept', 'accepted'] as const
const WORDS = ['机械密封滴漏', '接地线脱落', '探测器积尘', '安全出口堆物', '压力表超期', '护栏松动', '标识缺失', '阀门内漏']

const idAt = (at: Instant, index: number): Id => {
  const chance = new Uint8Array(10)
  new DataView(chance.buffer).setUint32(4, index)
  return makeId(at, chance)
}

/** One of ten thousand fictitious dangers, the same in every run. */
export const dangerAt = (index: number): Danger => {
  const at = BEGIN + index * 60_000
  const state = STATES[index % STATES.length] ?? 'reported'
  const confirmed = state !== 'reported'
  const person = { id: idAt(BEGIN, index % 40), name: `人员${index % 40}` }
  return {
    id: idAt(at, index), version: 1, deleted: false, createdAt: at, createdBy: '测试', updatedAt: at, updatedBy: '测试',
    state, name: `${WORDS[index % WORDS.length]}${index}`, description: '现场检查发现，详见照片', place: `装置区 ${index % 60} 号`, hazardCode: null, measure: null, record: null,
    level: index % 50 === 0 ? '1' : '0', source: '1', manageType: confirmed ? '1' : null, kind: confirmed ? '7' : null, category: '0', reportedAt: at, reporter: '测试',
    reason: null, measures: confirmed ? '更换' : null, cost: confirmed ? 0.1 : null, responsible: confirmed ? person : null, acceptor: confirmed ? person : null,
    deadline: confirmed ? addDays(plantDay(at), 7) : null, rectifiedAt: null, rectification: null, acceptedAt: state === 'accepted' ? at + DAY : null, acceptComment: null,
    photosBefore: [], photosAfter: [], rejectedReason: null, climbed: 0,
  }
}

export const layDangers = async (database: Database): Promise<void> => {
  const dangers = Array.from({ length: DANGERS }, (_, index) => dangerAt(index))
  await database.within({ org: BENCH_ORG }, (tx) => saveRecords(tx, BENCH_ORG, DANGER, dangers))
}
