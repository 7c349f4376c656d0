import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { SendNotice } from '../contract/notice-sender.ts'
import { markFailed, markSent, waitingDispatches, waitingOrgs } from '../store/dispatches.ts'

const NAP = SECOND
const LONGEST = 300

const sendOrg = async (house: House, org: Id, send: SendNotice): Promise<void> => {
  const waiting = await house.database.within({ org }, (tx) => waitingDispatches(tx, org, house.clock.wall()))
  for (const dispatch of waiting) {
    try {
      await send(dispatch)
      await house.database.within({ org }, (tx) => markSent(tx, org, dispatch.id, house.clock.wall()))
    } catch (cause) {
      const retryAt = house.clock.wall() + Math.min(2 ** dispatch.attempts, LONGEST) * SECOND
      const reason = cause instanceof Error ? cause.message : String(cause)
      await house.database.within({ org }, (tx) => markFailed(tx, org, dispatch.id, retryAt, reason))
    }
  }
}

/** Sends all that waits, once. */
export const sendWaiting = async (house: House, send: SendNotice): Promise<void> => {
  for (const org of await house.database.within({ worker: true }, (tx) => waitingOrgs(tx, house.clock.wall()))) await sendOrg(house, org, send)
}

/** Sends notices as long as the process lives; each is kept until its receiver has said yes. */
export const startDispatch = (house: House, send: SendNotice): (() => Promise<void>) =>
  startRounds(NAP, () => sendWaiting(house, send), (cause) => house.fault('notices', cause))
