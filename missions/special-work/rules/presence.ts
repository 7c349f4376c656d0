import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { ClauseId } from '@anlan/standards/clause'
import { type Named, type Presence, PRESENCE_WORDS, type PresenceProof } from '../contract/person.ts'
import type { Setting } from '../contract/setting.ts'

export interface PresenceFacts {
  readonly now: Instant
  readonly permit: Id
  readonly person: Id
  /** Which proofs the enterprise lets suffice. */
  readonly sufficient: Setting['sufficient']
  /** How old a proof may be. */
  readonly minutes: number
  readonly guardians: readonly Named[]
  /** When positioning saw the person at the work; null: it did not. */
  readonly seenAt: Instant | null
  /** Of the photos named, those that have arrived. */
  readonly photos: readonly Id[]
}

const none = (at: Instant): Presence => ({ kind: 'none', at, metres: null, photo: null, witness: null })
/** The code that hangs at the work: the permit's id, or a link that ends with it. */
const isCodeOf = (permit: Id, code: string): boolean => code === permit || code.endsWith(`/special-work/p/${permit}`)

const proven = (proof: PresenceProof, facts: PresenceFacts): Presence | null => {
  if (!facts.sufficient.includes(proof.kind)) return null
  if (proof.kind === 'position') return facts.seenAt === null ? null : { ...none(facts.seenAt), kind: 'position' }
  if (Math.abs(facts.now - proof.at) > facts.minutes * MINUTE) return null
  if (proof.kind === 'code') return isCodeOf(facts.permit, proof.code) ? { ...none(proof.at), kind: 'code' } : null
  // Degrees mean nothing without a surveyed plan; a phone's fix proves nothing yet.
  if (proof.kind === 'fix') return null
  const witness = facts.guardians.find(({ id }) => id === proof.witness && id !== facts.person)
  return witness === undefined || !facts.photos.includes(proof.photo) ? null : { ...none(proof.at), kind: 'photo', photo: proof.photo, witness }
}

/** The strongest first. */
const ORDER: readonly PresenceProof['kind'][] = ['position', 'code', 'fix', 'photo']

/** Whether somebody stands at the work, by the best of what he brought (AQ 3064.2-2025 5.5.2). */
export const presenceOf = (proofs: readonly PresenceProof[], facts: PresenceFacts): Presence =>
  proofs.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).reduce<Presence | null>((found, proof) => found ?? proven(proof, facts), null) ?? none(facts.now)

const WAYS = [PRESENCE_WORDS.position, PRESENCE_WORDS.code, PRESENCE_WORDS.photo].join('、')

/** For steps that the law wants on the spot, whoever takes them. */
export const mustBeHere = ({ kind }: Presence, what: string, clause: ClauseId): Decision<true> =>
  kind === 'none' ? refuse('not-here', `${what}应在作业现场进行，没有到场证明。请到现场后用${WAYS}证明`, { field: 'proofs', clause }) : accept(true)
