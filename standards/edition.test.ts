import { describe, expect, it } from 'vitest'
import { CONFIDENCE_NOTES, isFirm, verificationOf } from './confidence.ts'
import { citeEdition, datesStatus, type Edition, editionInForce, editionOf, editionStatus, editionsInForce, isInForce } from './edition.ts'
import { EDITIONS } from './editions.ts'

const all = Object.values<Edition>(EDITIONS)

describe('confidence', () => {
  it('only what was read or seen working is firm, and every mark explains itself', () => {
    const marks = Object.keys(CONFIDENCE_NOTES) as (keyof typeof CONFIDENCE_NOTES)[]
    expect(marks.filter(isFirm)).toEqual(['T', 'H'])
    expect(marks.map(verificationOf).filter((it) => it === '待核')).toHaveLength(5)
    for (const mark of marks.filter((it) => !isFirm(it))) expect(CONFIDENCE_NOTES[mark]).toContain('待核对原文')
  })
})

describe('editionInForce', () => {
  it.each([
    ['GB 30871', '2022-09-30', 'GB 30871-2014'],
    ['GB 30871', '2022-10-01', 'GB 30871-2022'],
    ['GB 30871-2014', '2022-10-01', undefined],
    ['AQ 3064.1-2025', '2026-06-30', undefined],
    ['AQ 3064.1', '2026-07-01', 'AQ 3064.1-2025'],
    ['AQ 3067-2026', '2026-09-29', undefined],
    ['AQ 3067-2026', '2026-09-30', 'AQ 3067-2026'],
    ['危险化学品安全法', '2026-04-30', undefined],
    ['危险化学品安全法', '2026-05-01', '危险化学品安全法'],
    ['AQ/T 3034', '2021-11-01', 'AQ/T 3034-2010'],
    ['AQ/T 3034', '2026-11-23', 'AQ/T 3034-2022'],
    ['应急厅〔2021〕12号', '2024-02-04', undefined],
    ['GB 99999', '2026-11-23', undefined],
  ])('%s on %s is %s', (code, day, expected) => {
    expect(editionInForce(code, day)?.code).toBe(expected)
  })

  it('a text whose date is unknown counts as in force and says that its date is 待核', () => {
    const local = editionOf('DB37/T 2882-2016')
    expect(isInForce(local, '2026-11-23')).toBe(true)
    expect(datesStatus(local)).toBe('待核')
  })

  it('all texts of the 2026 timeline hold on 2026-11-23', () => {
    const codes = editionsInForce('2026-11-23').map((it) => it.code)
    for (const code of ['GB 45673-2025', '危险化学品安全法', 'AQ 3064.1-2025', 'AQ 3067-2026', 'AQ 3072-2026', 'AQ 3026-2026'])
      expect(codes).toContain(code)
    expect(codes).not.toContain('应急厅〔2021〕12号')
  })
})

describe('the registry', () => {
  it('hands over without gap or overlap from one edition to the next', () => {
    for (const edition of all.filter((it) => it.replaces !== undefined)) {
      const older = all.find((it) => it.code === edition.replaces)
      expect(older?.until).toBe(edition.from)
    }
  })

  it('marks what was not read', () => {
    expect(editionStatus(editionOf('AQ 3067-2026'))).toBe('待核')
    expect(editionStatus(editionOf('安全生产法'))).toBe('已核')
    expect(citeEdition(editionOf('AQ 3072-2026'))).toBe('AQ 3072-2026《危险化学品重大危险源安全包保责任管理要求》（待核）')
    expect(citeEdition(editionOf('安全生产法'))).toBe('《中华人民共和国安全生产法》')
    expect(citeEdition(editionOf('山东省安全生产条例'))).toBe('《山东省安全生产条例》')
  })
})
