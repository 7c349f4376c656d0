import { describe, expect, it } from 'vitest'
import type { Adoption } from '../contract/adopt-records.ts'
import { danger, id, plan } from '../testing/sample-records.ts'
import { adoptDanger, adoptMeasure, adoptPlan, adoptRecord, adoptRiskEvent, adoptStop, adoptUnit, isNews } from './adopt.ts'
import { decideEntered, decideRuled } from './mastered.ts'

type Of<Kind extends Adoption['kind']> = Extract<Adoption, { readonly kind: Kind }>
const AT = Date.parse('2026-11-20T08:00:00+08:00')
const trace = (n: number) => ({ id: id(n), deleted: false, createdAt: AT, createdBy: '平台录入', updatedAt: AT + 1, updatedBy: '平台修改' })

describe('a record whose master is elsewhere', () => {
  const unit = { name: '罐区', riskLevel: '2', deleted: false }
  it.each([
    ['nobody else rules it', [], unit, { name: '改名' }, true],
    ['what the master does not know', ['unit'], unit, { riskLevel: '1', name: '罐区' }, true],
    ['what the master rules', ['unit'], unit, { name: '改名' }, false],
    ['deleting it', ['unit'], unit, { deleted: true }, false],
    ['a new one', ['unit'], undefined, { name: '新的' }, false],
    ['another kind', ['plan'], unit, { name: '改名' }, true],
  ] as const)('%s', (_name, masters, before, changes, accepted) => expect(decideRuled('unit', masters, before, changes).accepted).toBe(accepted))

  it('is entered where its master is', () => {
    expect(decideEntered('record', ['record'])).toMatchObject({ accepted: false, refusal: { code: 'mastered-elsewhere' } })
    expect(decideEntered('danger', ['record']).accepted).toBe(true)
  })
})

describe('taken over', () => {
  const unitWords = { hazardCode: 'H', department: '仓储部', responsible: '周', name: '罐区' }
  const unit: Of<'unit'> = { kind: 'unit', ...trace(1), words: unitWords }
  it('a new unit is not judged here yet; a known one keeps its level and takes the next version', () => {
    const first = adoptUnit(unit, undefined)
    expect(first).toMatchObject({ ...unitWords, riskLevel: '4', version: 1, updatedBy: '平台修改' })
    expect(adoptUnit({ ...unit, words: { ...unitWords, name: '罐区南' } }, { ...first, riskLevel: '1', version: 7 })).toMatchObject({ name: '罐区南', riskLevel: '1', version: 8 })
  })
  it('event, measure and plan keep what is ours', () => {
    expect(adoptRiskEvent({ kind: 'risk-event', ...trace(2), words: { unit: id(1), name: '泄漏' } }, undefined)).toMatchObject({ inherent: null, version: 1 })
    const measure: Of<'measure'> = { kind: 'measure', ...trace(3), words: { riskEvent: id(2), dataSrc: '2', classify1: '3', classify2: '3-2', classify3: '', description: '检查', inspectionContent: '围堰' } }
    expect(adoptMeasure(measure, undefined)).toMatchObject({ controlLevel: null, description: '检查' })
    const words = { measure: id(3), content: '围堰', cycle: 1, cycleUnit: '天' as const, firstStart: AT, windowStart: null, windowEnd: null, workDayType: '0' as const, workType: '0' as const, taskNum: null }
    expect(adoptPlan({ kind: 'plan', ...trace(4), words }, plan({ post: id(9), version: 2 }))).toMatchObject({ post: id(9), version: 3, active: true })
    expect(adoptPlan({ kind: 'plan', ...trace(4), deleted: true, words }, undefined)).toMatchObject({ post: null, active: false })
  })
  it('a stop without an end lasts until the master ends it', () => {
    const stop: Of<'stop'> = { kind: 'stop', ...trace(5), words: { hazardCode: 'H', unit: id(1), startAt: AT, endAt: null, reason: '内检' } }
    expect(adoptStop(stop, undefined).endAt).toBeGreaterThan(AT)
    expect(adoptStop({ ...stop, words: { ...stop.words, endAt: AT + 1 } }, undefined).endAt).toBe(AT + 1)
  })
  it('a record bears its maker as inspector', () => {
    const words = { plan: id(4), checkedAt: AT, result: '0' as const, inspectorMobile: null, device: null, guarantee: false }
    expect(adoptRecord({ kind: 'record', ...trace(6), words }, undefined, id(3))).toMatchObject({ measure: id(3), inspector: '平台录入', late: null, version: 1 })
  })
  it('a danger finds its persons by name; an unknown one stands under the danger itself', () => {
    const words = {
      state: 'accepted' as const, name: '滴漏', description: '泵滴漏', hazardCode: null, measure: null, record: null, level: '0' as const, source: '1', manageType: '1' as const, kind: '7', category: '0' as const,
      reportedAt: AT, reporter: '孙', reason: null, measures: null, cost: null, responsible: '周明远', deadline: '2026-11-25', acceptor: '外人', acceptedAt: AT, acceptComment: null, managementClass: null, occurrence: null, enforcementId: null,
    }
    const adoption: Of<'danger'> = { kind: 'danger', ...trace(7), words }
    const known = (name: string) => (name === '周明远' ? { id: id(20), name } : undefined)
    expect(adoptDanger(adoption, undefined, known)).toMatchObject({ state: 'accepted', responsible: { id: id(20) }, acceptor: { id: id(7), name: '外人' }, version: 1 })
    expect(adoptDanger({ ...adoption, words: { ...words, acceptor: null } }, danger({ version: 4, place: '泵房' }), known)).toMatchObject({ acceptor: null, place: '泵房', version: 5 })
  })
  it('only what says something new is news', () => {
    const before = adoptUnit(unit, undefined)
    expect(isNews(undefined, before)).toBe(true)
    expect(isNews(before, adoptUnit(unit, before))).toBe(false)
    expect(isNews(before, adoptUnit({ ...unit, words: { ...unitWords, name: '罐区南' } }, before))).toBe(true)
  })
})
