import { expect, it } from 'vitest'
import { BEAUFORT, windForce } from './beaufort.ts'

it.each([[0, 0], [0.2, 0], [0.3, 1], [7.9, 4], [8, 5], [10.7, 5], [10.8, 6], [32.6, 11], [60, 12], [-1, 0]])('%d m/s is force %d', (speed, force) => expect(windForce(speed)).toBe(force))
it('is marked as not read in the standard itself', () => expect(BEAUFORT.confidence).toBe('K'))
