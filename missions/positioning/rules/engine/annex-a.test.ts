import { describe, expect, it } from 'vitest'
import { ANNEX_A } from '@anlan/standards/positioning'
import { tryExact, tryLayout, tryNoisy, wrongPercent, EXACT } from '../../../../testbed/benches/positioning/annex-a.ts'
import { layoutsOf } from '../../../../testbed/benches/positioning/layouts.ts'

describe('AQ 3064.3 Annex A', () => {
  it.each(tryExact().map((it) => [it.layout, it] as const))('%s: nothing wrong with exact fixes', (_layout, { samples, wrong }) => {
    expect(samples).toBe((ANNEX_A.sampledMinutes * 60) / ANNEX_A.sampledSeconds)
    expect(wrong).toBe(0)
  })
  it('with σ 1.5 m and 2 % of the fixes lost misses less than 2 % and cries wolf in less than 3 %', () => {
    const tried = tryNoisy(40)
    expect(wrongPercent(tried, 'missed')).toBeLessThan(2)
    expect(wrongPercent(tried, 'false')).toBeLessThan(3)
  })
  it('any disc finds six in the layout that asks for none: the reason for the other reading', () => {
    const layout = layoutsOf(() => 0.5).find(({ name }) => name === 'gathering, false')
    expect(layout).toBeDefined()
    if (layout === undefined) return
    const anyDisc = { ...layout, setting: { ...layout.setting, figures: { ...layout.setting.figures, gatheringReading: 'any-disc' as const } } }
    expect(tryLayout(anyDisc, EXACT, () => 0.5).wrong).toBeGreaterThan(100)
  })
})
