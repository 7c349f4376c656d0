import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { proveHand } from '@anlan/people/contract/terminal'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { noteDeclared } from '@anlan/special-work/contract/boards'
import { commitmentPublished, commitmentTicketNamed, deviceStatusDeclared } from '../contract/commitment.ts'
import type { DayJob } from '../contract/day-job.ts'
import type { Deputy } from '../contract/deputy.ts'
import { type CommitmentSheet, publishCommitment } from '../contract/publish-commitment.ts'
import { begun } from '../rules/hand.ts'
import { decidePublish } from '../rules/publish-commitment.ts'
import { declaredWorks, type SpecialWork } from '../rules/special-works.ts'
import { COMMITMENT, DEPUTY, listRecords, saveRecord } from '../store/record-table.ts'
import { driftCause, missingCause } from './causes.ts'
import { dayFactsOf } from './day-facts.ts'
import { handOf, KNOWN } from './hand.ts'
import { chainOf } from './judgement-places.ts'

/** The last commitment of all. */
export const latestCommitment = async ({ tx, org }: Scope): Promise<CommitmentSheet | undefined> => (await listRecords(tx, org, COMMITMENT, sql`true`, sql`day desc, issue desc limit 1`))[0]

export const deputiesOf = ({ tx, org, now }: Scope): Promise<Deputy[]> => listRecords(tx, org, DEPUTY, sql`until_day >= ${plantDay(now)}`, sql`until_day`)

export const publishCommitmentIntake = answer(publishCommitment, async (input, scope) => {
  const by = handOf(scope)
  const proved = await scope.ask(proveHand, { person: null, secret: input.secret })
  if (!proved.accepted) return proved
  const facts = await dayFactsOf(scope)
  const [former, chain, deputies] = [await latestCommitment(scope), await chainOf(scope), await deputiesOf(scope)]
  const missingBelow = [...chain.shift, ...chain.workshop].filter(({ state }) => state === 'missing').map(({ place }) => place.name)
  const decision = decidePublish(input, { day: facts, deputies, former, missingBelow, provedBy: proved.value.by, newId: scope.newId }, by)
  if (!decision.accepted) return decision
  const sheet = decision.value
  if (!(await saveRecord(scope.tx, scope.org, COMMITMENT, sheet))) return KNOWN
  tell(scope, sheet, facts)
  const noted = await scope.order(noteDeclared, { day: sheet.commitment.day, counts: declaredWorks(sheet.commitment.counts) })
  if (!noted.accepted) return noted
  for (const cause of [missingCause(sheet.commitment.day), driftCause(sheet.commitment.day)]) await scope.order(clearAlarm, { cause, reason: '已发布承诺公告' })
  return accept({ id: sheet.id, issue: sheet.commitment.issue })
})

/** Whole records, the commitment first: what hangs on it is sent after it. */
const tell = (scope: Scope, { commitment, statuses }: CommitmentSheet, { allJobs, works }: { readonly allJobs: readonly DayJob[]; readonly works: readonly SpecialWork[] }): void => {
  scope.record(commitmentPublished, { subject: commitment.id, data: { commitment } })
  for (const deviceStatus of statuses) scope.record(deviceStatusDeclared, { subject: commitment.id, data: { deviceStatus } })
  const tickets = [...allJobs.map((job) => ({ ticket: job.ticket ?? job.id, title: job.title })), ...works.filter(({ id, source }) => source === 'permit' && !allJobs.some(({ ticket }) => ticket === id)).map(({ id, title }) => ({ ticket: id, title: title.slice(0, 100) }))]
  for (const { ticket, title } of tickets)
    scope.record(commitmentTicketNamed, { subject: commitment.id, data: { commitmentTicket: { ...begun(scope.newId(), handOf(scope)), deleted: false, commitment: commitment.id, ticket, title } } })
}
