import { expect, it } from 'vitest'
import { replayAt } from './replay-at.ts'
import { advance } from './replay-clock.ts'

it('runs as fast as asked and stops at the end', () => expect([advance(0, 16, 60, 10_000), advance(9_990, 16, 60, 10_000)]).toEqual([960, 10_000]))

it('is told by the address, if that holds a moment', () => expect([replayAt({ at: '1763859600000' }), replayAt({}), replayAt({ at: 'x' }), replayAt({ at: '-5' })]).toEqual([1_763_859_600_000, undefined, undefined, undefined]))
