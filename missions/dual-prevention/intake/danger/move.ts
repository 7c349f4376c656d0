import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { EventKind } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { findPersons } from '@anlan/people/contract/person'
import { answer, type Answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { moved } from '../../contract/danger/chosen.ts'
import type { Danger, dangerClosed } from '../../contract/records.ts'
import type { MoveFacts, Named } from '../../rules/danger/move-facts.ts'
import { saveDanger } from '../../store/save-danger.ts'
import { currentDanger } from '../current-danger.ts'
import { handOf } from '../hand.ts'
import { rulesOf } from '../rules-of.ts'
import { watchDeadline } from '../watch-deadline.ts'
import { watchDanger } from './watch.ts'

/** A step whose event carries the whole danger. */
type DangerEvent = EventKind<(typeof dangerClosed)['data']>
type Chosen = z.ZodType<{ readonly id: Id; readonly version: number }>

interface Move<I extends Chosen> {
  readonly decide: (input: z.output<I>, facts: MoveFacts) => Decision<Danger>
  readonly event: DangerEvent
  /** Persons that the input names. */
  readonly names?: (input: z.output<I>) => readonly Id[]
}

const named = async (scope: Scope, ids: readonly Id[]): Promise<Decision<readonly Named[]>> => {
  if (ids.length === 0) return accept([])
  const found = await scope.ask(findPersons, { ids: [...ids] })
  return found.accepted ? accept(found.value.persons.map(({ id, name }) => ({ id, name }))) : found
}

/** Saved, told, and watched for what is due next. */
export const keepMove = async (scope: Scope, before: Danger, danger: Danger, event: DangerEvent): Promise<void> => {
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(event, { subject: danger.id, data: { danger } })
  await watchDeadline(scope, danger, before)
  await watchDanger(scope, danger, before)
}

/** A step of a danger that needs nothing but the danger, its rules and the persons named: judged, saved, told, watched. */
export const dangerMove = <I extends Chosen>(command: CommandKind<I, typeof moved>, { decide, event, names = () => [] }: Move<I>): Answer =>
  answer(command, async (input, scope) => {
    const found = await currentDanger(scope, input)
    if (!found.accepted) return found
    const persons = await named(scope, names(input))
    if (!persons.accepted) return persons
    const decision = decide(input, { danger: found.value, by: handOf(scope), rules: await rulesOf(scope), persons: persons.value })
    if (!decision.accepted) return decision
    const danger = decision.value
    await keepMove(scope, found.value, danger, event)
    return accept({ id: danger.id, state: danger.state })
  })
