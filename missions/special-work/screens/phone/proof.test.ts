import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { HERE, permitOf, SUN, WEDNESDAY } from '../../testing/permit.ts'
import { heldProof, type ProofFacts, proofsOf } from './proof.ts'

const { id } = permitOf('hot-work')
const NONE = { ...HERE, kind: 'none' as const }
const site = (over: Partial<ProofFacts['site']> = {}): ProofFacts['site'] => ({ presence: NONE, sufficient: ['position', 'code', 'fix', 'photo'], minutes: 10, ...over })
const facts = (over: Partial<ProofFacts> = {}): ProofFacts => ({ now: WEDNESDAY, site: site(), online: true, scan: undefined, fix: undefined, photo: undefined, ...over })
const scan = { permit: id, code: id, at: WEDNESDAY - 10 * MINUTE }
const photo = { photo: id, witness: SUN.id, name: SUN.name, at: WEDNESDAY }
const fix = { kind: 'fix' as const, latitude: 37, longitude: 118, accuracy: 5, at: WEDNESDAY }

describe('heldProof', () => {
  it('takes the strongest: positioning, the scan, the fix, the photo', () => {
    expect(heldProof(facts({ site: site({ presence: HERE }), scan, photo }))).toMatchObject({ kind: 'position', words: '人员定位' })
    expect(heldProof(facts({ site: site({ presence: { ...HERE, kind: 'fix' } }), scan }))).toMatchObject({ kind: 'code', words: '现场扫码', at: scan.at })
    expect(heldProof(facts({ site: site({ presence: { ...HERE, kind: 'fix' } }), photo }))?.kind).toBe('fix')
    expect(heldProof(facts({ photo }))).toMatchObject({ kind: 'photo', words: '现场照片（孙监护见证）' })
  })
  it('takes nothing that is old, that does not suffice here, or that only a network can know', () => {
    expect(heldProof(facts())).toBeNull()
    expect(heldProof(facts({ scan: { ...scan, at: scan.at - 1 } }))).toBeNull()
    expect(heldProof(facts({ photo: { ...photo, at: 0 } }))).toBeNull()
    expect(heldProof(facts({ site: site({ presence: HERE }), online: false }))).toBeNull()
    expect(heldProof(facts({ site: site({ presence: { ...HERE, kind: 'fix', at: 0 } }) }))).toBeNull()
    expect(heldProof(facts({ site: site({ presence: HERE, sufficient: ['code'] }), photo }))).toBeNull()
    expect(heldProof(facts({ site: site({ sufficient: ['photo'] }), scan }))).toBeNull()
    expect(heldProof(facts({ site: site({ presence: { ...HERE, kind: 'fix' }, sufficient: ['photo'] }) }))).toBeNull()
  })
})

it('proofsOf brings all that there is, and positioning only with a network', () => {
  expect(proofsOf(facts({ scan, fix, photo })).map(({ kind }) => kind)).toEqual(['position', 'code', 'fix', 'photo'])
  expect(proofsOf(facts({ online: false }))).toEqual([])
})
