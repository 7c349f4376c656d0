import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { carriersOf } from '../../intake/card.ts'
import { fenceNamesOf } from '../../intake/engine-setting.ts'
import { keepRecord } from '../../intake/keep-exchanged.ts'
import { placedPlans } from '../../intake/placed-plans.ts'
import type { Judged } from '../../contract/judged.ts'
import type { AreaAlarm, Gathering, PersonAlarm } from '../../contract/records.ts'
import { alarmDraft, recordKindOf } from '../../rules/exchange/alarm-record.ts'
import { degreesAt } from '../../rules/exchange/degrees.ts'
import type { Hand } from '../../rules/exchange/next-version.ts'
import { bindingsOf } from '../../store/bindings.ts'
import { exchangedBy } from '../../store/exchanged.ts'
import { liveOf } from '../../store/live.ts'

/** Where each of them is just now, in degrees; those on another plan, or unheard of, are taken for in the middle. */
const peopleOf = async (scope: Scope, it: Judged): Promise<Gathering['people']> => {
  const [known, placed] = [await carriersOf(scope, it.carriers), await placedPlans(scope)]
  const numbers = new Map((await bindingsOf(scope.tx, scope.org)).map(({ person, number }) => [person, number]))
  const live = it.kind === 'gathering' ? new Map((await liveOf(scope.tx, scope.org)).map((row) => [row.number, row])) : new Map()
  return it.carriers.flatMap((id: Id) => {
    const carrier = known.get(id)
    if (carrier === undefined) return []
    const row = live.get(numbers.get(id) ?? '')
    const spot = row !== undefined && row.plan === it.plan && row.x !== null && row.y !== null ? { x: row.x, y: row.y } : it
    return [{ id, name: carrier.name, class: carrier.class, at: degreesAt(placed(it.plan), spot.x, spot.y) }]
  })
}

/** One phase of an alarm, as the version of its record that it makes. An end without a beginning is of before anybody exchanged. */
export const keepAlarm = async (scope: Scope, it: Judged, hand: Hand): Promise<void> => {
  const kind = recordKindOf(it.kind)
  const stands = await exchangedBy<PersonAlarm & AreaAlarm & Gathering>(scope.tx, scope.org, kind, it.cause)
  if (stands === undefined && it.phase === 'ended') return
  const [placed, names] = [(await placedPlans(scope))(it.plan), await fenceNamesOf(scope)]
  const facts = { fence: it.fence === null ? null : (names.get(it.fence) ?? null), at: degreesAt(placed, it.x, it.y), people: await peopleOf(scope, it) }
  const draft = alarmDraft(it, facts, stands?.record)
  if (draft === undefined) return
  await keepRecord(scope, kind, { id: stands?.id ?? scope.newId(), draft: draft as never, hand, cause: it.phase === 'ended' ? null : it.cause })
}
