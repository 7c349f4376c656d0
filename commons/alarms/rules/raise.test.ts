import { describe, expect, it } from 'vitest'
import { raise } from './raise.ts'

const words = { cause: 'danger-overdue:1', kind: 'danger-overdue', level: 'yellow' as const, title: '隐患超期', text: '', link: null, subject: null, place: null }
const anna = { person: 'a', name: '安娜' }
const boris = { person: 'b', name: '鲍里斯' }

describe('raising an alarm', () => {
  it('opens one and tells its addressees', () => {
    const first = raise(words, { id: '1', now: 5, open: undefined, people: [anna] })
    expect(first).toMatchObject({ again: false, tell: ['a'], alarm: { state: 'raised', times: 1, raisedAt: 5, version: 1 } })
  })
  it('counts the same cause up and tells only who is new', () => {
    const { alarm } = raise(words, { id: '1', now: 5, open: undefined, people: [anna] })
    const again = raise(words, { id: '2', now: 9, open: { ...alarm, state: 'acknowledged', clearedAt: 7 }, people: [anna, boris] })
    expect(again).toMatchObject({ again: true, tell: ['b'], alarm: { id: '1', times: 2, state: 'acknowledged', clearedAt: null } })
  })
  it('tells everybody anew when it grows worse', () => {
    const { alarm } = raise(words, { id: '1', now: 5, open: undefined, people: [anna] })
    const worse = raise({ ...words, level: 'red' }, { id: '2', now: 9, open: { ...alarm, state: 'acknowledged' }, people: [] })
    expect(worse).toMatchObject({ tell: ['a'], alarm: { level: 'red', state: 'raised' } })
    const milder = raise({ ...words, level: 'blue' }, { id: '3', now: 11, open: worse.alarm, people: [] })
    expect(milder).toMatchObject({ tell: [], alarm: { level: 'red' } })
  })
})
