import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { appointmentEnded, appointmentMade } from './contract/appointment.ts'
import { commitmentMissing, commitmentPublished, commitmentTicketNamed, deviceStatusDeclared } from './contract/commitment.ts'
import { dayJobEnded, dayJobSaved } from './contract/day-job.ts'
import { deputyAppointed, deputyEnded } from './contract/deputy.ts'
import { dutyMissed, dutyRecorded } from './contract/duty.ts'
import { guaranteeItemRegister } from './contract/guarantee-item.ts'
import { handoverLate, handoverLife, shiftHandedOver, shiftTaken } from './contract/handover.ts'
import { isolationRegister } from './contract/isolation.ts'
import { judgementSigned } from './contract/judgement.ts'
import { screenIssued, screenRevoked } from './contract/screen.ts'
import { settingsSaved } from './contract/settings.ts'
import { appointIntake, endAppointmentIntake } from './intake/appoint.ts'
import { endDayJobIntake, saveDayJobIntake } from './intake/day-job.ts'
import { appointDeputyIntake, endDeputyIntake } from './intake/deputy.ts'
import { recordDutyIntake } from './intake/duty.ts'
import { handOverIntake, takeOverIntake } from './intake/handover.ts'
import { signJudgementIntake } from './intake/judgement.ts'
import { publishCommitmentIntake } from './intake/publish-commitment.ts'
import { issueScreenIntake, revokeScreenIntake } from './intake/screen.ts'
import { saveSettingsIntake } from './intake/settings.ts'
import { commitmentHour } from './reactions/commitment-hour.ts'
import { driftWatch, facts, redAlarms, stops, works } from './reactions/drift.ts'
import { dutyWatch } from './reactions/duty-watch.ts'
import { guaranteeRecords } from './reactions/guarantee-records.ts'
import { handoverWatch } from './reactions/handover-watch.ts'
import { followRoster, watchEnterprise } from './reactions/watch-enterprise.ts'
import { appointmentViews } from './views/appointments.ts'
import { commitmentViews } from './views/commitments.ts'
import { handoverViews } from './views/handovers.ts'
import { jobViews } from './views/jobs.ts'
import { overviewViews } from './views/overview.ts'
import { papers } from './views/papers.ts'
import { sheets } from './views/sheets.ts'
import { wallRoutes } from './views/wall-routes.ts'

const registers = [guaranteeItemRegister, isolationRegister] as readonly unknown[] as readonly Register[]

/** 责任与承诺: who answers for a major hazard source, what the enterprise commits to each day, and what one shift tells the next. */
export const responsibility = defineModule({
  name: 'responsibility',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers,
  answers: [
    appointIntake, endAppointmentIntake, recordDutyIntake,
    saveDayJobIntake, endDayJobIntake, signJudgementIntake, publishCommitmentIntake, appointDeputyIntake, endDeputyIntake,
    issueScreenIntake, revokeScreenIntake, saveSettingsIntake, handOverIntake, takeOverIntake,
    ...appointmentViews, ...commitmentViews, ...handoverViews, ...jobViews, ...overviewViews,
    ...registers.flatMap((register) => registerAnswers(register)),
  ],
  reactions: [watchEnterprise, followRoster, guaranteeRecords, facts, stops, redAlarms, works],
  schedules: [commitmentHour, driftWatch, dutyWatch, handoverWatch],
  events: [
    appointmentMade, appointmentEnded, dutyRecorded, dutyMissed, dayJobSaved, dayJobEnded, judgementSigned,
    commitmentPublished, deviceStatusDeclared, commitmentTicketNamed, commitmentMissing, deputyAppointed, deputyEnded,
    screenIssued, screenRevoked, settingsSaved, shiftHandedOver, shiftTaken, handoverLate,
    ...registers.flatMap((register) => Object.values(registerEventsOf(register))),
  ],
  lifecycles: [handoverLife],
  papers,
  sheets,
  routes: wallRoutes,
})
