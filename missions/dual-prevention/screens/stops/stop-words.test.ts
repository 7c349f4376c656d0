import { describe, expect, it } from 'vitest'
import { checkedCount, checksOf, stopNext, stopState } from './stop-words.ts'

describe('the words of a stop', () => {
  it('say its state, and that one from before there were approvals is over', () => {
    expect(stopState({ state: 'to-restart' })).toEqual({ words: '停用已到期，待复产检查', tone: 'late' })
    expect(stopState({})).toEqual({ words: '已复产', tone: 'done' })
  })
  it('say what is next, an extension before all', () => {
    expect(stopNext({ state: 'requested' })).toContain('批准前排查照常')
    expect(stopNext({ state: 'running', extension: { endAt: 1, reason: '', by: { id: '', name: '' }, at: 0 } })).toContain('延期')
  })
})

describe('the checks of a restart inspection', () => {
  const context = { place: '聚合装置', dangerId: (measure: string) => `danger-${measure}` }
  it('leave out what was not answered, and make a danger of a fault that is described', () => {
    const drafts = { a: { result: '0' as const }, b: { result: '1' as const, note: '盖板缺失', photos: ['p'] }, c: { result: '1' as const, note: ' ' }, d: {} }
    expect(checksOf(['a', 'b', 'c', 'd', 'e'], drafts, context)).toEqual([
      { measure: 'a', result: '0', note: '', photos: [] },
      { measure: 'b', result: '1', note: '盖板缺失', photos: ['p'], danger: { id: 'danger-b', description: '盖板缺失', place: '聚合装置', photos: ['p'] } },
      { measure: 'c', result: '1', note: ' ', photos: [] },
    ])
    expect(checkedCount(['a', 'b', 'd', 'e'], drafts)).toBe(2)
  })
})
