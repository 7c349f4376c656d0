import { peopleAtSite } from '@anlan/positioning/contract/at-site'
import type { Scope } from '@anlan/platform/module/scope'
import { SAFE_STATE } from '@anlan/standards/special-work/safe-state'
import type { Permit } from '../../contract/permit.ts'

/** Workers whose cards are near the work when somebody says that all are out; nobody where positioning knows nothing. */
export const workersSeen = async (scope: Scope, { kind, request: { workers, place } }: Permit, step: string): Promise<string[]> => {
  if (SAFE_STATE[kind].find(({ name }) => name === step)?.counts !== 'people') return []
  const { plan, x, y, radius, floor } = place
  const found = await scope.ask(peopleAtSite, { site: { plan, x, y, radius, floor } })
  return found.accepted && found.value.counted ? workers.filter(({ id }) => found.value.people.includes(id)).map(({ name }) => name) : []
}
