import { clearAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import type { Danger } from '../../contract/records.ts'
import { type WatchName, watchesOf } from '../../rules/danger/watches.ts'
import { rulesOf } from '../rules-of.ts'

/** One row for each thing that somebody owes: `confirm:<id>`. */
export const WATCH = 'dual-prevention.watch-danger'
export const watchCause = (name: WatchName, id: Id): string => `danger-${name}:${id}`

/** What is owed from now on is watched; what is owed no longer is not, and its alarm has lost its cause. */
export const watchDanger = async (scope: Scope, danger: Danger, before?: Danger): Promise<void> => {
  const rules = await rulesOf(scope)
  const now = watchesOf(danger, rules)
  for (const { name, at } of now) await scope.schedule(WATCH, `${name}:${danger.id}`, at)
  const later = (name: WatchName, at: number) => now.some((it) => it.name === name && it.at <= at)
  const gone = (before === undefined ? [] : watchesOf(before, rules)).filter(({ name, at }) => !later(name, at))
  for (const { name } of gone) {
    if (!now.some((it) => it.name === name)) await scope.unschedule(WATCH, `${name}:${danger.id}`)
    await scope.order(clearAlarm, { cause: watchCause(name, danger.id), reason: '隐患已办理' })
  }
}
