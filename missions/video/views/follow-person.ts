import { accept, refuse } from '@anlan/kernel/decision'
import { contains } from '@anlan/kernel/geometry'
import { findPersons } from '@anlan/people/contract/person'
import { areaRegister } from '@anlan/plant/contract/place'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { whereaboutsAt } from '@anlan/positioning/contract/whereabouts'
import { camerasFor } from '../contract/cameras-for.ts'
import { followPerson } from '../contract/follow-person.ts'

export const followPersonView = answer(followPerson, async ({ person }, scope) => {
  const known = await scope.ask(findPersons, { ids: [person] })
  const where = await scope.ask(whereaboutsAt, { person, at: scope.now })
  const [who] = known.accepted ? known.value.persons : []
  if (who === undefined) return refuse('no-such-person', '没有这个人员，可能已被删除', { kind: 'missing' })
  const seen = where.accepted ? where.value.seen : null
  const told = { name: who.name, now: scope.now }
  if (seen === null) return accept({ ...told, area: '', seen: null, cameras: [] })
  const { plan, x, y, floor, at } = seen
  const area = (await everyRow(scope, areaRegister)).find(({ data }) => data.plan === plan && contains(data.polygon, { x, y }))?.data.name ?? ''
  const found = await scope.ask(camerasFor, { area, plan, x, y })
  return accept({ ...told, area, seen: { plan, x, y, floor, at }, cameras: found.accepted ? found.value.cameras : [] })
})
