import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { DEFAULT_SETTING } from '../../contract/inspection/setting.ts'
import { id, NOW } from '../../testing/sample-records.ts'
import { place, point } from '../../testing/sample-site.ts'
import { type CheckFacts, decideCheck } from './check.ts'
import { decideDevice, explosionState } from './explosion-proof.ts'
import { isFreshPhoto, shotAt } from './fresh-photo.ts'
import { decidePhotos, photoWanted } from './photo-rule.ts'

const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  photoRule: null, points: [], places: [], setting: DEFAULT_SETTING, minutes: 15, metres: 50, freshPhotos: 0, explosion: 'none', here: null, ...more,
})
const words = { result: '0' as const, photos: [] as string[], proofs: [], readings: [], checkedAt: NOW, deviceClockOffset: 0 }
const check = (input: object, more: Partial<CheckFacts> = {}) => decideCheck({ ...words, ...input }, facts(more))

describe('given an answer from the site', () => {
  it('when nothing is asked for, then nothing is missing', () => {
    expect(check({})).toEqual({ accepted: true, value: { presence: { kind: 'none', place: null, at: null, metres: null, accuracy: null }, readings: [] } })
  })
  it('when the device, a photo, a reading or the presence is missing, then that is said, in this order', () => {
    const all = { explosion: 'on', places: [place(1, { explosive: true })], photoRule: { when: 'always', show: '罐号' }, points: [point()] } as const
    const here = { explosionProof: true }
    expect(check({}, all)).toMatchObject({ refusal: { code: 'not-explosion-proof' } })
    expect(check({}, { ...all, here })).toMatchObject({ refusal: { code: 'photo-required' } })
    const danger = { id: id(5), description: '滴漏', place: '泵房', photos: [id(6)] }
    expect(check({ result: '1', danger }, { ...all, here })).toMatchObject({ refusal: { code: 'reading-missing' } })
    const readings = [{ point: point().id, value: 5, why: null }]
    expect(check({ photos: [id(6)], readings }, { ...all, here })).toMatchObject({ refusal: { code: 'presence-missing' } })
    expect(check({ photos: [id(6)], readings, proofs: [{ kind: 'code', code: id(1), at: NOW }] }, { ...all, here })).toMatchObject({ value: { presence: { kind: 'code' }, readings: [{ value: 5 }] } })
  })
})

describe('given the photo rule of a measure', () => {
  const fault = { when: 'fault', show: '渗漏点' } as const
  it('when it asks for one, then the answer without is told what to show', () => {
    expect([photoWanted(null, '0'), photoWanted({ when: 'never', show: '' }, '1'), photoWanted(fault, '0'), photoWanted(fault, '1'), photoWanted({ when: 'always', show: '' }, undefined)]).toEqual([false, false, false, true, true])
    expect(decidePhotos(fault, '1', 0)).toMatchObject({ refusal: { code: 'photo-required', message: '这项措施发现隐患时要现场照片，请拍照后提交，拍到：渗漏点' } })
    expect(decidePhotos({ when: 'always', show: '' }, '0', 0)).toMatchObject({ refusal: { message: '这项措施每次排查都要现场照片，请拍照后提交' } })
    expect(decidePhotos(fault, '1', 1)).toMatchObject({ accepted: true })
    expect(decidePhotos(undefined, '1', 0)).toMatchObject({ accepted: true })
  })
})

describe('given areas with an explosive atmosphere', () => {
  it('when such terminals are owned, then others are kept out; until then it is warned', () => {
    expect(explosionState('auto', { areas: 0, terminals: 3 })).toBe('none')
    expect(explosionState('auto', { areas: 1, terminals: 0 })).toBe('warned')
    expect(explosionState('auto', { areas: 1, terminals: 1 })).toBe('on')
    expect(explosionState('always', { areas: 1, terminals: 0 })).toBe('on')
    expect(explosionState('off', { areas: 1, terminals: 1 })).toBe('warned')
  })
  it('when the place is one of them, then only such a terminal is admitted', () => {
    const there = [place(1), place(2, { explosive: true, name: '一号罐区' })]
    expect(decideDevice('on', there, null)).toMatchObject({ refusal: { message: expect.stringContaining('“一号罐区”在爆炸危险区域') } })
    expect(decideDevice('on', there, { explosionProof: false })).toMatchObject({ accepted: false })
    expect(decideDevice('on', there, { explosionProof: true })).toMatchObject({ accepted: true })
    expect(decideDevice('on', [place(1)], null)).toMatchObject({ accepted: true })
    expect(decideDevice('warned', there, null)).toMatchObject({ accepted: true })
  })
})

describe('given a photo', () => {
  it('when it says of when it is, then that is read by its own offset, else as Beijing time', () => {
    expect(shotAt({ capturedAt: '2026:11:23 09:00:00' })).toBe(NOW)
    expect(shotAt({ capturedAt: '2026:11:23 01:00:00', offset: '+00:00' })).toBe(NOW)
    expect(shotAt({ capturedAt: '2026:13:45 09:00:00' })).toBeUndefined()
    expect(shotAt({})).toBeUndefined()
  })
  it('when it was used before or is of another time, then it shows nothing', () => {
    const claims = { capturedAt: '2026:11:23 09:00:00' }
    expect(isFreshPhoto({ known: false, claims: null }, NOW, 15)).toBe(true)
    expect(isFreshPhoto({ known: true, claims: null }, NOW, 15)).toBe(false)
    expect(isFreshPhoto({ known: false, claims }, NOW + 10 * MINUTE, 15)).toBe(true)
    expect(isFreshPhoto({ known: false, claims }, NOW + 20 * MINUTE, 15)).toBe(false)
  })
})
