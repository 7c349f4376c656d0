import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { holdEnded, workHeld } from '../contract/hold.ts'
import { weatherNoteRegister } from '../contract/weather.ts'
import { holdWorkIntake, liftStopIntake, orderStopIntake, releaseHoldIntake } from '../intake/hold.ts'
import { guardianCards, guardiansFollowed } from '../reactions/follow-guardians.ts'
import { airStops, cameraStops, guardianStops } from '../reactions/stop-work.ts'
import { alarmsEnded, alarmsTold } from '../reactions/tell-alarms.ts'
import { listHoldsView } from '../views/holds.ts'

const registers = [weatherNoteRegister] as readonly unknown[] as readonly Register[]

/** What stops work by itself, and what it looks at: guardian, air, cameras, weather, holds. */
export const stopPart = {
  registers,
  answers: [...registers.flatMap((it) => registerAnswers(it)), holdWorkIntake, releaseHoldIntake, orderStopIntake, liftStopIntake, listHoldsView],
  events: [
    workHeld, holdEnded,
    ...registers.flatMap((register) => {
      const { saved, removed } = registerEventsOf(register)
      return [saved, removed]
    }),
  ],
  // What stops comes before what is told of it.
  reactions: [guardianStops, airStops, cameraStops, guardiansFollowed, guardianCards, alarmsTold, alarmsEnded],
} satisfies ModulePart
