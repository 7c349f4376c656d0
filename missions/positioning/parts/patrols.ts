import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { registerAnswers } from '@anlan/platform/register/register'
import { patrolBegun, patrolEnded, patrolLife, stopProven, stopReached } from '../contract/patrol-round.ts'
import { patrolRouteRegister } from '../contract/patrol-route.ts'
import { proveStopIntake } from '../intake/patrol/prove-stop.ts'
import { followRoutes, makePatrols, walkPatrols } from '../reactions/patrol/walk-patrols.ts'
import { patrolViews } from '../views/patrol/rounds.ts'
import { whereaboutsView } from '../views/whereabouts.ts'

const { saved, removed } = registerEventsOf(patrolRouteRegister)

/** 电子巡检: routes, the rounds that fall due of them, and what fixes and codes show of each; where somebody was, for other houses. */
export const patrolsPart = {
  registers: [patrolRouteRegister as unknown as Register],
  answers: [...registerAnswers(patrolRouteRegister), proveStopIntake, ...patrolViews, whereaboutsView],
  events: [saved, removed, patrolBegun, stopReached, patrolEnded, stopProven],
  reactions: [followRoutes],
  schedules: [makePatrols, walkPatrols],
  lifecycles: [patrolLife],
}
