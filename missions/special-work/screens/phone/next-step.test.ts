import { describe, expect, it } from 'vitest'
import { LI, permitOf, SUN, WEDNESDAY, ZHOU } from '../../testing/permit.ts'
import type { Permit } from '../../contract/permit.ts'
import { nextStep, type StepFacts, toolsOf } from './next-step.ts'

const NOT = { sign: false, upgrade: false, guardian: false, inCharge: false }
const at = (permit: Permit, over: Partial<StepFacts> = {}): StepFacts => ({ permit, mine: NOT, open: [], me: ZHOU.id, ...over })
const page = (permit: Permit, over: Partial<StepFacts> = {}) => nextStep(at(permit, over)).page
const guardian = { mine: { ...NOT, guardian: true } }
const stopped = (safeAt: number | null) => permitOf('hot-work', 'suspended', { suspensions: [{ at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '闻到异味', code: null, by: SUN, safe: [], safeAt, resumed: null }] })

describe('nextStep', () => {
  it('leads through the preparing row by row, then gas, then to the signers', () => {
    const ready = permitOf('hot-work', 'preparing')
    const rows = { ...ready, measures: ready.measures.map((it) => ({ ...it, confirmed: it.row > 3 ? null : it.confirmed })) }
    expect(nextStep(at(rows))).toMatchObject({ title: '还有 12 条安全措施要确认', page: 'measures' })
    expect(page({ ...ready, gas: [] })).toBe('gas')
    expect(nextStep(at(ready))).toMatchObject({ page: 'submit', online: true })
    expect(page(ready, { open: ['hazards'] })).toBeUndefined()
    expect(page(ready, { open: ['measures'] })).toBe('measures')
  })
  it('asks for the pen only of whose turn it is, and never without a network', () => {
    const permit = permitOf('hot-work', 'signing')
    expect(nextStep(at(permit, { mine: { ...NOT, sign: true } }))).toMatchObject({ page: 'sign', online: true })
    expect(nextStep(at(permit))).toMatchObject({ title: '等待签批：作业负责人', hint: '由周审批到现场签批' })
    expect(nextStep(at({ ...permit, signed: permitOf('hot-work', 'issued').signed })).title).toBe('等待签批：')
  })
  it('lets the guardian or whoever is in charge begin, once nothing is open', () => {
    const permit = permitOf('hot-work', 'issued')
    expect(page(permit)).toBeUndefined()
    expect(page(permit, { mine: { ...NOT, upgrade: true } })).toBe('sign')
    expect(nextStep(at(permit, guardian))).toMatchObject({ page: 'begin', online: true })
    expect(page(permit, { mine: { ...NOT, inCharge: true } })).toBe('begin')
    expect([['gas-fresh'], ['briefing'], ['links-issued']].map((open) => page(permit, { ...guardian, open }))).toEqual(['gas', 'briefing', undefined])
  })
  it('guards while work goes on', () => {
    expect(page(permitOf('hot-work', 'working'), guardian)).toBe('check')
    expect(page(permitOf('hot-work', 'working'))).toBeUndefined()
  })
  it('makes safe first after a stop, then closes what is open, then resumes', () => {
    expect(nextStep(at(stopped(null)))).toMatchObject({ hint: '闻到异味', page: 'safe' })
    expect(page(stopped(1))).toBeUndefined()
    expect(page(stopped(1), { mine: { ...NOT, upgrade: true } })).toBe('sign')
    expect(page(stopped(1), { ...guardian, open: ['gas-after-stop'] })).toBe('gas')
    expect(page(stopped(1), { ...guardian, open: ['made-safe'] })).toBe('safe')
    expect(page(stopped(1), { ...guardian, open: ['weather'] })).toBeUndefined()
    expect(nextStep(at(stopped(1), guardian))).toMatchObject({ page: 'begin', button: '恢复作业', online: true })
    expect(nextStep(at({ ...stopped(1), suspensions: [] }, guardian)).page).toBe('begin')
  })
  it('has everybody out before it is accepted, by nobody who did it', () => {
    const permit = permitOf('confined-space', 'finished')
    expect(page(permit, { open: ['nobody-inside'] })).toBe('passages')
    expect(page(permit)).toBe('accept')
    expect(page(permit, { me: LI.id })).toBeUndefined()
  })
  it('has nothing to do for a draft and for what is over', () => {
    expect([page(permitOf('height', 'draft')), page(permitOf('height', 'closed'))]).toEqual([undefined, undefined])
    expect(nextStep(at(permitOf('height', 'void', { ended: { by: SUN, at: 0, reason: '作业变更' } }))).hint).toBe('作业变更')
  })
})

it('toolsOf offers what the state and the person allow', () => {
  const pages = (permit: Permit, over: Partial<StepFacts> = {}) => toolsOf(at(permit, over)).map((it) => it.page)
  expect(pages(permitOf('hot-work', 'preparing'))).toEqual(['measures', 'gas', 'briefing'])
  expect(pages(permitOf('confined-space', 'working'), guardian)).toEqual(['check', 'passages', 'gas', 'briefing', 'hand-over', 'finish'])
  expect(pages(permitOf('height', 'working'))).toEqual(['check', 'passages', 'briefing'])
  expect(pages(stopped(1), guardian)).toContain('workers')
  expect(pages(permitOf('height', 'closed'))).toEqual([])
})
