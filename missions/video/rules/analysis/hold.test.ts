import { describe, expect, it } from 'vitest'
import { advance, EMPTY_HOLD, type Hold, type HoldFigures, rest } from './hold.ts'

const FIGURES: HoldFigures = { holdMs: 3_000, clearMs: 2_000, coolMs: 10_000 }
/** Looks one second apart: x seen, . not seen. */
const play = (looks: string, { figures = FIGURES, strict = false, every = 1_000, from = EMPTY_HOLD as Hold, begins = 0 } = {}) => {
  let hold = from
  const told = [...looks].map((it, nth) => {
    const next = advance(hold, it === 'x', begins + nth * every, figures, strict)
    hold = next.hold
    return next.told === null ? '.' : next.told === 'began' ? 'B' : 'E'
  }).join('')
  return { told, hold }
}

describe('what has to last', () => {
  it('begins after its time and ends after the time of clearing', () => {
    expect(play('xxxxxx...').told).toBe('...B...E.')
    expect(play('xxxx').hold).toMatchObject({ since: 0, active: true })
  })

  it('bears a flicker, and a single wrong look does not end it', () => {
    expect(play('xxxxx.xxxxx').told).toBe('...B.......')
    expect(play('x.x.x.x.x').told).toBe('.........')
    expect(play('xxx.xx.xxx').told).toBe('........B.')
  })

  it('where it must hold without a break one look begins it anew', () => {
    expect(play('xxx.xxxx', { strict: true }).told).toBe('.......B')
    expect(play('xxxx..', { strict: true }).told).toBe('...B.E')
  })

  it('what needs no time begins at once and clears as slowly', () => {
    expect(play('.xx..', { figures: { ...FIGURES, holdMs: 0 } }).told).toBe('.B..E')
  })

  it('rests before it is told again, and is told when it still holds then', () => {
    expect(play('xxxx...xxxxxxxxxxxx').told).toBe('...B.E.........B...')
  })

  it('knows nothing of a gap', () => {
    expect(play('xx', { every: 6_000 }).told).toBe('..')
    const { hold } = play('xxxx')
    expect(advance(hold, false, 60_000, FIGURES).told).toBeNull()
    expect(advance(hold, true, 2_000, FIGURES).hold.filled).toBe(3_000)
  })
})

it('out of its hours what stood is over', () => {
  expect(rest(play('xxxx').hold, 9)).toEqual({ hold: { ...EMPTY_HOLD, endedAt: 9 }, told: 'ended', since: 0 })
  expect(rest({ ...EMPTY_HOLD, filled: 5, endedAt: 4 }, 9)).toEqual({ hold: { ...EMPTY_HOLD, endedAt: 4 }, told: null, since: 9 })
})
