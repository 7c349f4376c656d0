import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import type { House } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import type { Adapters, Parcel, ReceiverAccess, RowAnswer } from '../contract/adapter.ts'
import { deliveryRefused } from '../contract/delivery.ts'
import { WAITS_FOR_CODE, WAITS_FOR_PARENT } from '../intake/hold-reasons.ts'
import { waitsForCode } from '../rules/condition.ts'
import { headlineOf } from '../rules/outgoing.ts'
import { batchLimit, planBatch } from '../rules/plan-batch.ts'
import { type DueRow, dueRows, hold, holdAll, markSent, omitMastered, releaseChildren, saveAnswers } from '../store/deliveries.ts'
import { accessOf, acceptsProvisional, actAs, nameOf, type Standing, standingOf } from './access.ts'
import { noteFailure, noteSuccess } from './receiver-health.ts'

interface Batch extends Standing {
  readonly rows: readonly DueRow[]
}

/** Chooses the next rows and marks them as sent; what cannot go is held with its reason. */
const takeBatch = async (house: House, scope: Scope, id: Id): Promise<Batch | undefined> => {
  const standing = await standingOf(scope, id)
  const { receiver, org } = standing
  if (!receiver.active) return undefined
  if (waitsForCode({ kind: receiver.kind, provisional: org.provisional, acceptsProvisional: acceptsProvisional(house, receiver) })) {
    await holdAll(scope.tx, scope.org, id, WAITS_FOR_CODE)
    return undefined
  }
  await omitMastered(scope.tx, receiver)
  const { send, hold: held } = planBatch(await dueRows(scope.tx, receiver), batchLimit(receiver.failures))
  if (held.length > 0) await hold(scope.tx, scope.org, id, held.map(({ seq }) => seq), WAITS_FOR_PARENT)
  if (send.length > 0) await markSent(scope.tx, scope.org, id, send.map(({ seq }) => seq))
  return { ...standing, rows: send }
}

const parcelOf = ({ kind, record_id: id, record, updated_at: updatedAt, known_there: knownThere }: DueRow): Parcel => ({ kind, id, record, updatedAt, knownThere })

/** All answers of a batch, the released children and the events about refusals in one transaction. */
const saveBatch = (house: House, { receiver, org, rows }: Batch, answers: readonly RowAnswer[]): Promise<void> =>
  actAs(house, org.id, async (scope) => {
    const answered = answers.flatMap((answer, at) => {
      const row = rows[at]
      return row === undefined ? [] : [{ row, seq: row.seq, record: row.record_id, answer }]
    })
    await saveAnswers(scope.tx, org.id, receiver.id, answered, scope.wall)
    const taken = answered.flatMap(({ record, answer }) => (answer.outcome === 'accepted' ? [record] : []))
    if (taken.length > 0) await releaseChildren(scope.tx, org.id, receiver.id, taken)
    for (const { row, answer } of answered) {
      if (answer.outcome !== 'refused') continue
      const { seq, kind, record_id: record } = row
      scope.record(deliveryRefused, { subject: record, data: { receiver: receiver.id, name: nameOf(receiver), seq, kind, record, headline: headlineOf(row.record), message: answer.message } })
    }
    await noteSuccess(scope, receiver)
  })

/** The network is asked outside any transaction. Whatever dies in between, the batch goes again and the receiver knows it. */
export const deliverNext = async (house: House, adapters: Adapters, org: Id, id: Id): Promise<'more' | 'done' | 'failed'> => {
  const batch = await actAs(house, org, (scope) => takeBatch(house, scope, id))
  if (batch === undefined) return 'done'
  if (batch.rows.length === 0) return 'done'
  const adapter = adapters[batch.receiver.adapter]
  try {
    const access: ReceiverAccess = await accessOf(house, batch)
    const answers = await adapter.deliver(access, batch.rows.map(parcelOf), newId())
    await saveBatch(house, batch, answers)
    return 'more'
  } catch (cause) {
    if (!(cause instanceof Fault) || house.signal.aborted) throw cause
    await noteFailure(house, org, id, cause)
    return 'failed'
  }
}
