import { describe, expect, it } from 'vitest'
import { clauseEdition } from './clause.ts'
import { type Limit, limitStatus } from './limit.ts'
import { LIMITS } from './limits.ts'
import { ANNEX_A, POSITIONING } from './positioning.ts'

const ALL: readonly Limit[] = Object.values(POSITIONING)

describe('the figures of positioning', () => {
  it.each([
    ['staticMetres', 3], ['dynamicMetres', 5], ['fixesPerMinute', 30], ['sosSeconds', 5], ['indoorSwitchSeconds', 3], ['restatesPerMinute', 12], ['missedPercent', 10], ['falsePercent', 15],
    ['gatheringMetres', 15], ['gatheringSeconds', 60], ['gatheringYellow', 3], ['gatheringOrange', 4], ['gatheringRed', 7], ['warnSeconds', 5], ['recordSeconds', 30],
  ] as const)('%s is %d as the standard has it', (name, value) => {
    expect(POSITIONING[name].value).toBe(value)
    expect(limitStatus(POSITIONING[name])).toBe('已核')
  })

  it('stand once, here or among the other limits', () => {
    const names = [...ALL.map(({ name }) => name), ...LIMITS.map(({ name }) => name)]
    expect(ALL.filter(({ name }) => names.filter((it) => it === name).length > 1)).toEqual([])
  })

  it('are not older than their text, and say where they come from where no text gives them', () => {
    for (const one of ALL) {
      if (one.clause !== undefined) expect((clauseEdition(one.clause).from ?? '') <= one.from, one.name).toBe(true)
      if (limitStatus(one) === '待核') expect(one.source, one.name).toContain('惯例')
    }
  })

  it('the layouts of Annex A lie on either side of the disc and of the threshold', () => {
    const { ring, outside, onRingMissed, threshold } = ANNEX_A.gathering
    expect([ring < POSITIONING.gatheringMetres.value, outside > POSITIONING.gatheringMetres.value, 1 + onRingMissed]).toEqual([true, true, threshold])
    expect(ANNEX_A.square.insideFalse).toBeLessThan(ANNEX_A.square.threshold)
  })
})
