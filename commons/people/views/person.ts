import { accept, refuse } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { getPerson, mySelf } from '../contract/keep-person.ts'
import { findPersons, findPosts, listPersons, personsWithRole, responsibleAbove } from '../contract/person.ts'
import { shownTo } from '../rules/personal-data.ts'
import { responsibleFor } from '../rules/responsibility.ts'
import { listDepartmentRows, postsByName } from '../store/department.ts'
import { membershipOfPerson } from '../store/membership.ts'
import { findPerson } from '../store/person.ts'
import { keysOf } from '../store/person-key.ts'
import { listPersonRows, personsById, personsWithRoles } from '../store/person-row.ts'
import { absencesBetween } from '../store/roster.ts'

export const listPersonsView = answer(listPersons, async (input, scope) => {
  const { rows, total } = await listPersonRows(scope.tx, scope.org, input)
  return accept({ rows: rows.map((person) => shownTo(scope, person)), total })
})

export const findPersonsView = answer(findPersons, async ({ ids }, { tx, org }) => accept({ persons: await personsById(tx, org, ids) }))

export const findPostsView = answer(findPosts, async ({ names }, { tx, org }) => accept({ posts: await postsByName(tx, org, names) }))

export const personsWithRoleView = answer(personsWithRole, async ({ roles }, { tx, org }) => accept({ persons: await personsWithRoles(tx, org, roles) }))

export const responsibleAboveView = answer(responsibleAbove, async ({ person, level }, { tx, org }) => {
  const [stored, departments, safetyManagers, principals] = await Promise.all([
    person === null ? undefined : findPerson(tx, org, person),
    listDepartmentRows(tx, org),
    personsWithRoles(tx, org, ['safety-manager']),
    personsWithRoles(tx, org, ['principal']),
  ])
  const { persons, title } = responsibleFor(person, level, {
    department: stored?.department ?? null,
    departments,
    safetyManagers: safetyManagers.map((it) => it.id),
    principals: principals.map((it) => it.id),
  })
  return accept({ persons: await personsById(tx, org, persons), title })
})

export const getPersonView = answer(getPerson, async ({ id }, scope) => {
  const { tx, org, now } = scope
  const [[person], stored, membership, absences] = await Promise.all([
    personsById(tx, org, [id]), findPerson(tx, org, id), membershipOfPerson(tx, org, id), absencesBetween(tx, org, now, now + 366 * DAY),
  ])
  if (person === undefined || stored === undefined) return refuse('no-such-person', '没有这个人员', { kind: 'missing' })
  const own = absences.filter((it) => it.person === id)
  const substitutes = await personsById(tx, org, own.flatMap((it) => it.substitute ?? []))
  return accept({
    person: shownTo(scope, person),
    badge: stored.badge,
    hasLeft: stored.hasLeft,
    hasAccount: membership !== undefined,
    absences: own.map(({ id: absence, startsAt, endsAt, reason, substitute }) => ({
      id: absence, startsAt, endsAt, reason, substitute: substitutes.find((it) => it.id === substitute)?.name ?? null,
    })),
  })
})

export const mySelfView = answer(mySelf, async (_input, scope) => {
  const { tx, org, person: own, account, actor, roles } = scope
  const [found, stored, keys] = own === null ? [[], undefined, undefined] : await Promise.all([personsById(tx, org, [own]), findPerson(tx, org, own), keysOf(tx, org, own)])
  return accept({
    account: account === null ? null : { id: account, name: actor.name },
    person: found[0] ?? null,
    roles: [...roles],
    badge: stored?.badge ?? null,
    hasPin: keys?.pin ?? false,
    hasCard: keys?.card ?? false,
  })
})
