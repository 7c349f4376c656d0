import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { Facts, LinkedPermit } from '../../rules/facts.ts'
import { conflictsOf } from '../../rules/together/conflicts.ts'
import { missingFor } from '../../rules/together/missing.ts'
import { meetsBetween } from '../../store/meets.ts'
import type { Common } from './asked-once.ts'

/** What goes on beside this work, and what it is besides. */
export const besides = async ({ tx, org }: Scope, permit: Permit, links: readonly LinkedPermit[], common: Common): Promise<Pick<Facts, 'conflicts' | 'missing'>> => {
  const { from, until, place: { plan, area } } = permit.request
  const dangerous = new Set((await common.areas()).filter(({ hazardous, explosive }) => hazardous || explosive).map(({ name }) => name))
  const others = await meetsBetween(tx, org, { from, until, plan, area })
  return { conflicts: conflictsOf(permit, { others, fireAreas: dangerous, own: (await common.setting()).figures }), missing: missingFor(permit, links, { hazardousArea: dangerous.has(area) }) }
}
