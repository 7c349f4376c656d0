import { describe, expect, it } from 'vitest'
import { id, NOW } from '../../testing/sample-records.ts'
import { place } from '../../testing/sample-site.ts'
import { codeIn, labelLink, placeByCode } from './place-code.ts'
import { placesOf } from './places-of.ts'

describe('given a scanned code', () => {
  it('when it is a label of ours, then the code is the end of its link', () => {
    expect(codeIn(labelLink('https://a.example', id(9), 'A 1'))).toBe('A 1')
    expect(codeIn('https://a.example/m/o/x/dual-prevention/at/abc?x=1')).toBe('abc')
    expect(codeIn('https://a.example/m/o/x/dual-prevention/at/%E0%A4%A')).toBe('%E0%A4%A')
    expect(codeIn('  plain ')).toBe('plain')
    expect(codeIn('https://a.example/m/o/x/dual-prevention/at/')).toBe('')
  })
  it('when it names a place by its code, its id, its tag or a code not yet replaced then, then that place is meant', () => {
    const places = [place(1), place(2, { code: '04:A2:33' }), place(3, { code: 'new', past: [{ code: 'old', until: NOW }] })]
    const at = (code: string, when = NOW) => placeByCode(code, places, when)?.id
    expect([at(id(1)), at('04a233'), at('new'), at('old', NOW - 1), at('old'), at('nothing')]).toEqual([id(1), id(2), id(3), id(3), undefined, undefined])
  })
})

describe('given a measure', () => {
  it('when it names places, then those; else the places of its unit', () => {
    const places = [place(1, { units: [id(50)] }), place(2)]
    expect(placesOf({ unit: id(50), places: [id(2)] }, places).map((it) => it.id)).toEqual([id(2)])
    expect(placesOf({ unit: id(50), places: null }, places).map((it) => it.id)).toEqual([id(1)])
    expect(placesOf({ unit: id(51) }, places)).toEqual([])
  })
})
