import { describe, expect, it } from 'vitest'
import { WORK_KIND_NAMES } from '@anlan/standards/special-work/kinds'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import { type HazardTemplate, hazardTemplateRegister } from '../../contract/hazard-template.ts'
import type { Permit } from '../../contract/permit.ts'
import { permitOf, requestOf } from '../../testing/permit.ts'
import { briefingPoints, firstBlanks, otherMeasure, sourceWords } from './carried.ts'
import { decideTemplate } from './from-permit.ts'
import { judgeFit, offersFor } from './offer.ts'
import { STARTING_TEMPLATES } from './starting.ts'
import { analysed, isUnchecked, takenTemplates } from './taken.ts'

const template = (over: Partial<HazardTemplate> = {}): HazardTemplate => ({ title: '管线焊接', kind: 'hot-work', levels: [], area: '', equipment: '', steps: '切割｜火灾｜清理可燃物', measures: '备灭火器\n专人看守', points: '逃生方向', standing: 'own', source: '', ...over })
const known = (id: string, over: Partial<HazardTemplate> = {}, version = 1) => ({ id, version, data: template(over) })
const permit = permitOf('hot-work', 'preparing', { request: requestOf('hot-work', { place: { ...requestOf('hot-work').place, equipment: 'v-101' } }) })
const withHazards = (over: Partial<NonNullable<Permit['hazards']>>): Permit => ({ ...permit, hazards: permit.hazards === null ? null : { ...permit.hazards, ...over } })

describe('the templates to begin with', () => {
  it.each(WORK_KIND_NAMES)('have one for %s at any place, as an example to be confirmed', (kind) => {
    const own = STARTING_TEMPLATES.filter((it) => it.kind === kind)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ area, equipment, standing, title }) => area === '' && equipment === '' && standing === 'example' && title.startsWith('示例：'))).toBe(true)
  })
  it('pass the schema of the register, each under a name of its own', () => {
    for (const it of STARTING_TEMPLATES) expect(hazardTemplateRegister.schema.safeParse(it).error?.issues ?? []).toEqual([])
    expect(new Set(STARTING_TEMPLATES.map(({ title }) => title)).size).toBe(STARTING_TEMPLATES.length)
  })
})

describe('a template is offered', () => {
  it.each([
    [{}, true, '通用'], [{ area: '甲苯罐区' }, true, '区域相同'], [{ area: '码头' }, false, '用于码头'], [{ equipment: 'V-101' }, true, '设备相同'], [{ equipment: 'V-102' }, false, '用于设备 V-102'],
    [{ levels: ['first'] }, true, '级别相同'], [{ levels: ['special', 'second'] }, false, '用于特级、二级'], [{ equipment: 'V-101', area: '码头' }, false, '设备相同，用于码头'],
  ] as [Partial<HazardTemplate>, boolean, string][])('%j: fits %s, %s', (over, fits, why) => expect(judgeFit(template(over), permit)).toMatchObject({ fits, why }))
  it('by kind only, equipment before area before level, own before example, what does not fit last', () => {
    const all = [
      known('elsewhere', { area: '码头', equipment: 'V-101' }), known('example', { standing: 'example', title: '丙' }), known('open', { title: '乙' }), known('open-too', { title: '甲' }), known('level', { levels: ['first'] }), known('area', { area: '甲苯罐区' }),
      known('equipment', { equipment: 'V-101' }), known('height', { kind: 'height' }),
    ]
    expect(offersFor(permit, all).map(({ id }) => id)).toEqual(['equipment', 'area', 'level', 'open-too', 'open', 'example', 'elsewhere'])
    expect(offersFor(permit, all)[0]).toMatchObject({ fits: true, why: '设备相同', steps: [{ step: '切割', hazard: '火灾', measure: '清理可燃物' }], measures: ['备灭火器', '专人看守'], points: ['逃生方向'] })
  })
  it('that is for a level fits no work without one', () => expect(judgeFit(template({ levels: ['first'] }), { ...permit, level: null }).fits).toBe(false))
})

describe('what is taken in', () => {
  const codeOf = (asked: { id: string; version: number }[], all = [known('a', {}, 3)], on: Permit = permit) => {
    const taken = takenTemplates(asked, all, on)
    return taken.accepted ? taken.value : taken.refusal.code
  }
  it('is named as it was seen', () => expect(codeOf([{ id: 'a', version: 2 }])).toEqual([{ id: 'a', version: 2, title: '管线焊接', standing: 'own' }]))
  it('stays what it was when the template changed or went since', () => {
    const before = withHazards({ templates: [{ id: 'gone', version: 1, title: '旧模板', standing: 'example' }] })
    expect(codeOf([{ id: 'gone', version: 1 }], [], before)).toEqual([{ id: 'gone', version: 1, title: '旧模板', standing: 'example' }])
    expect(codeOf([{ id: 'gone', version: 2 }], [], before)).toBe('template-gone')
  })
  it('is of this kind of work and of a version that there was', () => {
    expect(codeOf([{ id: 'a', version: 4 }])).toBe('template-gone')
    expect(codeOf([{ id: 'x', version: 1 }], [], { ...permit, hazards: null })).toBe('template-gone')
    expect(codeOf([{ id: 'h', version: 1 }], [known('h', { kind: 'height' })])).toBe('template-other-kind')
  })
  it('counts only when somebody has gone through it', () => {
    const templates = [{ id: 'a', version: 1, title: '管线焊接', standing: 'own' as const }]
    expect([isUnchecked({ steps: [] }), isUnchecked({ steps: [], templates }), isUnchecked({ steps: [], templates, checked: true })]).toEqual([false, true, false])
    const advice = [{ taken: true }] as unknown as Parameters<typeof isUnchecked>[0]['advice'] & object
    expect([isUnchecked({ steps: [], advice }), isUnchecked({ steps: [], advice, checked: true })]).toEqual([true, false])
    expect(analysed({ steps: [], advice, advised: 3 })).toEqual({ steps: [], advice, advised: 3 })
    expect(analysed({ steps: [] })).toEqual({ steps: [] })
    expect(analysed({ steps: [], measures: ['备灭火器'], points: ['逃生方向'], templates })).toEqual({ steps: [], measures: ['备灭火器'], points: ['逃生方向'], templates })
  })
})

describe('what the analysis carries on', () => {
  it('to the row of other measures, with its author, and not more than the form holds', () => {
    expect(otherMeasure(permit)).toBeNull()
    expect(otherMeasure({ hazards: null })).toBeNull()
    expect(otherMeasure(withHazards({ measures: ['备灭火器', '专人看守'] }))).toEqual({ text: '备灭火器；专人看守', author: '赵申请' })
    expect(otherMeasure(withHazards({ measures: ['长'.repeat(60), '长'.repeat(60)] }))?.text).toBe('见危害分析补充安全措施，共 2 条')
  })
  it('into the blanks of that row only, and never over what somebody wrote', () => {
    const rowsOf = (named: boolean) => WORK_MEASURES['hot-work'].filter(({ blanks }) => (blanks?.some(({ name }) => name === 'author') ?? false) === named)
    const begun = (of: Permit, named: boolean, blanks = {}) => rowsOf(named).map((row) => firstBlanks(of, { blanks }, row))
    const added = withHazards({ measures: ['备灭火器'] })
    expect(begun(added, true)).toEqual([{ text: '备灭火器', author: '赵申请' }])
    expect(begun(added, true, { text: '另设围挡' })).toEqual([{ text: '另设围挡' }])
    expect(begun(permit, true)).toEqual([{}])
    expect(new Set(begun(added, false).map((it) => Object.keys(it).length))).toEqual(new Set([0]))
  })
  it('to the briefing: points first, and as far as there is room', () => {
    expect(briefingPoints({ hazards: null })).toBe('')
    expect(briefingPoints(permit)).toBe('切割：火灾；清理可燃物。')
    expect(briefingPoints(withHazards({ points: ['逃生方向'], measures: ['备灭火器'] }))).toBe('逃生方向\n切割：火灾；清理可燃物。\n备灭火器')
    expect(briefingPoints(withHazards({ points: ['逃生方向'], steps: [{ step: '长'.repeat(200), hazard: '长'.repeat(900), measure: '长'.repeat(900) }] }))).toBe('逃生方向')
  })
  it('says where it comes from', () => {
    expect(sourceWords({ hazards: null })).toBe('')
    expect(sourceWords(withHazards({ templates: [{ id: 'a', version: 3, title: '管线焊接', standing: 'own' }, { id: 'b', version: 1, title: '示例', standing: 'example' }] }))).toBe('管线焊接（第 3 版）、示例（第 1 版，示例，待企业确认）')
  })
})

describe('a permit that is over', () => {
  const wanted = { title: '管线焊接', forLevel: true, forArea: true, forEquipment: true }
  const made = (over: Partial<Permit> = {}, want = wanted) => {
    const decision = decideTemplate(want, { ...permit, state: 'closed', ...over })
    return decision.accepted ? decision.value : decision.refusal.code
  }
  it('becomes a template of the enterprise’s own, as narrow as was wanted', () => {
    expect(made()).toMatchObject({ title: '管线焊接', levels: ['first'], area: '甲苯罐区', equipment: 'v-101', steps: '切割｜火灾｜清理可燃物', measures: '1', points: '', standing: 'own', source: permit.number })
    expect(made({}, { ...wanted, forLevel: false, forArea: false, forEquipment: false })).toMatchObject({ levels: [], area: '', equipment: '' })
    expect(made({ level: null })).toMatchObject({ levels: [] })
    expect(made({ hazards: withHazards({ measures: ['备灭火器'], points: ['逃生方向'] }).hazards, measures: [] })).toMatchObject({ measures: '备灭火器', points: '逃生方向' })
    expect(made({ measures: [] })).toMatchObject({ measures: '' })
  })
  it('but not before, and not out of nothing', () => {
    expect(made({ state: 'working' })).toBe('template-not-over')
    expect(made({ hazards: null })).toBe('template-nothing')
  })
})
