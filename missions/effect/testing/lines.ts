import type { Id } from '@anlan/kernel/id'
import { HOUR, type Instant } from '@anlan/kernel/time'
import type { Danger } from '@anlan/dual-prevention/contract/records'
import type { Line } from '../rules/reckoning/facts.ts'

/** Lines of a journal as dual prevention writes them, for tests of what is counted. */

export const id = (n: number): Id => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A Monday, and an instant of the week after `days` and `hours` of it. */
export const MONDAY = '2026-11-16'
export const on = (days: number, hours = 12): Instant => Date.parse('2026-11-16T00:00:00+08:00') + (days * 24 + hours) * HOUR

const base = { version: 1, deleted: false, createdAt: 1, createdBy: '王芳', updatedAt: 1, updatedBy: '王芳' }

interface Answered {
  readonly endAt?: Instant
  readonly checkedAt?: Instant
  readonly late?: string
  readonly guarantee?: boolean
  readonly deleted?: boolean
  readonly by?: Id | null
  readonly assignees?: readonly Id[]
  /** As it was written before the due was told along. */
  readonly bare?: boolean
  /** When the line says that it happened, if not when it was checked. */
  readonly at?: Instant
}

const record = (due: number, result: '0' | '2', checkedAt: Instant, { late, guarantee = false, deleted = false }: Answered) => ({
  ...base, id: id(50_000 + due), deleted, plan: id(200), measure: id(300), due: id(due), checkedAt, result, note: '', inspector: '王芳', inspectorMobile: null,
  device: null, guarantee, photos: [], late: late === undefined ? null : { reason: late }, deviceClockOffset: null,
})

let seq = 0
const line = (type: string, at: Instant, data: unknown): Line => ({ seq: ++seq, type: `dual-prevention.${type}`, at, data })

/** An answer; by default within a due of two hours that ends an hour later. */
export const answered = (due: number, checkedAt: Instant, more: Answered = {}): Line =>
  line('inspection-recorded', more.at ?? checkedAt, {
    record: record(due, '0', checkedAt, more),
    ...(more.bare === true ? {} : { due: { startAt: checkedAt - HOUR, endAt: more.endAt ?? checkedAt + HOUR, content: `排查 ${due}`, assignees: more.assignees ?? [id(1)], by: more.by === undefined ? id(1) : more.by } }),
  })

/** 未排查; `deleted` withdraws it. */
export const missed = (due: number, endAt: Instant, more: Answered = {}): Line =>
  line('inspection-missed', more.at ?? endAt, {
    record: record(due, '2', endAt, more),
    ...(more.bare === true ? {} : { due: { startAt: endAt - 2 * HOUR, endAt, content: `排查 ${due}`, assignees: more.assignees ?? [id(1)], by: null } }),
  })

export const danger = (n: number, at: Instant, more: Partial<Danger> & { readonly reporterId?: Id | null } = {}, type = 'danger-confirmed'): Line =>
  line(type, at, {
    danger: {
      ...base, id: id(n), state: 'rectifying', name: `隐患 ${n}`, description: '滴漏', place: '泵房', hazardCode: null, measure: null, record: null, level: '0', source: '1',
      manageType: '1', kind: '7', category: '0', reportedAt: at, reporter: '王芳', reason: null, measures: '换垫片', cost: 0, responsible: { id: id(2), name: '李强' },
      acceptor: null, deadline: '2026-11-20', rectifiedAt: null, rectification: null, acceptedAt: null, acceptComment: null, photosBefore: [], photosAfter: [],
      rejectedReason: null, climbed: 0, ...more,
    } satisfies Danger & { readonly reporterId?: Id | null },
  })

export const stop = (n: number, startAt: Instant, endAt: Instant, deleted = false, state: string | null = null): Line =>
  line('stop-saved', startAt, { stop: { ...base, state, id: id(n), deleted, hazardCode: '371002901001', unit: id(9), startAt, endAt, reason: '检修' } })

export const formalism = (at: Instant, person: Id = id(1)): Line => line('formalism-upheld', at, { sign: { id: id(700), person, personName: '王芳', title: '一分钟提交二十项' } })
