import type { Instant } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import { type Elsewhere, metresApart, type QualityFacts, type SignedElsewhere } from './quality-facts.ts'
import { overlap, workSpans } from './work-spans.ts'

const peopleOf = ({ request: { guardians, workers } }: Permit) => [...guardians, ...workers]

/** Who of a permit signed for, or worked by, another one that is too far away for the same feet. @param metres nearer than this is the same place */
export const peersOf = (all: readonly Permit[], now: Instant, metres: number): ((permit: Permit) => Pick<QualityFacts, 'signedElsewhere' | 'elsewhere'>) => {
  const signedBy = new Map<string, { readonly permit: Permit; readonly at: Instant }[]>()
  const workedBy = new Map<string, Permit[]>()
  for (const permit of all) {
    for (const { by, at } of permit.signed) signedBy.set(by.id, [...(signedBy.get(by.id) ?? []), { permit, at }])
    if (permit.startedAt !== null) for (const { id } of peopleOf(permit)) workedBy.set(id, [...(workedBy.get(id) ?? []), permit])
  }
  return (permit) => {
    const far = (other: Permit): boolean => other.id !== permit.id && metresApart(permit.request.place, other.request.place) > metres
    const spans = workSpans(permit, now)
    const together = (other: Permit): boolean => workSpans(other, now).some((span) => spans.some((own) => overlap(own, span)))
    return {
      signedElsewhere: [...new Set(permit.signed.map(({ by }) => by.id))].flatMap((by) =>
        (signedBy.get(by) ?? []).filter((it) => far(it.permit)).map(({ permit: other, at }): SignedElsewhere => ({ by, at, number: other.number, spot: other.request.place.spot }))),
      elsewhere: peopleOf(permit).flatMap(({ id, name }) => (workedBy.get(id) ?? []).filter((other) => far(other) && together(other)).map((other): Elsewhere => ({ name, number: other.number, spot: other.request.place.spot }))),
    }
  }
}
