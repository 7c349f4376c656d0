import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { POSITIONING } from '@anlan/standards/positioning'
import { type Whereabout, whereaboutsAt } from '../contract/whereabouts.ts'
import { isWhole, seenAt, UNHEARD } from '../rules/patrol/seen-at.ts'
import { smoothWay } from '../rules/patrol/smooth-way.ts'
import { fixesOf } from '../store/tracks/fixes-of.ts'

/** Where a person was, by the fixes of the minute before and, asked with `since`, by all from then on. */
export const whereaboutOf = async ({ tx, org }: Scope, person: Id, at: Instant, since = at): Promise<{ readonly seen: Whereabout | null; readonly way: readonly Whereabout[] }> => {
  const way = smoothWay(await fixesOf(tx, org, person, since - UNHEARD, at, POSITIONING.dynamicMetres.value))
  return { seen: seenAt(way, at) ?? null, way: way.filter((it) => it.at >= since) }
}

export const whereaboutsView = answer(whereaboutsAt, async ({ person, at, since }, scope) => {
  const { seen, way } = await whereaboutOf(scope, person, at, since)
  const asked = since !== undefined && way.length > 0
  return accept({ seen, ageSeconds: seen === null ? null : Math.round((at - seen.at) / SECOND), way: asked ? [...way] : [], whole: asked && isWhole(way, since, at) })
})
