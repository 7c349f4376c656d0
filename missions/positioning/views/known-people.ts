import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { Carrier } from '../contract/card.ts'
import { carriersOf } from '../intake/card.ts'
import { fenceNamesOf } from '../intake/engine-setting.ts'
import { bindingsOf } from '../store/bindings.ts'
import { settingVersion } from '../store/engine-memory.ts'
import type { LiveRow } from '../store/live.ts'

/** What changes seldom: who carries what, and what fences are called. */
export interface KnownPeople {
  readonly version: number
  readonly until: Instant
  readonly carriedBy: ReadonlyMap<string, Id>
  readonly names: ReadonlyMap<Id, string>
  readonly carriers: Map<Id, Carrier>
}

/** Renamed posts and departments count no setting up: they are asked for again after a while. */
const KNOWN_FOR = 30 * SECOND

/** As it was before, unless something of it may be different now. */
export const knownPeople = async (scope: Scope, before: KnownPeople | undefined): Promise<KnownPeople> => {
  const version = await settingVersion(scope.tx, scope.org)
  if (before?.version === version && scope.wall < before.until) return before
  const [bindings, names] = [await bindingsOf(scope.tx, scope.org), await fenceNamesOf(scope)]
  const carriers = await carriersOf(scope, bindings.map(({ person }) => person))
  return { version, until: scope.wall + KNOWN_FOR, carriedBy: new Map(bindings.map(({ number, person }) => [number, person])), names, carriers }
}

/** Alarms also name people who carry nothing any more. */
export const namesOfAlarms = async (scope: Scope, { carriers }: KnownPeople, ids: readonly Id[]): Promise<void> => {
  const missing = ids.filter((id) => !carriers.has(id))
  if (missing.length > 0) for (const [id, carrier] of await carriersOf(scope, missing)) carriers.set(id, carrier)
}

/** The later of two words of the same card. */
export const latest = (rows: readonly LiveRow[], fresh: readonly LiveRow[]): LiveRow[] => {
  const newer = new Map(fresh.map((row) => [row.number, row]))
  const known = rows.map((row) => {
    const next = newer.get(row.number)
    newer.delete(row.number)
    if (next === undefined) return row
    const heard = { ...row, seenAt: Math.max(row.seenAt, next.seenAt), battery: next.battery ?? row.battery }
    return next.placedAt === null || next.placedAt < (row.placedAt ?? 0) ? heard : { ...next, seenAt: heard.seenAt, battery: heard.battery }
  })
  return [...known, ...newer.values()]
}
