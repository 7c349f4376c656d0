import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTING } from '../../contract/inspection/setting.ts'
import { id, NOW } from '../../testing/sample-records.ts'
import { place } from '../../testing/sample-site.ts'
import { decidePresence, judgePresence, type PresenceFacts } from './presence.ts'
import { witness, witnessWords } from './witness.ts'

const at = (x: number, more: object = {}) => ({ plan: '厂区', x, y: 0, floor: 1, at: NOW, accuracy: 2, ...more })
const spots = [{ place: id(1), plan: '厂区', x: 100, y: 0 }, { place: id(2), plan: '厂区', x: 300, y: 0 }]
const see = (way: ReturnType<typeof at>[], whole = true) => witness(spots, { way, whole }, 15)

describe('given what positioning saw', () => {
  it('when somebody came near a place, then it is a witness for the nearest moment', () => {
    expect(see([at(60), at(92, { at: NOW + 5 }), at(110)])).toEqual({ place: id(1), at: NOW + 5, metres: 8, accuracy: 2, agrees: true, whole: true })
  })
  it('when a fix is too vague, or far, then it does not agree; on another plan, or unseen, nobody knows', () => {
    expect(see([at(100, { accuracy: 16 })])).toMatchObject({ agrees: false })
    expect(see([at(200)], false)).toMatchObject({ metres: 100, agrees: false, whole: false })
    expect(see([at(100, { plan: '码头' })])).toBeNull()
    expect(see([])).toBeNull()
  })
  it('when it is told, then it says for or against, or that nothing can be said', () => {
    const words = (more: object) => witnessWords({ place: id(1), at: NOW, metres: 3.4, accuracy: 2, agrees: true, whole: true, ...more })
    expect([words({}), words({ agrees: false, metres: 120 }), words({ agrees: false, whole: false })]).toEqual(['在场，相距 3 米（误差 2 米）', '不在场，最近相距 120 米', '定位有中断，不能判断'])
  })
})

describe('given an answer with such a witness', () => {
  const facts = (more: Partial<PresenceFacts>): PresenceFacts => ({ places: [place(1)], checkedAt: NOW, offset: 0, minutes: 15, metres: 50, freshPhotos: 0, ...more })
  const seen = see([at(95)])
  const code = { kind: 'code' as const, code: id(1), at: NOW }
  it('when it agrees, then nothing has to be scanned; a code is still the stronger proof, with the witness beside it', () => {
    expect(decidePresence([], facts({ witness: seen }), DEFAULT_SETTING)).toMatchObject({ value: { kind: 'position', place: id(1), metres: 5, accuracy: 2, witness: seen } })
    expect(judgePresence([code], facts({ witness: seen })).map(({ kind }) => kind)).toEqual(['code', 'position'])
    expect(decidePresence([code], facts({ witness: seen }), DEFAULT_SETTING)).toMatchObject({ value: { kind: 'code', witness: { agrees: true } } })
  })
  it('when the enterprise takes no position for proof, or it does not agree, then it only stands beside', () => {
    expect(decidePresence([], facts({ witness: seen }), { sufficient: ['code'], none: 'never' })).toMatchObject({ refusal: { code: 'presence-missing' } })
    expect(decidePresence([], facts({ witness: see([at(200)]) }), { sufficient: ['code'], none: 'always' })).toMatchObject({ value: { kind: 'none', witness: { agrees: false } } })
    expect(decidePresence([code], facts({ witness: null }), DEFAULT_SETTING)).toEqual({ accepted: true, value: { kind: 'code', place: id(1), at: NOW, metres: null, accuracy: null } })
  })
})
