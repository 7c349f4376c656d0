import type { EventKind, JournalEvent } from '@anlan/kernel/event'
import { registerEventsOf } from '@anlan/kernel/register'
import { departmentSaved, postSaved } from '@anlan/people/contract/department'
import { identitySaved } from '@anlan/people/contract/identity'
import { personSaved } from '@anlan/people/contract/person'
import { inOneGo, type Reaction } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { cardBound, cardUnbound, type Carrier } from '../../contract/card.ts'
import { type FenceData, fenceRegister } from '../../contract/fence.ts'
import { groundRegister } from '../../contract/ground.ts'
import { type Judged, judgedBegun, judgedChanged, judgedEnded } from '../../contract/judged.ts'
import type { Hand } from '../../rules/exchange/next-version.ts'
import { keepAlarm } from './keep-alarm.ts'
import { keepAllFences, keepFence, keepFenceAway } from './keep-fences.ts'
import { keepCarrier, keepKnown } from './keep-people.ts'

type Keep = (data: never, scope: Scope, hand: Hand, subject: string) => Promise<void>

const [fence, ground] = [registerEventsOf(fenceRegister), registerEventsOf(groundRegister)]
const carrier: Keep = ({ carrier: { person } }: { carrier: Carrier }, scope, hand) => keepCarrier(scope, person, hand)
const named: Keep = (_data, scope, hand) => keepKnown(scope, hand)
const grounds: Keep = (_data, scope, hand) => keepAllFences(scope, hand)
const alarm: Keep = ({ judged }: { judged: Judged }, scope, hand) => keepAlarm(scope, judged, hand)

const KEEPS: readonly (readonly [EventKind, Keep])[] = [
  [cardBound, carrier], [cardUnbound, carrier],
  [personSaved, ({ person }: { person: { id: string } }, scope, hand) => keepKnown(scope, hand, person.id)],
  [identitySaved, ({ person }: { person: string }, scope, hand) => keepKnown(scope, hand, person)],
  [postSaved, named], [departmentSaved, named],
  [fence.saved, ({ after }: { after: FenceData }, scope, hand, subject) => keepFence(scope, subject, after, hand)],
  [fence.removed, (_data, scope, hand, subject) => keepFenceAway(scope, subject, hand)],
  [ground.saved, grounds], [ground.removed, grounds],
  [judgedBegun, alarm], [judgedChanged, alarm], [judgedEnded, alarm],
]
const KEEP_OF = new Map(KEEPS.map(([{ type }, keep]) => [type, keep]))

/** Who signs a record: people by name, what the engine found in the name of the system. */
const SYSTEM = '人员定位'

/** Whatever receivers are owed of positioning becomes a whole record as soon as it is different, in the order of the journal. */
export const keepRecords: Reaction = inOneGo({
  name: 'positioning.keep-records',
  on: [...KEEP_OF.keys()],
  handle: async ({ type, data, at, actor, subject }: JournalEvent<never>, scope) => KEEP_OF.get(type)?.(data, scope, { at, by: actor.kind === 'system' ? SYSTEM : actor.name }, subject ?? ''),
})
