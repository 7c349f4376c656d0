import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import type { PresenceProof } from '../contract/person.ts'
import { HERE, LI, QIAN, SUN, WEDNESDAY } from '../testing/permit.ts'
import { mustBeHere, type PresenceFacts, presenceOf, whyNotHere } from './presence.ts'

const PERMIT = '019a0000-0000-7000-8000-000000000300'
const PHOTO = '019a0000-0000-7000-8000-000000000600'
const facts = (over: Partial<PresenceFacts> = {}): PresenceFacts => ({ now: WEDNESDAY, permit: PERMIT, person: QIAN.id, sufficient: ['position', 'code', 'fix', 'photo'], minutes: 10, guardians: [SUN], seenAt: null, photos: [PHOTO], ...over })
const code = (over: object = {}): PresenceProof => ({ kind: 'code', code: PERMIT, at: WEDNESDAY, ...over })
const photo = (over: object = {}): PresenceProof => ({ kind: 'photo', photo: PHOTO, witness: SUN.id, at: WEDNESDAY, ...over })
const fix: PresenceProof = { kind: 'fix', latitude: 37.5, longitude: 121.2, accuracy: 5, at: WEDNESDAY }

describe('standing there', () => {
  it.each<[string, PresenceProof[], Partial<PresenceFacts>, string]>([
    ['nothing', [], {}, 'none'],
    ['the card, seen at the work', [{ kind: 'position' }], { seenAt: WEDNESDAY - 1 }, 'position'],
    ['the card, not seen there', [{ kind: 'position' }], {}, 'none'],
    ['the code of the permit', [code()], {}, 'code'], ['its link', [code({ code: `https://a.example/special-work/p/${PERMIT}` })], {}, 'code'], ['exactly ten minutes ago', [code({ at: WEDNESDAY - 10 * MINUTE })], {}, 'code'],
    ['too old', [code({ at: WEDNESDAY - 10 * MINUTE - 1 })], {}, 'none'], ['from the future', [code({ at: WEDNESDAY + 11 * MINUTE })], {}, 'none'], ['of another permit', [code({ code: PHOTO })], {}, 'none'],
    ['what the enterprise does not let suffice', [code()], { sufficient: ['position'] }, 'none'],
    ['a photo that a guardian vouches for', [photo()], {}, 'photo'], ['somebody else vouches', [photo({ witness: LI.id })], {}, 'none'], ['the guardian vouches for himself', [photo()], { person: SUN.id }, 'none'], ['a photo that never arrived', [photo()], { photos: [] }, 'none'],
    ['degrees', [fix], {}, 'none'], ['the strongest of several', [photo(), fix, code(), { kind: 'position' }], { seenAt: WEDNESDAY }, 'position'], ['the next where the strongest fails', [photo(), { kind: 'position' }, code()], {}, 'code'],
  ])('by %s: %#', (_what, proofs, over, kind) => expect(presenceOf(proofs, facts(over)).kind).toBe(kind))
  it.each<[string, Partial<PresenceFacts>, Partial<Extract<PresenceProof, { kind: 'fix' }>>, string | null]>([
    ['near enough', { fix: { metres: 50, why: null } }, {}, null],
    ['too far', { fix: { metres: 51, why: null } }, {}, '手机定位距作业点 51 米，超过 50 米'],
    ['not sure of it', { fix: { metres: 5, why: null } }, { accuracy: 31 }, '手机定位误差 31 米，超过 30 米，请到开阔处重试'],
    ['on a plan without ground', { fix: { metres: null, why: '平面图没有测量坐标基准' } }, {}, '手机定位不能用：平面图没有测量坐标基准'],
    ['not looked up', {}, {}, '手机定位不能用：没有换算到平面图'],
    ['of before', { fix: { metres: 5, why: null } }, { at: WEDNESDAY - 11 * MINUTE }, '手机定位已过时，请重新定位'],
  ])('by a phone %s', (_what, over, brought, why) => {
    const known = facts({ metres: 50, accuracy: 30, ...over })
    const proof: PresenceProof = { ...fix, ...brought } as PresenceProof
    expect(presenceOf([proof], known)).toMatchObject(why === null ? { kind: 'fix', metres: 50, at: WEDNESDAY } : { kind: 'none' })
    expect(whyNotHere([proof], known)).toBe(why)
  })
  it('proves nothing by a phone where no limits are known', () => expect(presenceOf([fix], facts({ fix: { metres: 1, why: null } })).kind).toBe('none'))
  it('says nothing of a phone that nobody brought, or that does not suffice anyway', () => {
    expect(whyNotHere([code()], facts())).toBeNull()
    expect(whyNotHere([fix], facts({ sufficient: ['code'] }))).toBeNull()
    expect(mustBeHere({ ...HERE, kind: 'none' }, '开始作业', 'AQ 3064.2-2025 5.5.2', '手机定位不能用')).toMatchObject({ refusal: { message: '开始作业应在作业现场进行，没有到场证明。手机定位不能用。请到现场后用人员定位、现场扫码、手机定位、现场照片（监护人见证）证明' } })
  })
  it('keeps by what', () => {
    expect(presenceOf([photo()], facts())).toEqual({ kind: 'photo', at: WEDNESDAY, metres: null, photo: PHOTO, witness: SUN })
    expect(presenceOf([], facts())).toMatchObject({ kind: 'none', at: WEDNESDAY })
  })
  it('is asked of whoever does it', () => {
    expect(mustBeHere(HERE, '开始作业', 'AQ 3064.2-2025 5.5.2')).toMatchObject({ accepted: true })
    expect(mustBeHere({ ...HERE, kind: 'none' }, '开始作业', 'AQ 3064.2-2025 5.5.2')).toMatchObject({ refusal: { code: 'not-here', field: 'proofs' } })
  })
})
