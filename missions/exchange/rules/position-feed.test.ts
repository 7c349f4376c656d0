import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { feedCondition, feedRest, roundEvery } from './position-feed.ts'

const facts = { active: true, waitsForCode: false, carriers: 3, unplaced: 0, taken: 3, refused: 0, lastSentAt: 0, downSince: null }
const MOST = 30 * SECOND

describe('rounds of positions', () => {
  it('given a wish, then it is kept, but never more seldom than the standard allows', () => expect([20, 60, 0, Number.NaN].map((asked) => roundEvery(asked, 30))).toEqual([20_000, 30_000, 30_000, 30_000]))
  it('given nobody answers, then the next try is soon', () => expect([1, 2, 3, 9].map(feedRest)).toEqual([1_000, 2_000, 4_000, 5_000]))
})

describe('how it stands', () => {
  it.each([
    [{}, 30 * SECOND, 'well'],
    [{}, 30 * SECOND + 1, 'late'],
    [{ lastSentAt: null }, 0, 'late'],
    [{ downSince: 1 }, 0, 'down'],
    [{ carriers: 0, lastSentAt: null }, 0, 'idle'],
    [{ unplaced: 3, taken: 0 }, 99 * SECOND, 'unplaced'],
    [{ unplaced: 1 }, 0, 'well'],
    [{ unplaced: 1, taken: 0, refused: 1 }, 0, 'well'],
    [{ waitsForCode: true, downSince: 1 }, 0, 'waiting-code'],
    [{ active: false, waitsForCode: true }, 0, 'paused'],
  ] as const)('%j after %i ms: %s', (more, now, condition) => expect(feedCondition({ ...facts, ...more }, now, MOST)).toBe(condition))
})
