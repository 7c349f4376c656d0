import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { DEFAULT_SETTING } from '../../contract/inspection/setting.ts'
import { id, NOW } from '../../testing/sample-records.ts'
import { place } from '../../testing/sample-site.ts'
import { decidePresence, judgePresence, type PresenceFacts } from './presence.ts'

const gate = place(1, { name: '东门', latitude: 37.5, longitude: 122.1 })
const facts = (more: Partial<PresenceFacts> = {}): PresenceFacts => ({ places: [gate], checkedAt: NOW, offset: 0, minutes: 15, metres: 50, freshPhotos: 0, ...more })
const code = { kind: 'code' as const, code: id(1), at: NOW }
const fix = { kind: 'fix' as const, latitude: 37.5, longitude: 122.1, accuracy: 10, at: NOW }
const photo = { kind: 'photo' as const, at: NOW }
const kinds = (proofs: Parameters<typeof judgePresence>[0], more: Partial<PresenceFacts> = {}) => judgePresence(proofs, facts(more)).map(({ kind }) => kind)

describe('given proofs of presence', () => {
  it('when a code of the place was read in time, then it holds; of another place or long ago it does not', () => {
    expect(judgePresence([code], facts())).toEqual([{ kind: 'code', place: id(1), at: NOW, metres: null, accuracy: null }])
    expect(kinds([{ ...code, code: id(2) }])).toEqual([])
    expect(kinds([{ ...code, at: NOW - 16 * MINUTE }])).toEqual([])
    expect(kinds([{ ...code, at: NOW + 20 * MINUTE }], { offset: 10 * MINUTE })).toEqual(['code'])
  })
  it('when a fix lies near and is certain enough, then it holds', () => {
    expect(judgePresence([fix], facts())).toMatchObject([{ kind: 'fix', place: id(1), metres: 0, accuracy: 10 }])
    expect(kinds([{ ...fix, accuracy: 80 }])).toEqual([])
    expect(kinds([{ ...fix, latitude: 37.6 }])).toEqual([])
    expect(kinds([fix], { places: [place(2), place(3, { latitude: 37.5 })] })).toEqual([])
    expect(judgePresence([fix], facts({ places: [place(2, { latitude: 37.5001, longitude: 122.1 }), gate] }))[0]?.place).toBe(id(1))
  })
  it('when a photo is new, then it holds; the stronger proof comes first', () => {
    expect(kinds([photo])).toEqual([])
    expect(kinds([photo, fix, code], { freshPhotos: 1 })).toEqual(['code', 'fix', 'photo'])
  })
})

describe('given what the enterprise takes for a proof', () => {
  const decide = (proofs: Parameters<typeof judgePresence>[0], setting: Partial<typeof DEFAULT_SETTING> = {}, more: Partial<PresenceFacts> = {}) => decidePresence(proofs, facts(more), { ...DEFAULT_SETTING, ...setting })
  it('when a sufficient one holds, then it is kept', () => {
    expect(decide([code])).toMatchObject({ value: { kind: 'code' } })
    expect(decide([code, fix], { sufficient: ['fix'] })).toMatchObject({ value: { kind: 'fix' } })
  })
  it('when none holds, then it is refused where a place is laid down, and told as missing where that is allowed', () => {
    expect(decide([])).toMatchObject({ refusal: { code: 'presence-missing', field: 'proofs', message: expect.stringContaining('“东门”') } })
    expect(decide([], { none: 'always' })).toMatchObject({ value: { kind: 'none', place: null } })
    expect(decide([], {}, { places: [] })).toMatchObject({ value: { kind: 'none' } })
    expect(decide([], { none: 'never' }, { places: [] })).toMatchObject({ refusal: { message: '没有到场证明。请到现场后现场拍照，15 分钟内提交' } })
  })
})
