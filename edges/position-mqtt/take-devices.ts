import { Fault } from '@anlan/kernel/fault'
import type { Taken } from '@anlan/positioning/contract/report'
import type { DeviceReport } from '@anlan/positioning/contract/device-report'
import { type Door, NOT_LET_IN, type Speaker } from '@anlan/edge-position-json/door'
import type { PositionIntake } from '@anlan/edge-position-json/said'
import type { Settle } from './gather.ts'

export interface DeviceParts {
  readonly intake: PositionIntake
  readonly door: Door
  readonly onTaken: (taken: Taken) => void
}

/** Heartbeats are few: each message goes by itself, and is settled when it is committed. */
export const takeDevices = ({ intake, door, onTaken }: DeviceParts, speaker: Speaker, words: readonly DeviceReport[], settle: Settle): void => {
  const take = async (): Promise<void> => {
    // Asked again and again, so that a source that was switched off goes silent.
    const source = await door.check(speaker)
    if (source === undefined) throw new Fault('position-not-let-in', NOT_LET_IN, { retry: false })
    onTaken(await intake.hear(source, words))
  }
  take().then(() => settle(), settle)
}
