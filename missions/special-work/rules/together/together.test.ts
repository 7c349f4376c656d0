import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { detailOf, permitOf, requestOf, WEDNESDAY } from '../../testing/permit.ts'
import { CONFLICT_RULES } from './conflict-table.ts'
import { conflictsOf } from './conflicts.ts'
import { type Meets, meetsOf, pipeName } from './meets.ts'
import { missingFor } from './missing.ts'

const subject = (kind: WorkKind, detail: object = {}, over: object = {}) => permitOf(kind, 'signing', { request: requestOf(kind, { detail: detailOf(kind, detail) }), ...over })
/** Metres to the east between the edges of both, whose reach is five metres each. */
const other = (kind: WorkKind, metres: number, over: Partial<Meets> = {}): Meets => ({ ...meetsOf(permitOf(kind, 'working')), id: `other-${kind}-${metres}`, number: `${kind}-002`, x: 110 + metres, area: '码头', pipe: '', ...over })
const met = (permit: ReturnType<typeof subject>, others: Meets[], over: object = {}) => conflictsOf(permit, { others, fireAreas: new Set(), own: {}, ...over }).map(({ kind, clause, metres }) => `${kind} ${clause.split(' ')[2] ?? ''} ${metres}`)

describe('works beside each other', () => {
  it.each<[string, ReturnType<typeof subject>, Meets[], string[]]>([
    ['blinding within thirty metres of fire', subject('hot-work'), [other('blinding', 29.9)], ['forbidden 7.6 30']],
    ['at exactly thirty', subject('hot-work'), [other('blinding', 30)], []],
    ['the other way round', subject('blinding', { pipe: '' }), [other('hot-work', 20, { firePlace: true })], ['forbidden 7.6 20']],
    ['on another floor all the same', subject('hot-work'), [other('blinding', 3, { floor: 3 })], ['forbidden 7.6 3']],
    ['where nothing can burn it is crossing work', subject('hot-work', { firePlace: false }), [other('blinding', 3)], ['crossing 4.7 3']],
    ['two blinds on one pipe', subject('blinding', { pipe: 'p－101 出口管线' }), [other('blinding', 90, { pipe: 'P-101出口管线' })], ['forbidden 7.10 90']],
    ['a name that any pipe may have, in another area', subject('blinding', { pipe: '出口管线' }), [other('blinding', 90, { pipe: '出口管线' })], []],
    ['and in the same', subject('blinding', { pipe: '出口管线' }), [other('blinding', 90, { pipe: '出口管线', area: '甲苯罐区' })], ['forbidden 7.10 90']],
    ['two that name no pipe', subject('blinding', { pipe: '' }), [other('blinding', 90)], []],
    ['below a load', subject('lifting'), [other('excavation', 0)], ['crossing 9.2.12 0']], ['below somebody high up', subject('excavation'), [other('height', 0)], ['crossing 8.2.8 0']],
    ['near', subject('excavation'), [other('height', 14)], ['crossing 4.7 14']], ['far', subject('excavation'), [other('height', 15)], []],
    ['far in the same area', subject('excavation'), [other('height', 80, { area: '甲苯罐区' })], ['crossing 4.7 80']],
    ['on another plan of the same area', subject('excavation'), [other('height', 0, { area: '甲苯罐区', plan: '二层' })], ['crossing 4.7 0']], ['on another plan elsewhere', subject('hot-work'), [other('blinding', 0, { plan: '二层' })], []],
    ['later', subject('hot-work'), [other('blinding', 1, { from: WEDNESDAY + 8 * HOUR, until: WEDNESDAY + 9 * HOUR })], []],
    ['itself', subject('hot-work'), [meetsOf(subject('hot-work'))], []],
    ['waiting as well: nobody blocks the other', subject('hot-work'), [other('blinding', 1, { state: 'signing' })], ['crossing 4.7 1']], ['only being prepared', subject('hot-work'), [other('height', 1, { state: 'preparing' })], []],
    ['the same job', subject('hot-work', {}, { package: 'job' }), [other('height', 0, { package: 'job' })], []], ['two without a job', subject('hot-work'), [other('height', 0)], ['crossing 8.2.8 0']],
    ['the same job, and the law forbids it', subject('hot-work', {}, { package: 'job' }), [other('blinding', 0, { package: 'job' })], ['forbidden 7.6 0']],
    ['the other names this one', subject('hot-work'), [other('height', 0, { links: [subject('hot-work').id] })], []],
    ['the worst and the nearest first', subject('hot-work'), [other('height', 9), other('height', 2), other('blinding', 20)], ['forbidden 7.6 20', 'crossing 4.7 2', 'crossing 4.7 9']],
    ['the worst first whatever comes first', subject('hot-work'), [other('blinding', 20), other('height', 9)], ['forbidden 7.6 20', 'crossing 4.7 9']],
  ])('%s', (_what, permit, others, found) => expect(met(permit, others)).toEqual(found))
  it('takes the area for a fire place where the plant says so, and the enterprise may keep more distance', () => {
    expect(met(subject('hot-work', { firePlace: false }), [other('blinding', 3)], { fireAreas: new Set(['码头']) })).toEqual(['forbidden 7.6 3'])
    expect(met(subject('hot-work', { firePlace: false }), [other('blinding', 3)], { fireAreas: new Set(['甲苯罐区']) })).toEqual(['forbidden 7.6 3'])
    expect(met(subject('hot-work'), [other('blinding', 34)], { own: { conflictBufferMetres: 5 } })).toEqual(['forbidden 7.6 34'])
  })
  it('does not count one that this one names itself', () => {
    const permit = permitOf('hot-work', 'signing', { request: requestOf('hot-work', { links: ['other-height-0'] }) })
    expect(met(permit, [other('height', 0)])).toEqual([])
  })
  it('says with whom and what to do', () => {
    const text = (kind: WorkKind, detail: object, it: Meets) => conflictsOf(subject(kind, detail), { others: [it], fireAreas: new Set(), own: {} })[0]?.text
    expect(text('hot-work', {}, other('blinding', 12.2))).toBe('与作业票 blinding-002 相距 13 米。抽堵盲板作业三十米内不得动火，请错开时间')
    expect(text('hot-work', {}, other('blinding', 0))).toContain('不到 1 米')
    expect(text('excavation', {}, other('height', 0, { area: '甲苯罐区', plan: '二层' }))).toContain('在同一区域')
    expect(CONFLICT_RULES.every(({ clause, text: say }) => clause.startsWith('GB 30871-2022') && say('甲', '不远').includes('甲'))).toBe(true)
  })
  it('compares pipes as they are meant', () => expect(pipeName(' p — 101 ')).toBe('P-101'))
})

describe('what a work is besides', () => {
  const missing = (kind: WorkKind, detail: object, links: { kind: WorkKind; state?: 'issued' | 'void' }[] = [], hazardousArea = false) =>
    missingFor(subject(kind, detail), links.map(({ kind: of, state = 'issued' }) => ({ id: of, number: of, kind: of, state, from: 0, until: 1, mutual: true })), { hazardousArea }).map((it) => it.kind)
  it.each<[string, WorkKind, object, string[]]>([
    ['fire two metres up', 'hot-work', { heightMetres: 2 }, ['height']], ['fire lower', 'hot-work', { heightMetres: 1.9 }, []], ['fire inside', 'hot-work', { insideSpace: true }, ['confined-space']],
    ['welding by a line of its own', 'hot-work', { powerSource: 'temporary' }, ['temporary-power']], ['fire of a torch with light', 'hot-work', { powerSource: 'temporary', methods: ['gas-cutting'] }, ['temporary-power']], ['all at once', 'hot-work', { heightMetres: 6, insideSpace: true, powerSource: 'temporary' }, ['height', 'confined-space', 'temporary-power']],
    ['height inside a vessel', 'height', { notes: ['inside'] }, ['confined-space']], ['height outside', 'height', {}, []], ['a kind that is nothing else', 'lifting', {}, []],
  ])('%s', (_what, kind, detail, kinds) => expect(missing(kind, detail)).toEqual(kinds))
  it('a deep pit in a dangerous area is a confined space', () => {
    expect(missing('excavation', { metres: 1.3 }, [], true)).toEqual(['confined-space'])
    expect(missing('excavation', { metres: 1.2 }, [], true)).toEqual([])
    expect(missing('excavation', { metres: 1.3 })).toEqual([])
    // Asked for by the gate of its own already.
    expect(missing('excavation', { metres: 1.3, hazardous: true }, [], true)).toEqual([])
  })
  it('is made, unless what was made is void', () => {
    expect(missing('hot-work', { heightMetres: 2 }, [{ kind: 'height' }])).toEqual([])
    expect(missing('hot-work', { heightMetres: 2 }, [{ kind: 'height', state: 'void' }])).toEqual(['height'])
  })
})
