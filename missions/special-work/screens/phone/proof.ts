import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { OnSite } from '../../contract/on-site.ts'
import { type Presence, PRESENCE_WORDS, type PresenceProof } from '../../contract/person.ts'
import type { Scan } from './last-scan.ts'

/** A photo of the work, with the guardian who saw its maker stand there. */
export interface Witnessed {
  readonly photo: Id
  readonly witness: Id
  readonly name: string
  readonly at: Instant
}

export interface ProofFacts {
  readonly now: Instant
  readonly site: Pick<OnSite, 'presence' | 'sufficient' | 'minutes'>
  /** False: what positioning said is of before. */
  readonly online: boolean
  readonly scan: Scan | undefined
  readonly fix: Extract<PresenceProof, { kind: 'fix' }> | undefined
  readonly photo: Witnessed | undefined
}

export interface HeldProof {
  readonly kind: Exclude<Presence['kind'], 'none'>
  readonly words: string
  readonly at: Instant
}

const fresh = ({ now, site }: ProofFacts, at: Instant): boolean => now - at <= site.minutes * MINUTE

/** The best that this phone can show now, in the order in which the server takes them; null: nothing that would suffice. */
export const heldProof = (facts: ProofFacts): HeldProof | null => {
  const { site, online, scan, photo } = facts
  const suffices = (kind: HeldProof['kind']): boolean => site.sufficient.includes(kind)
  const { kind, at } = site.presence
  if (online && kind === 'position' && suffices('position')) return { kind, at, words: PRESENCE_WORDS.position }
  if (scan !== undefined && suffices('code') && fresh(facts, scan.at)) return { kind: 'code', at: scan.at, words: PRESENCE_WORDS.code }
  if (online && kind === 'fix' && suffices('fix') && fresh(facts, at)) return { kind, at, words: PRESENCE_WORDS.fix }
  if (photo !== undefined && suffices('photo') && fresh(facts, photo.at)) return { kind: 'photo', at: photo.at, words: `现场照片（${photo.name}见证）` }
  return null
}

/** All that is brought along; the server judges each. */
export const proofsOf = ({ online, scan, fix, photo }: ProofFacts): PresenceProof[] => [
  ...(online ? [{ kind: 'position' as const }] : []),
  ...(scan === undefined ? [] : [{ kind: 'code' as const, code: scan.code, at: scan.at }]),
  ...(fix === undefined ? [] : [fix]),
  ...(photo === undefined ? [] : [{ kind: 'photo' as const, photo: photo.photo, witness: photo.witness, at: photo.at }]),
]
