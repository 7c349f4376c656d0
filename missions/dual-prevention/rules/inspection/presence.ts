import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { Place } from '../../contract/inspection/place.ts'
import type { PresenceProof } from '../../contract/inspection/presence.ts'
import { type InspectionSetting, PROOF_WORDS } from '../../contract/inspection/setting.ts'
import type { Presence, Witness } from '../../contract/records.ts'
import { metresBetween } from './distance.ts'
import { placeByCode } from './place-code.ts'

export interface PresenceFacts {
  /** Places where it may be done; empty when none is laid down. */
  readonly places: readonly Place[]
  /** When it was checked, and by how much the phone ran ahead. */
  readonly checkedAt: Instant
  readonly offset: number
  readonly minutes: number
  readonly metres: number
  /** Photos of the answer that were not known before, and were not shot at another time. */
  readonly freshPhotos: number
  /** What positioning saw of whoever answers; absent where it saw nothing, or was not asked. */
  readonly witness?: Witness | null | undefined
}

export const NOWHERE: Presence = { kind: 'none', place: null, at: null, metres: null, accuracy: null }

/** A proof holds around the moment of checking; of the future nothing is known. */
const isFresh = (at: Instant, { checkedAt, minutes }: PresenceFacts): boolean => Math.abs(checkedAt - at) <= minutes * MINUTE

const byFix = (proof: Extract<PresenceProof, { kind: 'fix' }>, at: Instant, { places, metres }: PresenceFacts): Presence | undefined => {
  const near = places
    .flatMap((place) => (place.latitude === null || place.longitude === null ? [] : [{ place, apart: metresBetween(proof, { latitude: place.latitude, longitude: place.longitude }) }]))
    .sort((a, b) => a.apart - b.apart)[0]
  // A fix that is less certain than the distance shows nothing.
  if (near === undefined || proof.accuracy > metres || near.apart > metres) return undefined
  return { kind: 'fix', place: near.place.id, at, metres: Math.round(near.apart), accuracy: Math.round(proof.accuracy) }
}

const seen = (proof: PresenceProof, facts: PresenceFacts): Presence | undefined => {
  const at = proof.at - facts.offset
  if (!isFresh(at, facts)) return undefined
  if (proof.kind === 'fix') return byFix(proof, at, facts)
  if (proof.kind === 'photo') return facts.freshPhotos > 0 ? { ...NOWHERE, kind: 'photo', at } : undefined
  const place = placeByCode(proof.code, facts.places, at)
  return place === undefined ? undefined : { ...NOWHERE, kind: 'code', place: place.id, at }
}

const byWitness = ({ witness }: PresenceFacts): Presence[] =>
  witness?.agrees === true ? [{ kind: 'position', place: witness.place, at: witness.at, metres: Math.round(witness.metres), accuracy: Math.round(witness.accuracy) }] : []

const STRENGTH: readonly Presence['kind'][] = ['code', 'position', 'fix', 'photo']

/** All of what was brought, and of what positioning saw, that holds; the strongest first. */
export const judgePresence = (proofs: readonly PresenceProof[], facts: PresenceFacts): Presence[] =>
  [...proofs.flatMap((proof) => seen(proof, facts) ?? []), ...byWitness(facts)].sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind))

/** Which proof is kept with the record, by what the enterprise takes for one; nothing is ever made up. */
export const decidePresence = (proofs: readonly PresenceProof[], facts: PresenceFacts, { sufficient, none }: Pick<InspectionSetting, 'sufficient' | 'none'>): Decision<Presence> => {
  const found = judgePresence(proofs, facts).find(({ kind }) => kind !== 'none' && sufficient.includes(kind))
  // What positioning saw stands beside whatever proof is kept, for or against it.
  const beside = facts.witness == null ? {} : { witness: facts.witness }
  if (found !== undefined) return accept({ ...found, ...beside })
  if (none === 'always' || (none === 'no-place' && facts.places.length === 0)) return accept({ ...NOWHERE, ...beside })
  const wanted = facts.places.length === 0 ? sufficient.filter((kind) => kind === 'photo') : sufficient.filter((kind) => kind !== 'position')
  const where = facts.places.length === 0 ? '' : `在${facts.places.map(({ name }) => `“${name}”`).join('、')}`
  return refuse('presence-missing', `没有到场证明。请到现场后${where}${wanted.map((kind) => PROOF_WORDS[kind]).join('，或')}，${facts.minutes} 分钟内提交`, { field: 'proofs' })
}
