import type { Instant } from '@anlan/kernel/time'
import type { Judged } from '../../contract/judged.ts'
import type { LivePerson } from '../../contract/live.ts'
import type { PersonSign } from '../../contract/sign.ts'
import { stateOfLost } from '../signs/asked.ts'

export interface SignFacts {
  /** When the card was last heard. */
  readonly seenAt: Instant
  readonly sign: (PersonSign & { readonly fences: readonly string[] }) | undefined
  /** His 失联, while it stands. */
  readonly lost: Pick<Judged, 'basis' | 'signedAt' | 'answerBy'> | undefined
}

/** Somebody silent with what he answered. A sign that says where is newer than the card's last place, so it is his place. */
export const withSign = (person: LivePerson, { seenAt, sign, lost }: SignFacts): LivePerson => {
  if (!person.silent) return person
  const asked = lost === undefined ? {} : { answer: stateOfLost(lost), ...(lost.answerBy === null ? {} : { answerBy: lost.answerBy }) }
  if (sign === undefined || sign.at <= seenAt) return { ...person, ...asked }
  const { at, how, place, plan, x, y, floor, witnessName, fences } = sign
  const where = plan === null || x === null || y === null ? {} : { plan, x, y, floor: floor ?? 1, at, fences: [...fences] }
  return { ...person, ...where, ...asked, sign: { at, how, place, by: witnessName } }
}
