import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import type { Engine } from '../rules/engine/engine.ts'
import { linkOf } from '../rules/link.ts'
import type { Spot } from '../rules/snapshot/take-snapshot.ts'
import { liveOf } from '../store/live.ts'
import type { OrgSetting } from './engine-setting.ts'

export type Spots = ReadonlyMap<Id, Spot>

/** Where everybody is, out of the engine's memory: nothing is asked of the database. */
export const spotsOfEngine = (engine: Pick<Engine, 'where'>, people: OrgSetting['people']): Spots => {
  const spots = new Map<Id, Spot>()
  for (const person of people.keys()) {
    const at = engine.where(person)
    if (at !== undefined && at.plan !== null) spots.set(person, { person, plan: at.plan, x: at.x, y: at.y, floor: at.floor, silent: at.silent, fences: at.fences })
  }
  return spots
}

/** The same where no engine is at hand: as it was last written, a few seconds old. */
export const spotsOfRows = async ({ tx, org, now }: Scope, { cards, engine: { figures } }: Pick<OrgSetting, 'cards' | 'engine'>): Promise<Spots> => {
  const spots = new Map<Id, Spot>()
  for (const { number, plan, x, y, floor, seenAt, fences } of await liveOf(tx, org)) {
    const person = cards.get(number)
    if (person == null || plan === null || x === null || y === null || floor === null) continue
    spots.set(person, { person, plan, x, y, floor, silent: linkOf(seenAt, now, figures.lostSeconds) === 'silent', fences })
  }
  return spots
}
