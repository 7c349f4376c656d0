import { equal, match } from 'node:assert/strict'
import type { Alarm } from '@anlan/alarms/contract/alarm'
import { endpointsOf } from '@anlan/kernel/register'
import type { Instant } from '@anlan/kernel/time'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { listPatrolRounds, proveStop } from '@anlan/positioning/contract/patrol-round'
import { patrolRouteRegister } from '@anlan/positioning/contract/patrol-route'
import { beijing, setClock } from '../demo/clock.ts'
import { SCHEMATIC } from '../demo/positioning/lay-positioning.ts'
import type { Teller } from '../story.ts'
import type { Visitor } from '../visitor.ts'

export interface PatrolStory {
  readonly day: string
  readonly officer: Visitor
  readonly manager: Visitor
  /** Whoever walks, by his own account, and how he is put somewhere; null: he is not heard. */
  readonly walker: Visitor
  readonly put: (place: PlanPoint | null) => void
  readonly spots: readonly [PlanPoint, PlanPoint, PlanPoint]
  readonly now: () => Promise<Instant>
  readonly saying: <T>(what: string, look: () => Promise<T | undefined | false>) => Promise<T>
  readonly standing: (kind: string) => Promise<Alarm | undefined>
}

const FAST = 6

/** A patrol with one stop in the shadow, proven by its code, and one that was left out. */
export const tellPatrol = async ({ chapter, step }: Teller, { day, officer, manager, walker, put, spots, now, saying, standing }: PatrolStory): Promise<void> => {
  const rounds = async () => (await manager.get(listPatrolRounds, {})).rounds
  const stateOf = async (at: number) => (await rounds())[0]?.facts[at]?.state
  const stop = (name: string, code: string, spot?: PlanPoint) => ({ id: newId(), name, code, minSeconds: 5, shape: spot === undefined ? null : { kind: 'circle' as const, ...spot, radius: 6 } })

  chapter('13:00  电子巡检')
  await setClock(officer, beijing(`${day} 13:00:00`), FAST)
  await step('a route is laid on the plan; its round is there at once, for whoever has it', async () => {
    const stops = [stop('东门', 'XJ-1', spots[0]), stop('泵房', 'XJ-2', spots[1]), stop('地沟', 'XJ-3'), stop('西门', 'XJ-4', spots[2])]
    await manager.must(endpointsOf(patrolRouteRegister).save, {
      id: newId(), version: 0, data: { name: '午间巡检', plan: SCHEMATIC, stops, who: { posts: [], persons: [walker.session.person?.id ?? ''] }, windows: [{ days: [], from: '13:00', to: '13:30' }] },
    } as never)
    const round = await saying('the round', async () => (await rounds()).find(({ state }) => state === 'running'))
    equal(round.facts.every(({ state }) => state === 'waiting'), true)
  })
  await step('his card shows the first two stops, and for how long he stayed', async () => {
    put(spots[0])
    await saying('the first stop', async () => (await stateOf(0)) === 'reached')
    put(spots[1])
    await saying('the second stop', async () => (await stateOf(1)) === 'reached')
    equal((await rounds())[0]?.facts[1]?.evidence, 'position')
  })
  await step('in the shadow no card is heard: the code on the spot proves that he stood there', async () => {
    put(null)
    await walker.must(proveStop, { round: (await rounds())[0]?.id ?? '', code: 'XJ-3', at: await now() })
    const fact = (await rounds())[0]?.facts[2]
    equal(fact?.state, 'reached')
    equal(fact?.evidence, 'code')
  })
  await step('the last stop was left out: when its time is over it is missed, and the team leader is told which', async () => {
    put({ x: 6, y: 6 })
    await setClock(officer, beijing(`${day} 13:32:00`))
    const alarm = await saying('the missed stop', () => standing('patrol-missed'))
    match(alarm.title, /“午间巡检”漏检 1 处/)
    match(alarm.text, /西门/)
    equal((await rounds())[0]?.state, 'partial')
  })
}
