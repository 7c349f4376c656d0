import { defineModule } from '@anlan/platform/module/module'
import { orgChanged, orgRegistered } from './contract/org.ts'
import { registrationCodeChanged } from './contract/registration-code-changed.ts'
import { calendarLoaded, workDaySet } from './contract/work-calendar.ts'
import { changeEnterpriseIntake, changeRegistrationCodeIntake } from './intake/change-enterprise.ts'
import { registerEnterpriseIntake } from './intake/register-enterprise.ts'
import { loadCalendarIntake, setWorkDayIntake } from './intake/work-calendar.ts'
import { applicabilityView } from './views/applicability.ts'
import { getEnterpriseView, listEnterprisesView, listTownsView, ownOrgView } from './views/org.ts'
import { workCalendarView } from './views/work-calendar.ts'

export { layDistrict } from './intake/lay-district.ts'
export type { DistrictPlan, LaidDistrict } from './intake/lay-district.ts'

export const plant = defineModule({
  name: 'plant',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [
    registerEnterpriseIntake,
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
  ],
  events: [orgRegistered, orgChanged, registrationCodeChanged, calendarLoaded, workDaySet],
})
