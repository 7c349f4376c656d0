import { ownOrg, orgChanged, orgRegistered } from '@anlan/plant/contract/org'
import { rosterFilled, rosterSet, shiftSaved } from '@anlan/people/contract/roster'
import { react } from '@anlan/platform/module/module'
import { settingsOf } from '../intake/settings.ts'
import { watchAll, watchHandovers } from '../intake/watches.ts'

/** From the day it is registered an enterprise is watched. A station is no enterprise that 应急〔2018〕74号 names. */
export const watchEnterprise = react('responsibility.watch-enterprise', [orgRegistered, orgChanged], async ({ data }, scope) => {
  if (data.org.id !== scope.org || data.org.kind !== 'enterprise') return
  const own = await scope.ask(ownOrg, {})
  if (own.accepted && own.value.type !== 'station') await watchAll(scope, await settingsOf(scope))
})

/** Shifts have other ends now. */
export const followRoster = react<typeof shiftSaved | typeof rosterSet | typeof rosterFilled>('responsibility.follow-roster', [shiftSaved, rosterSet, rosterFilled] as never, async (_event, scope) => {
  await watchHandovers(scope, scope.now)
})
