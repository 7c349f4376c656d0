import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { planRegister } from '@anlan/plant/contract/place'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { fenceRegister } from '../../contract/fence.ts'
import { endWatch, type Site, watchPersons } from '../../contract/guardian-watch.ts'
import type { Ground } from '../../rules/watches/on-site.ts'
import { bindingsOf } from '../../store/bindings.ts'
import { countSetting } from '../../store/engine-memory.ts'
import { forgetWatched } from '../../store/watches/watched.ts'
import { saveWatch, watchById } from '../../store/watches/watches.ts'
import { nameOf } from '../signs/keep-sign.ts'
import { finishWatch, WATCH_OVER } from './end-watch.ts'

/** The ground that a site means, as it is drawn now. */
export const groundOfSite = async (scope: Scope, site: Site): Promise<Decision<Ground>> => {
  if (!('fence' in site)) {
    const { plan, x, y, radius, floor } = site
    if (!(await everyRow(scope, planRegister)).some(({ data }) => data.name === plan)) return refuse('no-such-plan', `没有“${plan}”这张平面图，请核对作业地点`, { field: 'site' })
    return accept({ plan, shape: { kind: 'circle', x, y, radius }, floors: floor === null ? null : { from: floor, to: floor } })
  }
  const found = await scope.ask(endpointsOf(fenceRegister).get, { id: site.fence })
  if (!found.accepted) return refuse('no-such-fence', '没有这个电子围栏，可能已被删除，请重新选择作业区域', { field: 'site', kind: 'missing' })
  const { plan, shape, floors } = found.value.data
  return accept({ plan, shape, floors })
}

/** Somebody without a card cannot be watched. */
const withoutCard = async (scope: Scope, persons: readonly Id[]): Promise<Id[]> => {
  const carrying = new Set((await bindingsOf(scope.tx, scope.org)).map(({ person }) => person))
  return persons.filter((person) => !carrying.has(person))
}
const namesOf = (scope: Scope, persons: readonly Id[]): Promise<string[]> => Promise.all(persons.map(async (person) => (await nameOf(scope, person)) ?? '未知人员'))

export const watchPersonsIntake = answer(watchPersons, async ({ site, ...watch }, scope) => {
  const { tx, org, now } = scope
  if (watch.until <= watch.from || watch.until <= now) return refuse('watch-over', '看护的结束时间已过，请核对作业时间', { field: 'until' })
  const ground = await groundOfSite(scope, site)
  if (!ground.accepted) return ground
  const bare = await withoutCard(scope, watch.persons)
  if (bare.length > 0) return refuse('no-card', `${(await namesOf(scope, bare)).join('、')}没有领用定位终端，不能看护，请先发卡`, { field: 'persons', facts: { persons: bare } })
  const before = await watchById(tx, org, watch.id)
  if (before === undefined || before.endedAt !== null) await forgetWatched(tx, org, watch.id)
  await saveWatch(tx, org, { ...watch, ...ground.value, endedAt: null })
  await scope.schedule(WATCH_OVER, watch.id, watch.until)
  await countSetting(tx, org)
  return accept({ id: watch.id })
})

export const endWatchIntake = answer(endWatch, async ({ id }, scope) => {
  const watch = await watchById(scope.tx, scope.org, id)
  if (watch === undefined) return refuse('no-such-watch', '没有这个看护，可能尚未开始', { kind: 'missing' })
  if (watch.endedAt === null) {
    await scope.unschedule(WATCH_OVER, id)
    await finishWatch(scope, watch)
  }
  return accept({ id })
})
