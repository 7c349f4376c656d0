import { describe, expect, it } from 'vitest'
import { CLAUSE_IDS, citeClause, clauseEdition, clauseOf, clauseStatus, isClauseId } from './clause.ts'
import { isFirm } from './confidence.ts'
import { editionStatus } from './edition.ts'

describe('clauses', () => {
  it('begin with the code of their edition and say something of their own', () => {
    for (const id of CLAUSE_IDS) {
      expect(id.startsWith(`${clauseEdition(id).code} `), id).toBe(true)
      expect(clauseOf(id).summary.length, id).toBeGreaterThan(5)
    }
  })

  it('of a text that was not read are 待核 themselves, unless that one clause was read', () => {
    const firmInUnread = CLAUSE_IDS.filter((id) => isFirm(clauseOf(id).confidence) && editionStatus(clauseEdition(id)) === '待核')
    expect(firmInUnread).toEqual(['危险化学品安全法 86'])
  })

  it('are told from other words', () => {
    expect(isClauseId('安全生产法 41')).toBe(true)
    expect(isClauseId('安全生产法 999')).toBe(false)
    expect(isClauseId('toString')).toBe(false)
  })

  it('read as people write them', () => {
    expect(citeClause('安全生产法 41')).toBe('《安全生产法》第41条')
    expect(citeClause('危险化学品安全法 36')).toBe('《危险化学品安全法》第36条（待核）')
    expect(citeClause('GB 30871-2022 4.6')).toBe('GB 30871-2022 4.6')
    expect(clauseStatus('威环应急发〔2021〕22号 二（一）')).toBe('已核')
  })
})
