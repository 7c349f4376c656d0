import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { type AreaAlarm, areaAlarmSaved, type FenceRecord, fenceRecordSaved, type Gathering, gatheringSaved, type LocatedPerson, locatedPersonSaved, type PersonAlarm, personAlarmSaved } from '../contract/records.ts'
import { type Draft, type Hand, nextVersion } from '../rules/exchange/next-version.ts'
import { type ExchangedKind, exchangedOf, keepExchanged } from '../store/exchanged.ts'

interface Records {
  readonly 'located-person': LocatedPerson
  readonly fence: FenceRecord
  readonly 'person-alarm': PersonAlarm
  readonly 'area-alarm': AreaAlarm
  readonly gathering: Gathering
}

const tell = (scope: Scope, kind: ExchangedKind, record: LocatedPerson | FenceRecord | PersonAlarm | AreaAlarm | Gathering): void => {
  const line = { subject: record.id, at: record.updatedAt }
  switch (kind) {
    case 'located-person': return scope.record(locatedPersonSaved, { ...line, data: { locatedPerson: record as LocatedPerson } })
    case 'fence': return scope.record(fenceRecordSaved, { ...line, data: { fenceRecord: record as FenceRecord } })
    case 'person-alarm': return scope.record(personAlarmSaved, { ...line, data: { personAlarm: record as PersonAlarm } })
    case 'area-alarm': return scope.record(areaAlarmSaved, { ...line, data: { areaAlarm: record as AreaAlarm } })
    case 'gathering': return scope.record(gatheringSaved, { ...line, data: { gathering: record as Gathering } })
    default: throw new BrokenInvariant(`no record of kind ${String(kind)}`)
  }
}

export interface Kept<Kind extends ExchangedKind> {
  readonly id: Id
  readonly draft: Draft<Records[Kind]>
  readonly hand: Hand
  /** By what an alarm that stands is known again. */
  readonly cause?: string | null
}

/** Keeps the next version of a record and tells the exchange of it; nothing where nothing is different. */
export const keepRecord = async <Kind extends ExchangedKind>(scope: Scope, kind: Kind, { id, draft, hand, cause = null }: Kept<Kind>): Promise<void> => {
  const before = await exchangedOf<Records[Kind]>(scope.tx, scope.org, kind, id)
  const next = nextVersion(id, before?.record, draft, hand)
  if (next === undefined) return
  await keepExchanged(scope.tx, scope.org, kind, { id, cause, record: next })
  tell(scope, kind, next)
}
