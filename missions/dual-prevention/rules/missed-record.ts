import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { InspectionRecord } from '../contract/records.ts'
import { firstVersion } from './revision.ts'

interface Missed {
  readonly id: Id
  readonly plan: Id
  readonly measure: Id
  readonly endAt: Instant
  readonly workType: string
  /** Whose it was when it ran out, by name. */
  readonly assigneeNames: readonly string[]
}

/** 未排查: nobody answered until the end. The rate of completion stays honest because it is recorded. */
export const missedRecord = (due: Missed, id: Id, by: { readonly name: string; readonly now: Instant }): InspectionRecord => ({
  ...firstVersion(id, by),
  plan: due.plan,
  measure: due.measure,
  due: due.id,
  checkedAt: due.endAt,
  result: '2',
  note: '到期未排查',
  inspector: due.assigneeNames.join('、') || by.name,
  inspectorMobile: null,
  device: null,
  guarantee: due.workType !== '0',
  photos: [],
  late: null,
  deviceClockOffset: null,
})
