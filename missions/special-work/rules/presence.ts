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
  /** How far from the work a phone may be, and how sure of it, metres. */
  readonly metres?: number
  readonly accuracy?: number
  /** Where the phone's degrees fall, metres from the work; null with the reason where the plan has no surveyed ground. */
  readonly fix?: { readonly metres: number | null; readonly why: string | null }
}

const none = (at: Instant): Presence => ({ kind: 'none', at, metres: null, photo: null, witness: null })
/** The code that hangs at the work: the permit's id, or a link that ends with it. */
const isCodeOf = (permit: Id, code: string): boolean => code === permit || code.endsWith(`/special-work/p/${permit}`)

/** How far a phone is from the work, or in Chinese why its place proves nothing. Degrees mean nothing without a surveyed plan. */
const judgeFix = (accuracy: number, { fix, metres = 0, accuracy: most = 0 }: PresenceFacts): { readonly metres: number } | { readonly why: string } => {
  if (fix?.metres == null) return { why: `手机定位不能用：${fix?.why ?? '没有换算到平面图'}` }
  if (accuracy > most) return { why: `手机定位误差 ${Math.round(accuracy)} 米，超过 ${most} 米，请到开阔处重试` }
  return fix.metres > metres ? { why: `手机定位距作业点 ${Math.round(fix.metres)} 米，超过 ${metres} 米` } : { metres: Math.round(fix.metres) }
}

const proven = (proof: PresenceProof, facts: PresenceFacts): Presence | null => {
  if (!facts.sufficient.includes(proof.kind)) return null
  if (proof.kind === 'position') return facts.seenAt === null ? null : { ...none(facts.seenAt), kind: 'position' }
  if (Math.abs(facts.now - proof.at) > facts.minutes * MINUTE) return null
  if (proof.kind === 'code') return isCodeOf(facts.permit, proof.code) ? { ...none(proof.at), kind: 'code' } : null
  if (proof.kind === 'fix') {
    const judged = judgeFix(proof.accuracy, facts)
    return 'metres' in judged ? { ...none(proof.at), kind: 'fix', metres: judged.metres } : null
  }
  const witness = facts.guardians.find(({ id }) => id === proof.witness && id !== facts.person)
  return witness === undefined || !facts.photos.includes(proof.photo) ? null : { ...none(proof.at), kind: 'photo', photo: proof.photo, witness }
}

/** The strongest first. */
const ORDER: readonly PresenceProof['kind'][] = ['position', 'code', 'fix', 'photo']

/** Whether somebody stands at the work, by the best of what he brought (AQ 3064.2-2025 5.5.2). */
export const presenceOf = (proofs: readonly PresenceProof[], facts: PresenceFacts): Presence =>
  proofs.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).reduce<Presence | null>((found, proof) => found ?? proven(proof, facts), null) ?? none(facts.now)

/** What may be said to somebody whose proofs were not enough: why his phone's place was none. */
export const whyNotHere = (proofs: readonly PresenceProof[], facts: PresenceFacts): string | null => {
  const fix = proofs.find((it) => it.kind === 'fix')
  if (fix === undefined || !facts.sufficient.includes('fix')) return null
  if (Math.abs(facts.now - fix.at) > facts.minutes * MINUTE) return '手机定位已过时，请重新定位'
  const judged = judgeFix(fix.accuracy, facts)
  return 'why' in judged ? judged.why : null
}

const WAYS = [PRESENCE_WORDS.position, PRESENCE_WORDS.code, PRESENCE_WORDS.fix, PRESENCE_WORDS.photo].join('、')

/** For steps that the law wants on the spot, whoever takes them. */
export const mustBeHere = ({ kind }: Presence, what: string, clause: ClauseId, why: string | null = null): Decision<true> =>
  kind === 'none' ? refuse('not-here', `${what}应在作业现场进行，没有到场证明。${why === null ? '' : `${why}。`}请到现场后用${WAYS}证明`, { field: 'proofs', clause }) : accept(true)
