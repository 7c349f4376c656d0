import type { Id } from '@anlan/kernel/id'
import { HOUR, type Instant } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import type { Speaker } from '@anlan/platform/module/scope'
import type { TestHouse } from '@anlan/platform/testing/house'
import { approveStop } from '../contract/stops/decide-stop.ts'
import { requestStop } from '../contract/stops/request-stop.ts'
import { accepted } from './house.ts'

interface Stop {
  readonly unit: Id
  readonly startAt: Instant
  readonly hours: number
  readonly reason: string
  readonly asks: Speaker
  readonly approves: Speaker
  readonly confirmedBy: Id
  readonly photo: Id
}

/** A stop that one person asked for and another approved. @returns its id */
export const stopUnit = async ({ house, settle }: Pick<TestHouse, 'house' | 'settle'>, { unit, startAt, hours, reason, asks, approves, confirmedBy, photo }: Stop): Promise<Id> => {
  const id = newId()
  accepted(await house.command(asks, requestStop, {
    id, unit, kind: 'maintenance', startAt, endAt: startAt + hours * HOUR, reason, cleared: '物料已退净', isolated: '进料加盲板两处', confirmedBy, photos: [photo],
  }))
  accepted(await house.command(approves, approveStop, { id, version: 1 }))
  await settle()
  return id
}
