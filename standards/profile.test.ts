import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from '@anlan/kernel/time'
import { LIMIT_NAMES, type LimitName } from './limits.ts'
import { decideOwnFigure, figure, type RuleProfile, resolve } from './profile.ts'

const today = '2026-11-23'
const rules = resolve('notice-2021', today)

describe('resolve', () => {
  it('takes an instant of the plant clock as well as a day', () => {
    expect(resolve('notice-2021', startOfDay(today) - 1).day).toBe('2026-11-22')
    expect(resolve('notice-2021', startOfDay(today))).toEqual(rules)
  })

  it('keeps the editions in force, AQ 3064 only in its own profile', () => {
    expect(rules.editions).toContain('GB 30871-2022')
    expect(rules.editions.some((code) => code.startsWith('AQ 3064'))).toBe(false)
    expect(resolve('aq3064-2025', today).editions).toContain('AQ 3064.3-2025')
    expect(resolve('aq3064-2025', '2026-06-30').editions).not.toContain('AQ 3064.3-2025')
  })

  it('gives the figures of AQ 3064 only to its own profile, from its day on', () => {
    expect(figure(resolve('aq3064-2025', today), 'position-upload-seconds').value).toBe(30)
    expect(() => figure(rules, 'position-upload-seconds')).toThrow('no figure position-upload-seconds in notice-2021')
    expect(resolve('aq3064-2025', '2026-06-30').figures['position-upload-seconds']).toBeUndefined()
  })

  it('applies an own figure only where it is stricter', () => {
    const own: RuleProfile = {
      base: 'notice-2021',
      own: [{ name: 'rectify-general-days', value: 10 }, { name: 'drill-months', value: 12 }, { name: 'remind-deadline-hours', value: 48 }, { name: 'photo-bytes', value: 1 }],
    }
    const figures = resolve(own, today).figures
    expect(figures['rectify-general-days']).toMatchObject({ value: 10, origin: 'own' })
    expect(figures['drill-months']).toMatchObject({ value: 6, origin: 'standard' })
    expect(figures['remind-deadline-hours']).toMatchObject({ value: 48, origin: 'own' })
    expect(figures['photo-bytes']).toMatchObject({ value: 5_242_880, origin: 'standard' })
  })

  it('a checked figure takes the place of a 待核 one from its day on, the newest first, and never of a firm one', () => {
    const checked: RuleProfile = {
      base: 'notice-2021',
      verified: [
        { name: 'guarantee-operation-days', value: 10, clause: 'AQ 3072-2026 5.4', from: '2026-10-01' },
        { name: 'guarantee-operation-days', value: 14, clause: 'AQ 3072-2026 5.4', from: '2026-11-01' },
        { name: 'drill-months', value: 12, clause: '某文', from: '2026-01-01' },
      ],
    }
    expect(figure(resolve(checked, '2026-09-30'), 'guarantee-operation-days')).toMatchObject({ value: 7, status: '待核' })
    expect(figure(resolve(checked, '2026-10-31'), 'guarantee-operation-days').value).toBe(10)
    expect(figure(resolve({ ...checked, verified: [...(checked.verified ?? [])].reverse() }, today), 'guarantee-operation-days')).toMatchObject({
      value: 14, clause: 'AQ 3072-2026 5.4', status: '已核', origin: 'verified',
    })
    expect(figure(resolve(checked, today), 'drill-months').value).toBe(6)
  })

  it('whatever an org sets for itself, no figure ever becomes looser', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIMIT_NAMES), fc.double({ min: 0, max: 10_000, noNaN: true }), (name: LimitName, value) => {
        const standard = rules.figures[name]
        const mine = resolve({ base: 'notice-2021', own: [{ name, value }] }, today).figures[name]
        expect(mine === undefined).toBe(standard === undefined)
        if (standard === undefined || mine === undefined) return
        if (standard.stricter === 'lower') expect(mine.value).toBeLessThanOrEqual(standard.value)
        else expect(mine.value).toBeGreaterThanOrEqual(standard.value)
        expect(decideOwnFigure(rules, { name, value }).accepted).toBe(standard.stricter !== 'fixed' && (mine.origin === 'own' || value === standard.value))
      }),
    )
  })
})

describe('decideOwnFigure', () => {
  const refusal = (name: LimitName, value: number) => {
    const decision = decideOwnFigure(rules, { name, value })
    return decision.accepted ? undefined : decision.refusal
  }

  it('refuses the looser side with the figure, the side and the clause', () => {
    expect(refusal('drill-months', 7)).toMatchObject({
      code: 'figure-looser', clause: '生产安全事故应急条例 8', field: 'value', facts: { standard: 6 },
      message: '“应急预案演练间隔”为 6 月，本单位只能设置得更严，请填写不大于 6 月的数值',
    })
    expect(refusal('workshop-times-a-day', 1)?.message).toContain('不小于 2 次/天')
  })

  it('refuses what cannot be set at all', () => {
    expect(refusal('exchange-batch-rows', 20)?.code).toBe('figure-fixed')
    expect(refusal('drill-months', Number.NaN)?.code).toBe('figure-not-a-number')
    expect(refusal('drill-months', -1)?.code).toBe('figure-not-a-number')
    expect(refusal('position-upload-seconds', 10)?.code).toBe('figure-not-in-force')
  })

  it('takes the same and the stricter', () => {
    expect(refusal('drill-months', 6)).toBeUndefined()
    expect(refusal('drill-months', 3)).toBeUndefined()
  })
})
