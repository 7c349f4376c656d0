import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { accountDisabled, accountEnabled, accountOpened, passwordReset, rolesGranted } from './contract/account.ts'
import { certificateRegister } from './contract/certificate.ts'
import { dayPassIssued, dayPassRevoked } from './contract/day-pass.ts'
import { departmentRemoved, departmentSaved, postRemoved, postSaved } from './contract/department.ts'
import { identitySaved } from './contract/identity.ts'
import { peopleImported } from './contract/keep-person.ts'
import { personSaved } from './contract/person.ts'
import { absenceCancelled, absenceRecorded, rosterFilled, rosterSet, shiftSaved } from './contract/roster.ts'
import { cardIssued, pinSet, terminalDisabled, terminalMarked, terminalPersonChanged, terminalRegistered } from './contract/terminal.ts'
import { grantRolesIntake, openAccountIntake, resetPasswordIntake, setAccountEnabledIntake } from './intake/account.ts'
import { issueDayPassIntake, revokeDayPassIntake } from './intake/day-pass.ts'
import { importPeopleIntake } from './intake/import-people.ts'
import { cancelAbsenceIntake, copyWeekIntake, generateRosterIntake, recordAbsenceIntake, setRosterIntake } from './intake/roster.ts'
import { removeDepartmentIntake, removePostIntake, saveDepartmentIntake, savePostIntake } from './intake/save-department.ts'
import { saveIdentityIntake } from './intake/save-identity.ts'
import { savePersonIntake } from './intake/save-person.ts'
import { saveShiftIntake } from './intake/save-shift.ts'
import { disableTerminalIntake, issueCardIntake, markTerminalIntake, registerTerminalIntake, saveDraftIntake, setPinIntake } from './intake/terminal.ts'
import { terminalRoutes } from './intake/terminal-routes.ts'
import { administratorWasAppointed, orgCameToBe, orgWasChanged } from './reactions/org-known.ts'
import { listAccountsView } from './views/account.ts'
import { auditChainView, auditJournalView } from './views/audit.ts'
import { listDayPassesView, listTerminalsView, myDraftsView, terminalHereView } from './views/entry.ts'
import { identityViews } from './views/identity.ts'
import { passRoutes } from './views/pass-routes.ts'
import {
  findPersonsView, findPostsView, getPersonView, listPersonsView, mySelfView, personsWithRoleView, responsibleAboveView,
} from './views/person.ts'
import { whoComesView, whoIsOnDutyView } from './views/who-comes.ts'
import { proveHandView } from './views/prove-hand.ts'
import { readPeopleFileView } from './views/read-people-file.ts'
import { listDepartmentsView, rosterView } from './views/roster.ts'

export { openMember } from './intake/open-member.ts'
export { membersOf } from './store/membership.ts'

const registers = [certificateRegister] as readonly unknown[] as readonly Register[]

const certificateEvents = registerEventsOf(certificateRegister)

export const people = defineModule({
  name: 'people',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers,
  answers: [
    listPersonsView, findPersonsView, findPostsView, whoIsOnDutyView, whoComesView, responsibleAboveView, personsWithRoleView, getPersonView, mySelfView,
    savePersonIntake, readPeopleFileView, importPeopleIntake, saveIdentityIntake, ...identityViews,
    listDepartmentsView, saveDepartmentIntake, savePostIntake, removeDepartmentIntake, removePostIntake,
    rosterView, saveShiftIntake, setRosterIntake, generateRosterIntake, copyWeekIntake, recordAbsenceIntake, cancelAbsenceIntake,
    listAccountsView, openAccountIntake, resetPasswordIntake, setAccountEnabledIntake, grantRolesIntake,
    auditJournalView, auditChainView,
    listDayPassesView, issueDayPassIntake, revokeDayPassIntake,
    listTerminalsView, terminalHereView, registerTerminalIntake, markTerminalIntake, disableTerminalIntake, setPinIntake, issueCardIntake, proveHandView,
    saveDraftIntake, myDraftsView,
    ...registerAnswers(certificateRegister),
  ],
  reactions: [orgCameToBe, orgWasChanged, administratorWasAppointed],
  events: [
    personSaved, identitySaved, peopleImported, departmentSaved, departmentRemoved, postSaved, postRemoved,
    shiftSaved, rosterSet, rosterFilled, absenceRecorded, absenceCancelled,
    accountOpened, passwordReset, accountDisabled, accountEnabled, rolesGranted,
    dayPassIssued, dayPassRevoked, terminalRegistered, terminalDisabled, terminalMarked, terminalPersonChanged, pinSet, cardIssued,
    certificateEvents.saved, certificateEvents.removed,
  ],
  routes: (server, house) => {
    terminalRoutes(server, house)
    passRoutes(server, house)
  },
})
