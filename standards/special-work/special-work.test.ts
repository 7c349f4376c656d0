import { describe, expect, it } from 'vitest'
import { limitStatus } from '../limit.ts'
import { SPECIAL_WORK_CLAUSES } from './clauses.ts'
import { SPECIAL_WORK } from './figures.ts'
import { GASES } from './gases.ts'
import { GUARDIAN_CHECKS } from './guardian-checks.ts'
import { ALARM_CODES, APPROVING_NODE, TICKET_STATUS, WORK_KIND_NAMES, WORK_KINDS, WORK_LAW, WORK_LEVELS } from './kinds.ts'
import { MEASURE_ROWS, WORK_MEASURES } from './measures.ts'
import { SAFE_STATE, safeRows } from './safe-state.ts'
import { WATCHED_WORK } from './watched.ts'

describe('the eight kinds of GB 30871-2022', () => {
  it.each(WORK_KIND_NAMES)('%s is whole', (kind) => {
    const law = WORK_LAW[kind]
    const levels = kind in WORK_LEVELS ? Object.keys(WORK_LEVELS[kind as keyof typeof WORK_LEVELS]) : ['all']
    expect(Object.keys(law.office).toSorted()).toEqual(levels.toSorted())
    expect(Object.keys(law.code).toSorted()).toEqual(levels.toSorted())
    expect(law.signs).toContain(APPROVING_NODE[kind])
    expect(WORK_MEASURES[kind]).toHaveLength(MEASURE_ROWS[kind])
    expect(WORK_MEASURES[kind].at(-1)?.text).toBe('其他安全措施')
    expect(SAFE_STATE[kind].length).toBeGreaterThan(0)
    expect(new Set(SAFE_STATE[kind].map(({ name }) => name)).size).toBe(SAFE_STATE[kind].length)
  })
  it.each(WORK_KIND_NAMES)('%s gives the guardian something of its own to look at', (kind) => {
    const [common, own] = [GUARDIAN_CHECKS[kind].slice(0, 3), GUARDIAN_CHECKS[kind].slice(3)]
    expect(common).toEqual(GUARDIAN_CHECKS['hot-work'].slice(0, 3))
    expect(own.length).toBeGreaterThanOrEqual(2)
    expect(new Set(own).size).toBe(own.length)
  })
  it.each(WORK_KIND_NAMES)('%s keeps its own rows of a safe state, whatever an enterprise adds', (kind) => {
    expect(safeRows(kind, [])).toEqual(SAFE_STATE[kind])
    const rows = safeRows(kind, ['现场已复查', '值班领导已到场'])
    expect(rows.slice(0, -2)).toEqual(SAFE_STATE[kind])
    expect(rows.slice(-2)).toEqual([{ name: 'own-1', title: '现场已复查' }, { name: 'own-2', title: '值班领导已到场' }])
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })
  it('names levels that there are for what is watched', () => {
    for (const [kind, levels] of Object.entries(WATCHED_WORK.levels)) expect(Object.keys(WORK_LAW[kind as keyof typeof WORK_LAW].office)).toEqual(expect.arrayContaining([...levels]))
    expect(limitStatus(SPECIAL_WORK.watchedMetres)).toBe('待核')
  })
  it('has the rows of the sample forms, the codes of A.2, and a form of its own each', () => {
    expect(WORK_KIND_NAMES.map((kind) => MEASURE_ROWS[kind])).toEqual([16, 15, 11, 15, 20, 14, 11, 4])
    const codes = WORK_KIND_NAMES.flatMap((kind) => Object.values(WORK_LAW[kind].code))
    expect(codes.toSorted()).toEqual(['01', '02', '03', '10', '21', '22', '23', '24', '30', '40', '50', '61', '62', '63', '70'])
    expect(WORK_KIND_NAMES.map((kind) => WORK_LAW[kind].form)).toEqual(['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7', 'A.8'])
    expect(Object.keys(WORK_KINDS)).toHaveLength(8)
  })
  it('has the shift leader look at the permit on the form of hot work alone', () => expect(WORK_KIND_NAMES.filter((kind) => WORK_LAW[kind].signs.includes('shift-check'))).toEqual(['hot-work']))
})

describe('figures and codes', () => {
  it.each([
    ['hotHours', 8], ['hotSecondHours', 72], ['confinedHours', 24], ['heightDays', 7], ['powerDays', 15], ['powerSpecialDays', 30], ['gasAgeMinutes', 30], ['hotPauseMinutes', 30], ['hotSecondPauseMinutes', 60], ['confinedPauseMinutes', 60], ['confinedRecordMinutes', 120],
    ['combustibleHigh', 0.5], ['combustibleLow', 0.2], ['oxygenLow', 19.5], ['oxygenHigh', 21], ['oxygenEnriched', 23.5], ['liftFirst', 100], ['liftSecond', 40], ['liftExempt', 10], ['digConfined', 1.2], ['blindingMetres', 30],
  ] as const)('%s is %d and was read', (name, value) => expect([SPECIAL_WORK[name].value, limitStatus(SPECIAL_WORK[name])]).toEqual([value, '已核']))
  it('marks what the standard leaves open', () => expect(['blindingHours', 'liftingHours', 'excavationDays', 'roadDays', 'nightFrom'].map((name) => limitStatus(SPECIAL_WORK[name as 'nightFrom']))).toEqual(Array.from({ length: 5 }, () => '待核')))
  it('marks every property of a gas, which are our own knowledge', () => expect(Object.values(GASES).every(({ confidence }) => confidence === 'K')).toBe(true))
  it('has twenty-two alarm codes and seven states', () => expect([Object.keys(ALARM_CODES).length, Object.keys(TICKET_STATUS).length]).toEqual([22, 7]))
  it('knows both standards by clause', () => expect(Object.values(SPECIAL_WORK_CLAUSES).every(({ summary }) => summary.length > 3)).toBe(true))
})
