import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { removeWay, saveWay, wayRemoved, waySaved } from '../contract/alarm-way.ts'
import { decideWay } from '../rules/ways/decide-way.ts'
import { dropWay, lockWays, saveWayRow, type WayRow, waysOf } from '../store/alarm-ways.ts'
import { fenceNamesOf } from './engine-setting.ts'

const stale = (row: WayRow | undefined) => refuse('stale', `这条报警设置刚刚被${row?.changedBy ?? '他人'}${row === undefined ? '删除' : '修改'}，请刷新后再改`, { kind: 'conflict' })

const found = async ({ tx, org }: Scope, id: Id) => {
  await lockWays(tx, org)
  const rows = await waysOf(tx, org)
  return { row: rows.find((it) => it.id === id), others: rows.filter((it) => it.id !== id) }
}

export const saveWayIntake = answer(saveWay, async ({ id, version, data }, scope) => {
  const { row, others } = await found(scope, id)
  if ((row?.version ?? 0) !== version) return stale(row)
  const another = others.some(({ data: { kind, fence } }) => kind === data.kind && fence === data.fence)
  const decision = decideWay(data, { fences: new Set((await fenceNamesOf(scope)).keys()), another })
  if (!decision.accepted) return decision
  await saveWayRow(scope.tx, scope.org, { id, version: version + 1, data, changedAt: scope.now, changedBy: scope.actor.name })
  scope.record(waySaved, { subject: id, data: { id, before: row?.data ?? null, after: data } })
  return accept({ id, version: version + 1 })
})

export const removeWayIntake = answer(removeWay, async ({ id, version }, scope) => {
  const { row } = await found(scope, id)
  if (row?.version !== version) return stale(row)
  await dropWay(scope.tx, scope.org, id)
  scope.record(wayRemoved, { subject: id, data: { id, before: row.data, after: null } })
  return accept({ id })
})
