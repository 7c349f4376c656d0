import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'

export const orgOf = async (scope: Scope): Promise<{ id: string; name: string }> => {
  const own = await scope.ask(ownOrg, {})
  return { id: scope.org, name: own.accepted ? own.value.name : '' }
}

/** Stations work by light permits that need no plan. */
export const isStation = async (scope: Scope): Promise<boolean> => {
  const own = await scope.ask(ownOrg, {})
  return own.accepted && own.value.kind === 'station'
}
