import { DAY, HOUR, MINUTE, startOfDay } from '@anlan/kernel/time'
import { describe, expect, it } from 'vitest'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { LEDGER_SPLITS, type LedgerSplit } from '../../contract/boards.ts'
import type { Instruction } from '../../contract/leader-note.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Plan } from '../../contract/plan.ts'
import { settingSchema } from '../../contract/setting.ts'
import { detailOf, permitOf, requestOf, WEDNESDAY, WU, ZHAO, ZHOU } from '../../testing/permit.ts'
import { peersOf } from '../quality/peers.ts'
import { rateBy } from '../quality/rates.ts'
import { worksOf } from './day-works.ts'
import { decideAnswer, decideClose, decideWrite, isOverdue } from './instruction.ts'
import { levelWords } from './level-words.ts'
import { countKinds, daysOfMonth, touches } from './month-days.ts'
import { periodOf } from './period.ts'
import { splitFilter, splitWords } from './split-words.ts'
import { isWatched, watchedWords } from './watched.ts'

const plan = (over: Partial<Plan> = {}): Plan => ({
  id: 'p1', version: 1, unit: '车间', workUnit: '甲公司', contractor: true, content: '检修', area: '罐区', spot: '泵房', from: WEDNESDAY, until: WEDNESDAY + HOUR, works: [{ kind: 'hot-work', level: 'first' }, { kind: 'height', level: 'ii' }], inCharge: null, emergency: false, emergencyReason: '',
  state: 'approved', decided: null, filedAt: null, createdAt: 0, createdBy: ZHAO, updatedAt: 0, updatedBy: '', ...over,
})

describe('the works of a day', () => {
  it('count a plan and its permit once, and nothing that is void', () => {
    const permits = [permitOf('hot-work', 'working', { plan: 'p1' }), permitOf('lifting', 'void'), permitOf('height', 'working', { plan: null, request: requestOf('height', { contractor: true }) })]
    expect(worksOf([plan(), plan({ id: 'p2', contractor: false, works: [{ kind: 'blinding', level: null }] })], permits).map(({ source, kind, contractor }) => [source, kind, contractor])).toEqual([['permit', 'hot-work', ''], ['permit', 'height', '检维修班'], ['plan', 'height', '甲公司'], ['plan', 'blinding', '']])
  })
  it('are watched by kind and level, and above a height, as the enterprise has set it', () => {
    const { watched } = settingSchema.parse({})
    const high = (metres: number) => permitOf('height', 'working', { request: requestOf('height', { detail: detailOf('height', { metres }) }) })
    const is = (permit: Permit, by = watched) => isWatched(permit, by)
    expect([is({ ...permitOf('hot-work'), level: 'second' }), is({ ...permitOf('hot-work'), level: 'special' }), is({ ...permitOf('hot-work'), level: null }), is(permitOf('confined-space')), is(permitOf('excavation'))]).toEqual([false, true, false, true, false])
    const limit = SPECIAL_WORK.watchedMetres.value
    expect([is(high(limit)), is(high(limit + 0.1)), is(high(limit + 0.1), { levels: {}, aboveMetres: null }), is(permitOf('lifting'), { levels: { lifting: ['third'] }, aboveMetres: null })]).toEqual([false, true, false, true])
    expect(watchedWords(watched)).toBe(`动火作业特级、一级，受限空间作业，高处作业高于 ${limit} 米`)
    expect(watchedWords({ levels: { height: [] }, aboveMetres: null })).toBe('没有设置')
  })
  it('stand on every day that they touch, counted by kind and level', () => {
    expect(daysOfMonth('2026-02')).toHaveLength(28)
    const span = { from: startOfDay('2026-11-25') + 23 * HOUR, until: startOfDay('2026-11-25') + DAY + HOUR }
    expect(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => touches(span, day))).toEqual([false, true, true, false])
    expect(countKinds([{ kind: 'height', level: 'i' }, { kind: 'height', level: 'i' }, { kind: 'blinding', level: null }])).toEqual([{ kind: 'height', level: 'i', count: 2 }, { kind: 'blinding', level: null, count: 1 }])
  })
})

describe('the ledger', () => {
  it('is asked for a period that makes sense', () => {
    expect(periodOf({}, '2026-11-25', 7)).toMatchObject({ value: { from: '2026-11-19', to: '2026-11-25' } })
    expect(periodOf({ from: '2026-11-01' }, '2026-11-25', 7)).toMatchObject({ value: { from: '2026-11-01', to: '2026-11-25' } })
    expect(periodOf({ from: '2026-12-01' }, '2026-11-25', 7)).toMatchObject({ value: { from: '2026-12-01', to: '2026-12-01' } })
    expect(periodOf({ from: '2026-11-02', to: '2026-11-01' }, '2026-11-25', 7)).toMatchObject({ refusal: { code: 'period-order' } })
    expect(periodOf({ from: '2025-01-01' }, '2026-11-25', 7)).toMatchObject({ refusal: { code: 'period-long' } })
  })
  it('calls each group by its name, and leads to what is in it', () => {
    const keys: Readonly<Record<LedgerSplit, string>> = { kind: 'height', level: 'height:ii', area: '罐区', unit: '车间', 'work-unit': '甲公司', person: 'x', state: 'working', day: '2026-11-25', month: '2026-02', hour: '09', alarm: '31', contractor: 'true' }
    const words = Object.fromEntries((Object.keys(LEDGER_SPLITS) as LedgerSplit[]).map((by) => [by, splitWords(by, { key: keys[by], words: '李作业' })]))
    expect(words).toEqual({ kind: '高处作业', level: '高处作业Ⅱ级', area: '罐区', unit: '车间', 'work-unit': '甲公司', person: '李作业', state: '作业中', day: '2026-11-25', month: '2026-02', hour: '09 时', alarm: '31 监护人离岗', contractor: '承包商作业' })
    expect([splitWords('level', { key: 'blinding:', words: '' }), splitWords('contractor', { key: 'false', words: '' }), splitWords('alarm', { key: 'none', words: '' }), splitWords('alarm', { key: '99', words: '' }), splitWords('state', { key: 'x', words: '' })]).toEqual(['盲板抽堵作业（不分级）', '本单位作业', '标准未编码的报警', '99 ', 'x'])
    expect(Object.fromEntries((Object.keys(LEDGER_SPLITS) as LedgerSplit[]).map((by) => [by, splitFilter(by, keys[by])]))).toMatchObject({ level: { kind: 'height', level: 'ii' }, month: { from: '2026-02-01', to: '2026-02-28' }, hour: { hour: '9' }, 'work-unit': { workUnit: '甲公司' }, person: { person: 'x' }, day: { from: '2026-11-25', to: '2026-11-25' } })
    expect(splitFilter('level', 'blinding:')).toEqual({ kind: 'blinding' })
    expect([levelWords('hot-work', 'special'), levelWords('blinding', null), levelWords('blinding', 'x')]).toEqual(['特级', '不分级', '不分级'])
  })
  it('rates by whatever one looks at, the worst first', () =>
    expect(rateBy([{ unit: 'a', faults: [1] }, { unit: 'b', faults: [] }, { unit: 'b', faults: [1] }, { unit: 'c', faults: [] }, { unit: 'd', faults: [] }, { unit: 'd', faults: [] }], ({ unit }) => unit).map(({ key, faulty, judged }) => `${key} ${faulty}/${judged}`)).toEqual(['a 1/1', 'b 1/2', 'd 0/2', 'c 0/1']))
})

describe('people of one permit at another', () => {
  it('are those who worked or signed too far away at the same time', () => {
    const here = permitOf('hot-work', 'working')
    const far = permitOf('height', 'working', { id: '019a0000-0000-7000-8000-000000000777', number: '高处-7', request: requestOf('height', { place: { ...here.request.place, x: 190 } }) })
    const later = { ...far, id: '019a0000-0000-7000-8000-000000000778', startedAt: WEDNESDAY + 5 * HOUR }
    const near = permitOf('height', 'working', { id: '019a0000-0000-7000-8000-000000000779' })
    const found = peersOf([here, far, later, near, permitOf('blinding', 'draft', { id: '019a0000-0000-7000-8000-000000000780' })], WEDNESDAY + HOUR, 50)(here)
    expect(found.elsewhere.map(({ name, number }) => `${name} ${number}`)).toEqual(['孙监护 高处-7', '李作业 高处-7'])
    expect(found.signedElsewhere.every(({ by, number }) => by === ZHOU.id && number === '高处-7')).toBe(true)
    expect(peersOf([], WEDNESDAY, 50)(here)).toEqual({ signedElsewhere: [], elsewhere: [] })
  })
})

describe('an instruction', () => {
  const hand = (by = ZHOU, at = WEDNESDAY) => ({ by, at })
  const written = (): Instruction => {
    const decision = decideWrite({ id: 'i', permit: null, day: '2026-11-25', text: '加派监护', responsible: WU, dueAt: WEDNESDAY + HOUR }, hand())
    return decision.accepted ? decision.value : expect.fail(decision.refusal.code)
  }
  it('is late when it is open past its time', () => {
    expect(decideWrite({ ...written(), dueAt: WEDNESDAY }, hand())).toMatchObject({ refusal: { code: 'instruction-past' } })
    expect([isOverdue(written(), WEDNESDAY + HOUR), isOverdue(written(), WEDNESDAY + HOUR + MINUTE), isOverdue({ state: 'answered', dueAt: 0 }, 1)]).toEqual([false, true, false])
  })
  it('is answered by whose it is, sent back with a reason, answered again and closed', () => {
    const say = { text: '已办', photos: [] }
    expect(decideAnswer(written(), say, hand(ZHOU))).toMatchObject({ refusal: { code: 'instruction-not-yours' } })
    const once = decideAnswer(written(), say, hand(WU))
    const answered = once.accepted ? once.value : expect.fail()
    expect(decideAnswer(answered, say, hand(WU))).toMatchObject({ refusal: { kind: 'conflict' } })
    expect(decideClose(answered, { done: false, text: '' }, hand())).toMatchObject({ refusal: { code: 'instruction-return-reason' } })
    expect(decideClose(written(), { done: false, text: '不行' }, hand())).toMatchObject({ refusal: { kind: 'conflict' } })
    const back = decideClose({ ...answered, answers: [...answered.answers, ...answered.answers] }, { done: false, text: '不行' }, hand())
    expect(back).toMatchObject({ value: { state: 'open', answers: [{ returned: null }, { returned: { text: '不行' } }] } })
    expect(decideClose(answered, { done: true, text: '' }, hand())).toMatchObject({ value: { state: 'closed', closed: { by: ZHOU } } })
  })
})
