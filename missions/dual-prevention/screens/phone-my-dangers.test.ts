import { describe, expect, it } from 'vitest'
import { type InboxItem, reportsHere, stepWaiting, todoGroups } from './phone-my-dangers.ts'

const item = (id: string, over: Partial<InboxItem> = {}): InboxItem => ({ kind: 'rectify', id, title: id, detail: '', dueAt: 10, overdue: false, major: false, ...over })
const refusal = { code: 'stale', message: '已被修改' }

describe('what waits for me about dangers', () => {
  it('stands by what I have to do, inspections apart', () => {
    const groups = todoGroups([item('due', { kind: 'due' }), item('accept', { kind: 'accept' }), item('rectify')])
    expect(groups.map(({ todo, items }) => [todo, items.map(({ id }) => id)])).toEqual([['rectify', ['rectify']], ['accept', ['accept']]])
  })
  it('shows overdue ones first, then major ones, then the sooner', () => {
    const groups = todoGroups([item('no-deadline', { dueAt: null }), item('soon', { dueAt: 1 }), item('major', { major: true }), item('overdue', { overdue: true })])
    expect(groups[0]?.items.map(({ id }) => id)).toEqual(['overdue', 'major', 'soon', 'no-deadline'])
  })
})

describe('what only this phone knows', () => {
  it('is a step that still waits or came back', () => {
    const step = { endpoint: 'dual-prevention.rectify-danger', input: { id: 'a' }, lastRefusal: null }
    expect(stepWaiting('a', [step])).toBe('waiting')
    expect(stepWaiting('a', [{ ...step, lastRefusal: refusal }])).toBe('refused')
    expect(stepWaiting('b', [step])).toBeUndefined()
    expect(stepWaiting('a', [{ ...step, endpoint: 'dual-prevention.report-danger' }])).toBeUndefined()
  })
  it('is a report on its own or within an answer', () => {
    const report = { id: 'r', description: '堵塞', place: '仓库' }
    const found = { id: 'f', description: '滴漏', place: '泵' }
    expect(
      reportsHere([
        { endpoint: 'dual-prevention.report-danger', input: report, lastRefusal: refusal },
        { endpoint: 'dual-prevention.answer-due', input: { due: 'd', danger: found }, lastRefusal: null },
        { endpoint: 'dual-prevention.answer-due', input: { due: 'd' }, lastRefusal: null },
      ]),
    ).toEqual([{ ...report, refused: true }, { ...found, refused: false }])
  })
})
