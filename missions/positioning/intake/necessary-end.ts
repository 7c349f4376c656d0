import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { necessaryEnded } from '../contract/gathering.ts'
import { endNecessary } from '../store/necessary-gatherings.ts'

/** At the declared end it is looked at again. */
export const NECESSARY_OVER = 'positioning.necessary-over'

/** Nobody gathers any more: what was declared of it is over. */
export const endNecessity = async (scope: Scope, alarm: Id): Promise<void> => {
  const gathering = await endNecessary(scope.tx, scope.org, alarm, scope.now)
  if (gathering === undefined) return
  await scope.unschedule(NECESSARY_OVER, alarm)
  scope.record(necessaryEnded, { subject: alarm, data: { gathering } })
}
