import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { addPoint, dropPoint, fitLock, isolationChanged, type IsolationPoint, removeLock, verifyPoint } from '../contract/isolation.ts'
import type { Permit } from '../contract/permit.ts'
import type { Hand } from '../contract/person.ts'
import { decideDrop, decideFit, decideRemove, decideVerify, mayAdd } from '../rules/isolation/points.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { deletePoint, loadPoint, savePoint } from '../store/isolation.ts'
import { readPermits } from '../store/permits.ts'
import { actorOf, NO_PERMIT } from './on-permit.ts'

const STALE: Decision<never> = refuse('stale', '隔离点刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
interface Found {
  readonly point: IsolationPoint
  readonly state: Permit['state']
  readonly hand: Hand
  readonly roles: readonly string[]
}

const found = async (scope: Scope, { id, version }: { readonly id: Id; readonly version: number }): Promise<Decision<Found>> => {
  const by = whoActs(actorOf(scope))
  if (!by.accepted) return by
  const point = await loadPoint(scope.tx, scope.org, id)
  if (point === undefined) return refuse('no-such-point', '没有这个隔离点，请刷新后重试', { kind: 'missing' })
  if (point.version !== version) return STALE
  const [permit] = await readPermits(scope.tx, scope.org, [point.permit])
  return permit === undefined ? NO_PERMIT : accept({ point, state: permit.state, hand: { by: by.value, at: scope.now }, roles: scope.roles })
}

const keep = async (scope: Scope, what: 'added' | 'fitted' | 'verified' | 'removed', decision: Decision<IsolationPoint>): Promise<Decision<{ id: Id; version: number }>> => {
  if (!decision.accepted) return decision
  const point = decision.value
  if (!(await savePoint(scope.tx, scope.org, point))) return STALE
  scope.record(isolationChanged, { subject: point.permit, data: { what, point } })
  return accept({ id: point.id, version: point.version })
}

export const addPointIntake = answer(addPoint, async (input, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [input.permit])
  if (permit === undefined) return NO_PERMIT
  const may = mayAdd(permit.state)
  return may.accepted ? keep(scope, 'added', accept({ ...input, version: 1, lock: '', tag: '', fitted: null, verified: null, removed: null })) : may
})

export const fitLockIntake = answer(fitLock, async (input, scope) => {
  const it = await found(scope, input)
  return it.accepted ? keep(scope, 'fitted', decideFit(input, it.value)) : it
})

export const verifyPointIntake = answer(verifyPoint, async (input, scope) => {
  const it = await found(scope, input)
  return it.accepted ? keep(scope, 'verified', decideVerify(input.note, it.value)) : it
})

export const removeLockIntake = answer(removeLock, async (input, scope) => {
  const it = await found(scope, input)
  return it.accepted ? keep(scope, 'removed', decideRemove(input.note, it.value)) : it
})

export const dropPointIntake = answer(dropPoint, async (input, scope) => {
  const it = await found(scope, input)
  if (!it.accepted) return it
  const decision = decideDrop(it.value)
  if (!decision.accepted) return decision
  await deletePoint(scope.tx, scope.org, input.id)
  scope.record(isolationChanged, { subject: it.value.point.permit, data: { what: 'dropped', point: it.value.point } })
  return accept({ id: input.id })
})
