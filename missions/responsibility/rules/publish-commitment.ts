import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type PlantDay, plantDay } from '@anlan/kernel/time'
import type { z } from 'zod'
import type { DeviceStatus } from '../contract/commitment.ts'
import type { Deputy } from '../contract/deputy.ts'
import type { CommitmentSheet, Deviation, publishCommitment } from '../contract/publish-commitment.ts'
import type { DayFacts } from './day-facts.ts'
import { declarationOf, deviationsOf } from './declaration.ts'
import { begun, type Hand } from './hand.ts'

/** For whom this hand signs; null when it may not. */
export const signsFor = (by: Hand, deputies: readonly Deputy[], day: PlantDay): { readonly deputyOf: string | null } | null => {
  if (by.roles.includes('principal')) return { deputyOf: null }
  const deputy = deputies.find((it) => it.person === by.id && it.from <= day && day <= it.until)
  return deputy === undefined ? null : { deputyOf: deputy.principal }
}
export const NOT_SIGNATORY = '只有主要负责人，或者在授权期内的代签人可以签署承诺公告'

export interface PublishFacts {
  readonly day: DayFacts
  readonly deputies: readonly Deputy[]
  /** The last one published, of whatever day. */
  readonly former: CommitmentSheet | undefined
  /** Places of the levels below that have not judged. */
  readonly missingBelow: readonly string[]
  readonly provedBy: 'password' | 'pin'
  /** Ids for the device statuses, one for each. */
  readonly newId: () => Id
}

type Input = z.output<typeof publishCommitment.input>

/** What is at odds with the site is put right or explained, one by one, before anybody may sign (AQ 3067-2026 5.7.7). */
const isExplained = <T extends { readonly reason: string | undefined }>(it: T): it is T & { readonly reason: string } => it.reason !== undefined

const statusRecords = (input: Input, facts: PublishFacts, by: Hand): DeviceStatus[] =>
  input.statuses.map(({ hazardCode, name, status, reason }) => {
    const before = facts.former?.statuses.find((it) => it.hazardCode === hazardCode)
    const stop = facts.day.stops.find((it) => it.hazardCode === hazardCode)
    const isChanged = before !== undefined && before.status !== status
    const rests = status === '0' || status === '2'
    return {
      ...begun(facts.newId(), by), deleted: false, commitment: input.id, hazardCode, name, status, testing: status === '3',
      from: rests ? (stop?.startAt ?? by.now) : null, to: rests ? (stop?.endAt ?? null) : null, reason,
      changed: isChanged, changedAt: isChanged ? by.now : null, changedReason: isChanged ? reason || '恢复运行' : '',
    }
  })

export const decidePublish = (input: Input, facts: PublishFacts, by: Hand): Decision<CommitmentSheet> => {
  const day = plantDay(by.now)
  const signs = signsFor(by, facts.deputies, day)
  if (signs === null) return refuse('not-signatory', NOT_SIGNATORY, { kind: 'forbidden', clause: '应急〔2018〕74号 研判承诺' })
  const deviations = deviationsOf(input, facts.day).map((it) => ({ ...it, reason: input.explanations.find(({ key }) => key === it.key)?.reason }))
  const open = deviations.filter(({ reason }) => reason === undefined).map(({ reason: _none, ...it }) => it)
  if (open.length > 0)
    return refuse('at-odds-with-site', `有 ${open.length} 处与现场不一致：${open.map(({ words, declared, seen }) => `${words}（填报 ${declared}，现场 ${seen}）`).join('；')}。请改正，或逐项说明原因`, {
      clause: 'AQ 3067-2026 5.7.7', facts: { deviations: open },
    })
  const { explanations: _told, statuses: _statuses, signature, secret: _secret, content, id, ...declared } = input
  const issue = facts.former?.commitment.day === day ? facts.former.commitment.issue + 1 : 1
  return accept({
    id,
    version: 1,
    commitment: { ...begun(id, by), deleted: false, day, issue, ...declared, content, signatory: { id: by.id, name: by.name }, signedAt: by.now },
    statuses: statusRecords(input, facts, by),
    reasons: [...declarationOf(facts.day).graded.reasons],
    deviations: deviations.filter(isExplained),
    missingBelow: [...facts.missingBelow],
    signature,
    deputyOf: signs.deputyOf,
    provedBy: facts.provedBy,
  })
}

/** What has come to differ since it was signed: what was explained then is not told again while it stays as it was. */
export const driftOf = (sheet: CommitmentSheet, facts: DayFacts): Deviation[] =>
  deviationsOf({ ...sheet.commitment, statuses: sheet.statuses }, facts).filter((it) => !sheet.deviations.some((told) => told.key === it.key && told.seen === it.seen))
