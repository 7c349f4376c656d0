import { isOnSite, watchState } from '@anlan/positioning/contract/guardian-watch'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { GuardianFact } from '../../rules/facts.ts'
import { guardianBy, type GuardianSeen } from '../../rules/guardian.ts'
import { figureOf } from '../../rules/gas/needs.ts'
import { guardianSite } from '../guardian-watch.ts'
import type { Common } from './asked-once.ts'

const UNKNOWN: GuardianSeen = { state: null, since: null }

/** While work goes on: by positioning's watch of this permit. A guardian without a card is not watched, and may be there all the same. */
const watched = async (scope: Scope, { id, request: { guardians } }: Permit): Promise<GuardianSeen[]> => {
  const found = await scope.ask(watchState, { id })
  const persons = found.accepted && found.value.endedAt === null ? found.value.persons : []
  return guardians.map((guardian) => persons.find(({ person }) => person === guardian.id) ?? UNKNOWN)
}

/** Before it begins or goes on again nobody is watched yet: each is looked up. Who was never heard has no card, and nothing is known of him. */
const lookedUp = async (scope: Scope, permit: Permit, metres: number): Promise<GuardianSeen[]> => {
  const site = guardianSite(permit, metres)
  const found = await Promise.all(permit.request.guardians.map(({ id: person }) => scope.ask(isOnSite, { person, site })))
  return found.map((it): GuardianSeen => {
    if (!it.accepted) return UNKNOWN
    const { answer, at } = it.value
    return { state: answer === 'inside' ? 'at-post' : answer === 'outside' ? 'left' : at === null ? null : 'silent', since: at }
  })
}

export const guardianOf = async (scope: Scope, permit: Permit, common: Common): Promise<{ guardian: GuardianFact; since: number | null }> => {
  if (permit.state === 'working') return guardianBy(await watched(scope, permit))
  if (permit.state !== 'issued' && permit.state !== 'suspended') return guardianBy([])
  return guardianBy(await lookedUp(scope, permit, figureOf((await common.setting()).figures, 'guardianMetres')))
}
