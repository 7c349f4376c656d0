import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { administratorAppointed } from './contract/appoint-administrator.ts'
import { edgeConnectionRegister, edgeLost, edgeRestored } from './contract/edge.ts'
import * as bypass from './contract/bypass.ts'
import { orgChanged, orgRegistered } from './contract/org.ts'
import { areaRegister, equipmentRegister, measurementPointRegister, planRegister } from './contract/place.ts'
import { pointAlarmCleared, pointAlarmRaised } from './contract/reading.ts'
import { registrationCodeChanged } from './contract/registration-code-changed.ts'
import { calendarLoaded, workDaySet } from './contract/work-calendar.ts'
import { appointAdministratorIntake } from './intake/appoint-administrator.ts'
import { bypassIntakes } from './intake/bypass.ts'
import { changeEnterpriseIntake, changeRegistrationCodeIntake } from './intake/change-enterprise.ts'
import { registerEnterpriseIntake } from './intake/register-enterprise.ts'
import { takeReadingsIntake } from './intake/take-readings.ts'
import { loadCalendarIntake, setWorkDayIntake } from './intake/work-calendar.ts'
import { bypassEnds } from './reactions/bypass-ends.ts'
import { followEdge } from './reactions/follow-edge.ts'
import { followPoint, forgetPoint } from './reactions/point-saved.ts'
import { watchForSilence } from './reactions/watch-silence.ts'
import { applicabilityView } from './views/applicability.ts'
import { getEnterpriseView, listEnterprisesView, listTownsView, ownOrgView } from './views/org.ts'
import { edgeHealthView } from './views/edges.ts'
import { pointViews } from './views/points.ts'
import { workCalendarView } from './views/work-calendar.ts'

export { startEdges } from './reactions/edge-runner.ts'
export { layDistrict } from './intake/lay-district.ts'

const registers = [planRegister, areaRegister, equipmentRegister, measurementPointRegister, edgeConnectionRegister] as readonly unknown[] as readonly Register[]

const placeEvents = registers.flatMap((register) => {
  const { saved, removed } = registerEventsOf(register)
  return [saved, removed]
})

export const plant = defineModule({
  name: 'plant',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers,
  answers: [
    registerEnterpriseIntake,
    appointAdministratorIntake,
    changeEnterpriseIntake,
    changeRegistrationCodeIntake,
    ownOrgView,
    getEnterpriseView,
    listEnterprisesView,
    listTownsView,
    applicabilityView,
    workCalendarView,
    loadCalendarIntake,
    setWorkDayIntake,
    takeReadingsIntake,
    ...pointViews,
    ...bypassIntakes,
    ...registerAnswers(planRegister),
    ...registerAnswers(areaRegister),
    ...registerAnswers(equipmentRegister),
    ...registerAnswers(measurementPointRegister),
    ...registerAnswers(edgeConnectionRegister),
    edgeHealthView,
  ],
  events: [
    orgRegistered, orgChanged, administratorAppointed, registrationCodeChanged, calendarLoaded, workDaySet, ...placeEvents,
    pointAlarmRaised, pointAlarmCleared, edgeLost, edgeRestored,
    bypass.bypassRequested, bypass.bypassApproved, bypass.bypassRejected, bypass.bypassRestored, bypass.bypassOverrun,
  ],
  lifecycles: [bypass.bypassLife],
  reactions: [followPoint, forgetPoint, followEdge],
  schedules: [watchForSilence, bypassEnds],
})
