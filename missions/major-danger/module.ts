import type { Register } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { selfChecked } from './contract/self-check.ts'
import { suspicionConfirmed, suspicionDismissed, suspicionLapsed, suspicionLife, suspicionRaised } from './contract/suspicion.ts'
import { watchedTankRegister } from './contract/watched-tank.ts'
import { contributeFactsIntake } from './intake/contribute-facts.ts'
import { confirmSuspicionIntake, dismissSuspicionIntake } from './intake/decide-suspicion.ts'
import { recordSelfCheckIntake } from './intake/record-self-check.ts'
import { bypassesHeard, commitmentCame, commitmentHeard, dutiesHeard, orgWatched, pointsHeard, pointsWell, tankEvents } from './reactions/hear-facts.ts'
import { crowdsHeard, positioningIn, positioningOut, terminalsMissing } from './reactions/hear-positioning.ts'
import { workHeldByDanger, workReleasedByDanger } from './reactions/hold-work.ts'
import { judgeSuspicions } from './reactions/judge.ts'
import { listItemsView } from './views/items.ts'
import { papers } from './views/papers.ts'
import { getSuspicionView, listSuspicionsView } from './views/suspicions.ts'

/** 重大事故隐患判定: what data can show is suspected, what is suspected is decided by a person. */
export const majorDanger = defineModule({
  name: 'major-danger',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers: [watchedTankRegister] as readonly unknown[] as readonly Register[],
  answers: [contributeFactsIntake, confirmSuspicionIntake, dismissSuspicionIntake, recordSelfCheckIntake, listSuspicionsView, getSuspicionView, listItemsView, ...registerAnswers(watchedTankRegister)],
  reactions: [orgWatched, dutiesHeard, pointsHeard, pointsWell, bypassesHeard, commitmentHeard, commitmentCame, positioningOut, positioningIn, terminalsMissing, crowdsHeard, workHeldByDanger, workReleasedByDanger],
  schedules: [judgeSuspicions],
  events: [suspicionRaised, suspicionLapsed, suspicionConfirmed, suspicionDismissed, selfChecked, ...tankEvents],
  lifecycles: [suspicionLife],
  papers,
})
