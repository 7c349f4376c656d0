import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Line } from '../reckoning/facts.ts'

interface Absence {
  readonly id: Id
  readonly person: Id
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** What else the journal says of people: absences, formalism that was upheld, shifts handed over. */
export interface Around {
  readonly absences: readonly Absence[]
  readonly formalism: readonly { readonly id: Id; readonly person: Id; readonly title: string; readonly at: Instant }[]
  readonly handovers: readonly { readonly id: Id; readonly person: Id | null; readonly post: Id; readonly at: Instant; readonly late: boolean }[]
}

/** `like` patterns. What houses to come will say is taken in by its name. */
export const AROUND = ['people.absence-recorded', 'people.absence-cancelled', 'dual-prevention.formalism-upheld', 'responsibility.shift-handed-over', 'responsibility.handover-late'] as const

interface Told {
  readonly absence?: Absence
  readonly id?: Id
  readonly sign?: { readonly id: Id; readonly person: Id; readonly title: string }
  readonly handover?: { readonly id: Id; readonly post: { readonly id: Id }; readonly outgoing: { readonly id: Id }; readonly endsAt: Instant }
  readonly post?: { readonly id: Id }
  readonly endedAt?: Instant
}

/** In the order of the journal: an absence that was cancelled was none. */
export const aroundOf = (lines: readonly Line[]): Around => {
  const absences = new Map<Id, Absence>()
  const formalism: Around['formalism'][number][] = []
  const handovers: Around['handovers'][number][] = []
  for (const { type, at, data } of lines) {
    const { absence, id, sign, handover, post, endedAt } = data as Told
    if (absence !== undefined) absences.set(absence.id, absence)
    else if (type === 'people.absence-cancelled' && id !== undefined) absences.delete(id)
    else if (sign !== undefined) formalism.push({ id: sign.id, person: sign.person, title: sign.title, at })
    else if (handover !== undefined) handovers.push({ id: handover.id, person: handover.outgoing.id, post: handover.post.id, at: handover.endsAt, late: false })
    else if (post !== undefined) handovers.push({ id: post.id, person: null, post: post.id, at: endedAt ?? at, late: true })
  }
  return { absences: [...absences.values()], formalism, handovers }
}
