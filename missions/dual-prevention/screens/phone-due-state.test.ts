import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Due } from '../contract/due.ts'
import { faceOf, inGroups, inOrder, nextAfter, runningOut, type Waiting } from './phone-due-state.ts'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')

const due = (id: string, over: Partial<Due> = {}): Due => ({
  id, plan: 'p', measure: 'm', state: 'open', startAt: NOW - HOUR, endAt: NOW + HOUR, content: '检查液位计', description: '液位报警', classify1: '1', classify2: '1-1', riskEventName: '溢流',
  unit: 'tank', unitName: '储罐区', unitLevel: '1', hazardCode: 'H1', workType: '0', post: null, postName: null, assignees: [], record: null, ...over,
})
const waiting = (id: string, over: Partial<Waiting> = {}): Waiting => ({ endpoint: answerDue.name, input: { due: id }, lastRefusal: null, ...over })

describe('the face of a due', () => {
  it('follows the clock between its start and its end', () => {
    const it = due('a')
    expect(faceOf(it, [], it.startAt - 1)).toBe('later')
    expect(faceOf(it, [], it.startAt)).toBe('now')
    expect(faceOf(it, [], it.endAt - 1)).toBe('now')
  })
  it('is missed at its end, also while nobody could tell us', () => {
    expect(faceOf(due('a', { endAt: NOW }), [], NOW)).toBe('missed')
    expect(faceOf(due('a', { state: 'missed' }), [], NOW)).toBe('missed')
  })
  it('is done when answered, in time or made up', () => {
    expect(faceOf(due('a', { state: 'done' }), [], NOW)).toBe('done')
    expect(faceOf(due('a', { state: 'made-up' }), [], NOW)).toBe('done')
  })
  it('waits once answered on this phone, whatever the server last said', () => {
    expect(faceOf(due('a'), [waiting('a')], NOW)).toBe('waiting')
    expect(faceOf(due('a', { state: 'missed' }), [waiting('a', { endpoint: makeUpDue.name })], NOW)).toBe('waiting')
  })
  it('is refused when the latest of its answers was', () => {
    const refused = waiting('a', { lastRefusal: { code: 'due-expired', message: '已到期' } })
    expect(faceOf(due('a'), [refused], NOW)).toBe('refused')
    expect(faceOf(due('a'), [refused, waiting('a')], NOW)).toBe('waiting')
  })
  it('is not touched by another due or another command', () => {
    expect(faceOf(due('a'), [waiting('b'), waiting('a', { endpoint: 'dual-prevention.report-danger' })], NOW)).toBe('now')
  })
})

describe('the order of work', () => {
  const all = [
    due('done', { state: 'done' }),
    due('later', { startAt: NOW + HOUR, endAt: NOW + 2 * HOUR }),
    due('missed', { state: 'missed', endAt: NOW - HOUR }),
    due('second', { endAt: NOW + 50 * MINUTE }),
    due('first', { endAt: NOW + 10 * MINUTE }),
    due('kept'),
  ]
  const faced = inOrder(all, [waiting('kept')], NOW)
  it('puts first what runs out first, then what was missed, then what begins', () => {
    expect(faced.map((it) => it.due.id)).toEqual(['first', 'second', 'missed', 'later', 'kept', 'done'])
  })
  it('is shown in groups without empty ones', () => {
    expect(inGroups(faced).map((group) => [group.face, group.dues.length])).toEqual([['now', 2], ['missed', 1], ['later', 1], ['waiting', 1], ['done', 1]])
  })
  it('names what runs out within half an hour', () => {
    expect(runningOut(faced, NOW).map((it) => it.due.id)).toEqual(['first'])
  })
})

describe('what comes next', () => {
  const here = due('here', { unit: 'tank', endAt: NOW + 50 * MINUTE })
  const urgent = due('urgent', { unit: 'gate', endAt: NOW + 10 * MINUTE })
  it('is at the same place first', () => {
    expect(nextAfter({ id: 'x', unit: 'tank' }, inOrder([urgent, here], [], NOW))?.due.id).toBe('here')
  })
  it('is else what runs out first, never the one just answered', () => {
    expect(nextAfter({ id: 'here', unit: 'tank' }, inOrder([urgent, here], [], NOW))?.due.id).toBe('urgent')
  })
  it('is a missed one when nothing is open, and nothing when all is done', () => {
    const missed = due('missed', { state: 'missed' })
    expect(nextAfter({ id: 'x', unit: 'x' }, inOrder([missed, due('later', { startAt: NOW + HOUR })], [], NOW))?.due.id).toBe('missed')
    expect(nextAfter({ id: 'x', unit: 'x' }, inOrder([due('done', { state: 'done' })], [], NOW))).toBeUndefined()
  })
})
