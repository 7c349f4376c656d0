import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { findGaps } from './gaps.ts'

const [s, until] = [SECOND, 100 * SECOND]
const asked = { from: 0, until, recording: true }

describe('the holes of a day', () => {
  it('are between segments, with what the recorder said of them', () => {
    const found = findGaps([{ from: 40 * s, to: 50 * s }, { from: 0, to: 10 * s }, { from: 10 * s, to: 20 * s }, { from: 70 * s, to: 80 * s }], [{ from: 20 * s, to: 40 * s, reason: 'silent' }], asked)
    expect(found).toEqual({ gaps: [{ from: 20 * s, to: 40 * s, reason: 'silent', open: false }, { from: 50 * s, to: 70 * s, reason: null, open: false }], recordedMs: 40 * s, lostMs: 40 * s })
  })

  it('are not the seams, nor what was recorded twice', () => {
    expect(findGaps([{ from: 0, to: 10 * s }, { from: 11 * s, to: 20 * s }, { from: 15 * s, to: 18 * s }], [], asked)).toEqual({ gaps: [], recordedMs: 19 * s, lostMs: 0 })
  })

  it('last until now where nothing is recorded', () => {
    expect(findGaps([{ from: 0, to: 10 * s }], [], { ...asked, recording: false }).gaps).toEqual([{ from: 10 * s, to: until, reason: null, open: true }])
    expect(findGaps([{ from: 0, to: until - s }], [], { ...asked, recording: false }).gaps).toEqual([])
  })

  it('begin with the time asked for where the recorder told of one from before', () => {
    const told = [{ from: -30 * s, to: 20 * s, reason: 'away' as const }]
    expect(findGaps([{ from: 20 * s, to: until }], told, asked).gaps).toEqual([{ from: 0, to: 20 * s, reason: 'away', open: false }])
    expect(findGaps([{ from: 20 * s, to: until }], [{ from: -30 * s, to: 0, reason: 'away' }], asked).gaps).toEqual([])
  })

  it('begin with the first recording and end with the time asked for', () => {
    expect(findGaps([], [], { ...asked, recording: false })).toEqual({ gaps: [], recordedMs: 0, lostMs: 0 })
    expect(findGaps([{ from: -5 * s, to: 0 }, { from: -1 * s, to: 3 * s }, { from: 99 * s, to: 200 * s }], [], asked)).toMatchObject({ recordedMs: 4 * s, gaps: [{ from: 3 * s, to: 99 * s }] })
  })
})
