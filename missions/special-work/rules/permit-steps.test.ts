import { describe, expect, it } from 'vitest'
import type { Permit } from '../contract/permit.ts'
import { gasTestOf, guardianOf, HERE, LI, permitOf, QIAN, SUN, WEDNESDAY, ZHOU } from '../testing/permit.ts'
import { permitSteps } from './permit-steps.ts'

const person = { kind: 'person' as const, id: QIAN.id, name: QIAN.name }
const hand = { by: QIAN, at: WEDNESDAY + 1 }
const titleOf = (type: string): string => `标题 ${type}`
const event = (at: number, what: string, permit: Permit, actor: { kind: 'person' | 'system'; id: string; name: string } = person) => ({ id: `e${at}`, at, type: 'special-work.permit-changed', actor, data: { what, permit } })
/** The newest line after `before`. */
const said = (what: string, permit: Permit, before = permitOf('hot-work', 'preparing')) => permitSteps([event(1, 'apply', before), event(2, what, permit)], titleOf)[0]

const stop = (over: Partial<Permit['suspensions'][number]> = {}): Permit['suspensions'][number] => ({ at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'guardian', text: '监护人离开', code: '31', by: null, safe: [{ name: 'left', title: '人员撤离', done: null, count: null }], safeAt: null, resumed: null, ...over })

describe('the lines of a permit’s history', () => {
  it('begin with the newest, name who did it, and leave out what is written for receivers', () => {
    const permit = permitOf('hot-work', 'preparing')
    const steps = permitSteps([event(1, 'save', permit), event(2, 'apply', permit), { id: 'x', at: 3, type: 'special-work.permit-record-saved', actor: person, data: {} }], titleOf)
    expect(steps.map(({ title, who }) => `${who} ${title}`)).toEqual(['钱负责 提交申请', '钱负责 填写作业票'])
  })

  it('say of a measure which row was answered and how', () => {
    const before = permitOf('hot-work', 'preparing')
    const answer = (over: Partial<Permit['measures'][number]>) => permitOf('hot-work', 'preparing', { measures: before.measures.map((it) => (it.row === 2 ? { ...it, confirmed: hand, ...over } : it)) })
    expect(said('answer-measure', answer({ photos: ['p'] }), before)).toMatchObject({ title: '确认安全措施', photos: ['p'], detail: expect.stringContaining('第 3 条涉及，已落实') })
    expect(said('answer-measure', answer({ involved: false, reason: '没有孔洞' }), before)?.detail).toContain('第 3 条不涉及：没有孔洞。')
    expect(said('answer-measure', answer({ involved: false, reason: '' }), before)?.detail).toContain('第 3 条不涉及。')
    expect(said('answer-measure', before, before)?.detail).toBeNull()
    expect(permitSteps([event(1, 'answer-measure', answer({}))], titleOf)[0]?.detail).toContain('第 1 条')
  })

  it('say of the gas what the system judged and why', () => {
    expect(said('record-gas', permitOf('hot-work', 'preparing'))?.detail).toBe('动火点，合格')
    const failed = gasTestOf(WEDNESDAY, { verdict: 'fail', results: gasTestOf(WEDNESDAY).results.map((it) => ({ ...it, why: '超过 0.2 %' })).slice(0, 1) })
    expect(said('record-gas', permitOf('hot-work', 'preparing', { gas: [failed] }))?.detail).toBe('动火点，不合格：超过 0.2 %')
    expect(said('record-gas', permitOf('hot-work', 'preparing', { gas: [] }))?.detail).toBeNull()
  })

  it('say of a signature the node, the opinion, the proof and in whose stead', () => {
    const signed = { by: ZHOU, at: WEDNESDAY, picture: null, node: 'unit' as const, opinion: '同意', presence: HERE, for: null, upgraded: false }
    expect(said('sign', permitOf('hot-work', 'signing', { signed: [signed] }))?.detail).toBe('所在单位：同意（人员定位）')
    expect(said('sign-upgrade', permitOf('hot-work', 'issued', { signed: [{ ...signed, for: LI }] }))?.detail).toBe('所在单位：同意（人员定位，受李作业委托）')
    expect(said('sign', permitOf('hot-work', 'signing', { signed: [] }))?.detail).toBeNull()
  })

  it('say of a stop by the system the gate with its clause, and of one by a person the reason', () => {
    const working = permitOf('hot-work', 'working')
    const suspended = permitOf('hot-work', 'suspended', { suspensions: [stop()] })
    const [line] = permitSteps([event(1, 'start', working), event(2, 'guardian', suspended, { kind: 'system', id: 'watch', name: 'special-work' })], titleOf)
    expect(line).toMatchObject({ title: '系统暂停：监护人', who: '系统', detail: '监护人离开', clause: 'GB 30871-2022 4.10' })
    expect(said('unheard-of', suspended, working)).toMatchObject({ title: '系统暂停', clause: null })
    expect(said('unheard-of', working, working)?.title).toBe('作业票变化')
    expect(said('suspend', suspended, working)).toMatchObject({ title: '暂停作业', detail: '监护人离开' })
    expect(said('suspend', permitOf('hot-work', 'suspended', { suspensions: [] }), working)?.detail).toBeNull()
  })

  it('say which step made it safe, with the count', () => {
    const suspended = permitOf('hot-work', 'suspended', { suspensions: [stop()] })
    const safe = (count: number | null) => permitOf('hot-work', 'suspended', { suspensions: [stop({ safe: [{ name: 'left', title: '人员撤离', done: hand, count }] })] })
    expect(said('confirm-safe', safe(2), suspended)?.detail).toBe('人员撤离，清点 2')
    expect(said('confirm-safe', safe(null), suspended)?.detail).toBe('人员撤离')
    expect(permitSteps([event(1, 'confirm-safe', safe(null))], titleOf)[0]?.detail).toBe('人员撤离')
    expect(said('confirm-safe', suspended, suspended)?.detail).toBeNull()
  })

  it('say who and what went in and out, and what the guardian saw', () => {
    const passage = { by: SUN, at: WEDNESDAY, what: 'person' as const, name: '李作业', person: LI.id, count: 1, way: 'in' as const }
    const passed = (over: object) => said('passage', permitOf('hot-work', 'working', { passages: [{ ...passage, ...over }] }))?.detail
    expect(passed({})).toBe('李作业进入')
    expect(passed({ what: 'tool', name: '焊机', count: 2, way: 'out' })).toBe('焊机 2 件离开')
    expect(said('passage', permitOf('hot-work', 'working'))?.detail).toBeNull()
    const looked = (items: Permit['checks'][number]['items'], note = '') => said('check', permitOf('hot-work', 'working', { checks: [{ by: SUN, at: WEDNESDAY, items, note, photos: [] }] }))?.detail
    expect(looked([{ text: '灭火器', fine: true }])).toBe('1 项正常')
    expect(looked([{ text: '灭火器', fine: false }], '已更换')).toBe('异常：灭火器。已更换')
    expect(said('check', permitOf('hot-work', 'working'))?.detail).toBeNull()
  })

  it('say the reason of every other step that has one', () => {
    const ended = { ...hand, reason: '地点变更' }
    const acceptance = { ...hand, picture: null, opinion: '现场已清理', presence: HERE }
    const cases: [string, Partial<Permit>, string | null][] = [
      ['reject', { changedCause: '缺照片' }, '缺照片'], ['brief', {}, '接受交底：李作业、孙监护'], ['brief', { briefings: [] }, '接受交底：'], ['record-hazards', {}, '1 个步骤'], ['record-hazards', { hazards: null }, '0 个步骤'],
      ['record-hazards', { hazards: { ...permitOf('hot-work').hazards, templates: [{ id: 'x', version: 3, title: '管线焊接', standing: 'example' }] } as Permit['hazards'] }, '1 个步骤，带入模板：管线焊接（第 3 版，示例，待企业确认）'],
      ['name-coordinator', { coordinator: ZHOU }, '周审批'], ['name-coordinator', {}, null], ['hand-over', { handovers: [{ ...hand, from: SUN, to: LI }] }, '孙监护交接给李作业'], ['hand-over', {}, null], ['hand-over', { handing: { ...hand, from: SUN, to: guardianOf(LI) } }, '孙监护交接给李作业'],
      ['take-over', { handovers: [{ ...hand, from: SUN, to: LI }] }, '孙监护交接给李作业'], ['take-over', { handovers: [{ ...hand, from: SUN, to: LI, taken: { ...hand, picture: null, presence: HERE } }] }, '孙监护交接给李作业，本人接任（人员定位）'], ['take-over', {}, null],
      ['record-hazards', { hazards: { ...permitOf('hot-work').hazards, advice: [{ ...hand, taken: true }] } as Permit['hazards'] }, '1 个步骤，风险分析建议采纳 1 条'], ['change-workers', {}, '李作业'],
      ['accept', { acceptance }, '现场已清理'], ['accept', {}, null], ['void', { ended }, '地点变更'], ['void', {}, null], ['ask-cancel', { cancelling: ended }, '地点变更'], ['ask-cancel', {}, null], ['cancel', { ended }, '地点变更'], ['cancel', {}, null],
    ]
    for (const [what, over, detail] of cases) expect(said(what, permitOf('hot-work', 'issued', over))?.detail, what).toBe(detail)
  })

  it('tell alarms with their code, and anything else by its own title', () => {
    const alarm = (code: string | null) => permitSteps([{ id: 'a', at: 1, type: 'special-work.alarm-begun', actor: person, data: { alarm: { text: '监护人离岗', code } } }], titleOf)[0]
    expect(alarm('31')).toMatchObject({ title: '标题 special-work.alarm-begun', detail: '监护人离岗（报警编码 31）' })
    expect(alarm(null)?.detail).toBe('监护人离岗')
    expect(permitSteps([{ id: 'o', at: 1, type: 'other', actor: person, data: {} }], titleOf)[0]).toMatchObject({ title: '标题 other', detail: null })
  })
})
