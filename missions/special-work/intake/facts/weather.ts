import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { WeatherFact } from '../../rules/facts.ts'
import { figureOf } from '../../rules/gas/needs.ts'
import { weatherOf, windAt } from '../../rules/weather.ts'
import type { Common } from './asked-once.ts'

/** The sky over work in the open; for any other nobody has to look. */
export const skyOver = async ({ now }: Scope, { request: { detail, place } }: Permit, common: Common): Promise<WeatherFact | null> => {
  if (!('outdoor' in detail) || !detail.outdoor) return null
  const minutes = figureOf((await common.setting()).figures, 'windMinutes')
  return weatherOf(windAt(place.area, await common.wind(), now, minutes), await common.notes(), now)
}
