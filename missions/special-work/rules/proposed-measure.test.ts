import { expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import type { MeasureHint } from '@anlan/standards/special-work/measures'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { detailOf, permitOf, requestOf, WEDNESDAY, ZHOU } from '../testing/permit.ts'
import { proposedMeasure } from './proposed-measure.ts'

const asked = (kind: WorkKind, over: object = {}) => permitOf(kind, 'preparing', { request: requestOf(kind, { detail: detailOf(kind, over) }) })

it.each<[MeasureHint, WorkKind, object, boolean | null]>([
  ['always', 'hot-work', {}, true], ['never', 'hot-work', {}, null],
  ['held-flammable', 'hot-work', { heldFlammable: true }, true], ['held-flammable', 'confined-space', { held: '' }, false], ['held-flammable', 'confined-space', {}, true], ['held-flammable', 'lifting', {}, null],
  ['tank-farm', 'hot-work', {}, false], ['gas-cylinders', 'hot-work', { methods: ['gas-cutting'] }, true], ['electric-welding', 'hot-work', { methods: ['grinding'] }, false], ['electric-welding', 'height', {}, null],
  ['special-level', 'hot-work', { running: true }, true], ['special-level', 'hot-work', {}, false], ['moving-parts', 'confined-space', { movingParts: true }, true],
  ['explosive', 'hot-work', {}, true], ['explosive', 'confined-space', { explosive: true }, true], ['explosive', 'lifting', {}, null],
  ['above-30', 'height', { metres: 31 }, true], ['above-30', 'height', { metres: 30 }, false], ['above-30', 'hot-work', {}, null], ['open-air', 'height', {}, true],
  ['planned-lift', 'lifting', { tonnes: 12 }, false], ['planned-lift', 'lifting', { tonnes: 12, needsPlan: true }, true], ['planned-lift', 'lifting', { tonnes: 50 }, true], ['planned-lift', 'lifting', { tonnes: 101 }, true], ['planned-lift', 'height', {}, null],
  ['deep', 'excavation', { hazardous: true, metres: 1.3 }, true], ['deep', 'excavation', { hazardous: true, metres: 1.2 }, false], ['deep', 'excavation', {}, false], ['deep', 'height', {}, null],
  ['toxic', 'blinding', { toxic: true }, true], ['at-height', 'hot-work', {}, null], ['lined', 'hot-work', {}, null], ['dust', 'confined-space', {}, null],
])('a row that concerns “%s” is proposed for %s with %o: %s', (hint, kind, over, proposed) => {
  expect(proposedMeasure(hint, asked(kind, over))).toBe(proposed)
})

it('a row for the night is proposed when the work begins or ends in the dark', () => {
  const at = (from: number, until: number) => proposedMeasure('night', permitOf('height', 'preparing', { request: requestOf('height', { from, until }) }))
  expect(at(WEDNESDAY, WEDNESDAY + 8 * HOUR)).toBe(false)
  expect(at(WEDNESDAY, WEDNESDAY + 11 * HOUR)).toBe(true)
  expect(at(WEDNESDAY - 5 * HOUR, WEDNESDAY)).toBe(true)
})

it('a row for crossing work is proposed once somebody coordinates it', () => {
  expect(proposedMeasure('crossing', permitOf('height', 'preparing'))).toBeNull()
  expect(proposedMeasure('crossing', permitOf('height', 'preparing', { coordinator: ZHOU }))).toBe(true)
})
