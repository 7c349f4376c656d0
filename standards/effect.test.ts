import { describe, expect, it } from 'vitest'
import { isFirm } from './confidence.ts'
import { INDICATOR_DEFAULTS, INDICATOR_NAMES, INDICATORS, SCORE_MODELS, scoreModelOn, SEAL_DAY, VETOES } from './effect.ts'

describe('the model of the effect', () => {
  it('is the edition of the day, and the first one before it', () => {
    expect(scoreModelOn('2026-11-23').edition).toBe('E-2021')
    expect(scoreModelOn('2020-01-01').edition).toBe('E-2021')
  })
  it.each(SCORE_MODELS.map((it) => [it.edition, it] as const))('%s says that its choices are not verified and where they come from', (_edition, model) => {
    expect(isFirm(model.confidence)).toBe(false)
    expect(model.source).toContain('缺省值')
    expect(model.choices).toEqual({ guaranteeEach: 2, guaranteeMost: 20, fewPerThousand: 1, fewMost: 5, vetoes: ['no-data', 'major-overdue', 'falsified'] })
  })
  it.each(Object.entries(VETOES))('names the veto %s and when it holds', (_name, { title, hint }) => {
    expect(title).not.toBe('')
    expect(hint).toContain('周')
  })
})

describe('the indicators of the assessment', () => {
  it.each(INDICATOR_NAMES)('%s has a Chinese name and says what it counts', (name) => {
    expect(INDICATORS[name].title).toMatch(/[一-鿿]/)
    expect(INDICATORS[name].counts).not.toBe('')
  })
  it.each(['person', 'department'] as const)('of a %s weigh a hundred points together', (scope) => {
    expect(INDICATOR_DEFAULTS.filter((it) => it.scope === scope).reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })
  it('give no point for a number of dangers', () => {
    expect(INDICATOR_DEFAULTS.filter(({ indicator }) => indicator === 'danger-confirmed').every(({ weight, each }) => weight === 0 && each === 0)).toBe(true)
    expect(SEAL_DAY).toBe(10)
  })
})
