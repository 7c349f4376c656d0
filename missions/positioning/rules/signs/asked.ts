import type { Judged } from '../../contract/judged.ts'
import type { Asked, SignState } from '../../contract/sign.ts'

type Lost = Pick<Judged, 'kind' | 'carriers' | 'since' | 'plan' | 'x' | 'y' | 'floor' | 'basis' | 'signedAt' | 'answerBy'> & { readonly fenceName: string | null }

export const stateOfLost = ({ basis, signedAt }: Pick<Judged, 'basis' | 'signedAt'>): SignState => (signedAt !== null ? 'answered' : basis === 'unanswered' ? 'unanswered' : 'asked')

const ORDER: readonly SignState[] = ['unanswered', 'asked', 'answered']

/** Everybody whose card is silent now, whoever gave no answer first; of those the one that is silent longest. */
export const askedOf = (standing: readonly Lost[], nameOf: (person: string) => string, mayVouch: (person: string) => boolean): Asked[] =>
  standing
    .flatMap((it) => {
      const [person] = it.carriers
      if (it.kind !== 'lost' || person === undefined) return []
      const { since, answerBy, signedAt, plan, x, y, floor, fenceName } = it
      return [{ person, name: nameOf(person), state: stateOfLost(it), since, answerBy, signedAt, plan, x, y, floor, fenceName, mayVouch: mayVouch(person) }]
    })
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.since - b.since)
