import type { PlantDay } from '@anlan/kernel/time'
import type { KeptFact } from '../contract/facts.ts'

interface Holder {
  readonly name: string
  readonly role: 'principal' | 'safety-manager'
}

interface Certificate {
  readonly holder: string
  readonly kind: string
  readonly validUntil: PlantDay
}

/**
 * 5.1.1: who must have passed the assessment, and whose certificates of that kind have all run out. Whoever has none in the
 * register is no fact: it may only not have been entered, and the page says so.
 */
export const unqualified = (holders: readonly Holder[], certificates: readonly Certificate[], today: PlantDay): KeptFact<'unqualified-person'>[] =>
  holders.flatMap(({ name, role }) => {
    const last = certificates.filter((it) => it.holder === name && it.kind === role).map(({ validUntil }) => validUntil).toSorted().at(-1)
    return last === undefined || last >= today ? [] : [{ kind: 'unqualified-person' as const, key: `${role}:${name}:${last}`, data: { name, role, expired: last }, expiresAt: null }]
  })
