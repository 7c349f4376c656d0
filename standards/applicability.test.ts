import { describe, expect, it } from 'vitest'
import { dutiesFor, type EnterpriseType, SYSTEMS, systemsFor, verdictsFor } from './applicability.ts'
import { DUTIES } from './duties.ts'

const today = '2026-11-23'
const types: EnterpriseType[] = ['production', 'licensed-use', 'warehousing', 'storage-operation', 'station']
const ids = (type: EnterpriseType, majorHazardSource: boolean, day = today) => dutiesFor({ type, majorHazardSource }, day).map((duty) => duty.id)
const duty = (type: EnterpriseType, id: string, day = today) => dutiesFor({ type, majorHazardSource: true }, day).find((it) => it.id === id)

describe('systemsFor', () => {
  it.each(types.slice(0, 4))('%s: systems one to five, the fifth recommended', (type) => {
    expect(systemsFor(type).map((it) => `${it.id} ${it.demand}`)).toEqual([
      'dual-prevention 推广应用', 'special-work 推广应用', 'positioning 推广应用', 'video 推广应用', 'full-elements 推荐应用',
    ])
  })

  it('station: the sixth alone', () => {
    expect(systemsFor('station')).toMatchObject([{ id: 'petrol-station', clause: '威环应急发〔2021〕22号 二（六）' }])
  })
})

describe('dutiesFor', () => {
  it.each(types)('%s must keep up dual prevention, whatever the notice says', (type) => {
    const found = duty(type, 'dual-prevention')
    expect(found?.status).toBe('已核')
    expect(found?.citations.map((it) => it.clause)).toContain('安全生产法 41')
    expect(found?.citations.find((it) => it.clause === '危险化学品安全法 5')?.status).toBe('待核')
  })

  it('the Act of 2026 is cited from 2026-05-01 on', () => {
    expect(duty('station', 'dual-prevention', '2026-04-30')?.citations.map((it) => it.clause)).not.toContain('危险化学品安全法 5')
    expect(ids('production', false, '2026-04-30')).not.toContain('monitoring-interconnection')
    expect(duty('production', 'monitoring-interconnection')?.status).toBe('待核')
  })

  it('AQ 3064 and 包保 bind where there is a 重大危险源', () => {
    const extra = ids('production', true).filter((id) => !ids('production', false).includes(id))
    expect(extra).toEqual(['major-hazard-file', 'guarantee', 'aq3064-data', 'aq3064-special-work', 'aq3064-positioning'])
    expect(ids('production', true, '2026-06-30')).not.toContain('aq3064-data')
  })

  it('包保 cites the text of its time, and nothing between the two', () => {
    const clauses = (day: string) => duty('production', 'guarantee', day)?.citations.map((it) => it.clause)
    expect(clauses('2023-01-01')).toEqual(['应急厅〔2021〕12号 履职'])
    expect(clauses('2025-01-01')).toBeUndefined()
    expect(clauses(today)).toEqual(['AQ 3072-2026 履职', 'AQ 3067-2026 5.1.5'])
  })

  it('where it is open whether stations are meant, they are told so, not left out', () => {
    expect(duty('storage-operation', 'commitment')?.status).toBe('已核')
    expect(duty('station', 'commitment')?.status).toBe('待核')
  })

  it('what the Act extends to licensed users is cited for them alone', () => {
    const clauses = (type: EnterpriseType) => duty(type, 'monitoring-interconnection')?.citations.map((it) => it.clause)
    expect(clauses('licensed-use')).toEqual(['危险化学品安全法 36', '危险化学品安全法 52'])
    expect(clauses('production')).toEqual(['危险化学品安全法 36'])
    expect(duty('licensed-use', 'drills')?.status).toBe('待核')
    expect(duty('station', 'drills')?.status).toBe('已核')
  })

  it('stations hold drills, keep a duty roster and report accidents like everyone', () => {
    expect(ids('station', false)).toEqual(expect.arrayContaining(['drills', 'emergency-duty', 'accident-report', 'operator-conditions', 'station-operation']))
    expect(ids('production', false)).toContain('registration')
    expect(ids('warehousing', false)).toContain('operator-conditions')
    expect(ids('production', false)).not.toContain('operator-conditions')
  })

  it('are declared once each', () => {
    expect(new Set(DUTIES.map((it) => it.id)).size).toBe(DUTIES.length)
  })
})

describe('verdictsFor', () => {
  it('a system that the notice does not ask still shows what the law asks', () => {
    const [dual] = verdictsFor({ type: 'station', majorHazardSource: false }, today)
    expect(dual?.asked).toBe(false)
    expect(dual?.sentence).toMatch(/^通知未要求该类企业建设。法律法规标准要求：构建风险分级管控和隐患排查治理双重预防机制/u)
    expect(dual?.duties.length).toBeGreaterThan(3)
  })

  it('never says that nothing is required', () => {
    for (const type of types)
      for (const majorHazardSource of [true, false]) {
        const verdicts = verdictsFor({ type, majorHazardSource }, today)
        expect(verdicts.map((it) => it.system)).toEqual(SYSTEMS)
        for (const verdict of verdicts) expect(verdict.sentence).toMatch(/法律法规标准要求：|不等于法律不要求/u)
      }
  })

  it('says so when no duty is on record', () => {
    const early = verdictsFor({ type: 'licensed-use', majorHazardSource: false }, '2001-01-01')
    expect(early.find((it) => it.system.id === 'petrol-station')?.sentence).toBe('通知未要求该类企业建设。相关法定义务尚未收录，不等于法律不要求')
    expect(early.find((it) => it.system.id === 'video')?.sentence).toContain('通知推广应用')
  })
})
