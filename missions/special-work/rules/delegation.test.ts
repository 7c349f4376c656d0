import { expect, it } from 'vitest'
import { LI, WU, ZHOU } from '../testing/permit.ts'
import { delegates, standIns } from './delegation.ts'

const given = { from: ZHOU.id, to: WU.id, node: 'approver' as const, since: '2026-11-25', until: '2026-11-26' }
const asked = { person: WU.id, node: 'approver' as const, day: '2026-11-25' }
it.each([
  ['on the first day', {}, true], ['on the last', { day: '2026-11-26' }, true], ['before', { day: '2026-11-24' }, false], ['after', { day: '2026-11-27' }, false], ['another person', { person: LI.id }, false], ['another node', { node: 'unit' as const }, false],
])('a delegation %s', (_what, over, holds) => expect(delegates(given, { ...asked, ...over })).toBe(holds))

it('names who stands in today for one of those whose turn it is', () =>
  expect(standIns([given, { ...given, to: LI.id, node: 'unit' }, { ...given, to: LI.id, from: WU.id }, { ...given, to: LI.id, until: '2026-11-25' }], { persons: [ZHOU.id], node: 'approver', day: '2026-11-26' })).toEqual([WU.id]))
