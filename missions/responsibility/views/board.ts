import { plantDay } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { sql } from '@anlan/platform/database/database'
import type { Scope } from '@anlan/platform/module/scope'
import { verificationOf } from '@anlan/standards/confidence'
import { GUARANTEE_ROLES, guaranteeEditionOn, type GuaranteeRole } from '@anlan/standards/guarantee-tasks'
import type { Appointment, Board } from '../contract/appointment.ts'
import { HAZARD_LEVELS } from '../contract/hazard-level.ts'
import type { Gate } from '../contract/screen.ts'
import { latestCommitment } from '../intake/publish-commitment.ts'
import { sourcesOf, unitsOf } from '../intake/day-facts.ts'
import { settingsOf } from '../intake/settings.ts'
import { isIn } from '../rules/appoint.ts'
import { publishAt } from '../rules/commitment-days.ts'
import { APPOINTMENT, listRecords } from '../store/record-table.ts'

const ROLES: readonly GuaranteeRole[] = ['1', '2', '3']
const levelWords = (level: string): string => HAZARD_LEVELS[level] ?? level

export const orgNameOf = async (scope: Scope): Promise<string> => {
  const own = await scope.ask(ownOrg, {})
  return own.accepted ? own.value.name : ''
}

/** Major hazard sources, and whatever has a responsible person though its level is not settled. */
const sourcesOnBoard = async (scope: Scope, appointments: readonly Appointment[], code: string | undefined) => {
  const sources = await sourcesOf(scope, await unitsOf(scope))
  return sources.filter((it) => (code === undefined || it.code === code) && ('1234'.includes(it.level) || appointments.some(({ hazardCode }) => hazardCode === it.code)))
}

const appointedNow = async (scope: Scope): Promise<Appointment[]> => {
  const today = plantDay(scope.now)
  return (await listRecords(scope.tx, scope.org, APPOINTMENT, sql`from_day <= ${today}`, sql`hazard_code, role, from_day`)).filter((it) => isIn(it, today))
}

/** What must be public: source and level, names, posts, phones, duties. Nothing else of a person. */
export const boardOf = async (scope: Scope, code?: string): Promise<Board> => {
  const day = plantDay(scope.now)
  const edition = guaranteeEditionOn(day)
  const appointments = await appointedNow(scope)
  const sources = await sourcesOnBoard(scope, appointments, code)
  return {
    orgName: await orgNameOf(scope), edition: edition.edition, day,
    sources: sources.map((source) => ({
      code: source.code, name: source.name, levelWords: levelWords(source.level),
      roles: ROLES.map((role) => {
        const it = appointments.find(({ hazardCode, role: held }) => hazardCode === source.code && held === role)
        return {
          role, title: GUARANTEE_ROLES[role], personName: it?.personName ?? null, postName: it?.postName ?? '', phone: it?.phone ?? '',
          duties: edition.roles[role].duties.map(({ text, confidence }) => ({ text, unverified: verificationOf(confidence) === '待核' })),
        }
      }),
    })),
  }
}

/** The gate shows the commitment of today, or that there is none. */
export const gateOf = async (scope: Scope): Promise<Gate> => {
  const day = plantDay(scope.now)
  const [latest, board, settings] = [await latestCommitment(scope), await boardOf(scope), await settingsOf(scope)]
  const it = latest?.commitment.day === day ? latest.commitment : undefined
  return {
    orgName: board.orgName, day, now: scope.now, publishByWords: settings.publishBy, late: it === undefined && scope.now >= publishAt(day, settings.publishBy),
    commitment: it === undefined ? null : { issue: it.issue, content: it.content, counts: it.counts, riskGrade: it.riskGrade, majorDanger: it.majorDanger, signatory: it.signatory.name, signedAt: it.signedAt },
    guarantors: board.sources.map((source) => ({
      source: source.name, levelWords: source.levelWords,
      people: source.roles.flatMap(({ title, personName, phone }) => (personName === null ? [] : [{ title, name: personName, phone }])),
    })),
  }
}
