import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import type { Whereabouts } from '../engine/facts.ts'
import { onSite, type SiteFacts } from './on-site.ts'
import { absenceCause, watchFence } from './watch-fence.ts'
import { missedWords } from './watch-words.ts'
import { watchedNow, watchNews } from './watched.ts'

const NOW = 1_800_000_000_000
const figures = { lostSeconds: 60, answerSeconds: 180 }
const where = (more: Partial<Whereabouts> = {}): Whereabouts => ({ plan: 'A', x: 0, y: 0, floor: 1, at: NOW - 1, heardAt: NOW, silent: false, answer: null, placed: true, battery: null, fences: ['w'], ...more })
const look = (more: Partial<Parameters<typeof watchedNow>[0]> = {}) => watchedNow({ watch: { id: 'w', from: NOW - 100 * SECOND }, where: where(), absence: undefined, now: NOW, figures, ...more })

describe('somebody who is watched', () => {
  it('is at his post, or outside within his grace', () => {
    expect(look()).toEqual({ state: 'at-post', basis: null, since: NOW - 1 })
    expect(look({ where: where({ fences: [] }) })).toMatchObject({ state: 'waiting' })
  })
  it('is gone by what his absence stands on', () => {
    expect(look({ absence: 'unanswered' })).toMatchObject({ state: 'left', basis: 'unanswered' })
    expect(look({ absence: null, where: undefined })).toEqual({ state: 'left', basis: 'seen', since: NOW - 100 * SECOND })
  })
  it('is unknown while nothing says where he is; one never heard only as long as anybody has to answer', () => {
    expect(look({ where: where({ placed: false }) })).toMatchObject({ state: 'silent', since: NOW - 1 })
    expect(look({ where: where({ placed: false, at: 0 }) })).toMatchObject({ since: NOW - 100 * SECOND })
    expect(look({ where: undefined })).toMatchObject({ state: 'silent', since: NOW - 100 * SECOND })
    expect(look({ where: undefined, watch: { id: 'w', from: NOW - 60 * SECOND } })).toMatchObject({ state: 'waiting' })
    expect(look({ where: undefined, watch: { id: 'w', from: NOW - 241 * SECOND } })).toMatchObject({ state: 'left', basis: 'unanswered' })
  })
})

describe('what is told', () => {
  const news = (before: Parameters<typeof watchNews>[0], state: 'at-post' | 'silent' | 'left' | 'waiting', basis: 'seen' | 'unanswered' | null = null) => watchNews(before, { state, basis, since: 0 })
  it('is each change, once', () => {
    expect(news(undefined, 'at-post')).toEqual({ state: 'at-post', tell: null })
    expect(news({ state: 'at-post', basis: null }, 'at-post')).toBeUndefined()
    expect(news({ state: 'at-post', basis: null }, 'silent')).toEqual({ state: 'silent', tell: 'silent' })
    expect(news({ state: 'silent', basis: null }, 'left', 'unanswered')).toEqual({ state: 'left', tell: 'left' })
    expect(news({ state: 'left', basis: 'unanswered' }, 'left', 'seen')).toEqual({ state: 'left', tell: 'left' })
    expect(news({ state: 'left', basis: 'seen' }, 'at-post')).toEqual({ state: 'at-post', tell: 'back' })
    expect(news({ state: 'silent', basis: null }, 'waiting')).toBeUndefined()
  })
})

it('a watch is a temporary fence that its people may not be missing from', () => {
  const fence = watchFence({ id: 'w', persons: ['ann'], plan: 'A', shape: { kind: 'circle', x: 0, y: 0, radius: 10 }, floors: null, from: 1, until: 2, graceSeconds: 30, level: 'red' })
  expect(fence).toMatchObject({ id: 'w', from: 1, until: 2, rules: [{ kind: 'absence', who: { persons: ['ann'] }, threshold: 30, graceSeconds: 0, level: 'red' }] })
  expect(absenceCause('w', 'ann')).toBe('absence:w:ann')
})

it('the words say who is missing from what, and by what that is known', () => {
  expect(missedWords({ duty: 'guardian', name: '王芳', title: '3 号罐动火', basis: 'seen' })).toMatchObject({ title: '监护人王芳离岗：3 号罐动火', text: expect.stringContaining('看见人') })
  expect(missedWords({ duty: 'worker', name: '王芳', title: '3 号罐动火', basis: 'unanswered' })).toMatchObject({ title: '作业人员王芳失联且未应答：3 号罐动火', text: expect.stringContaining('没有回音') })
})

describe('whether somebody is on site', () => {
  const spot = (x: number, ago: number, more = {}) => ({ plan: 'A', x, y: 0, floor: 1, at: NOW - ago * SECOND, ...more })
  const asked = (more: Partial<SiteFacts>) => onSite({ ground: { plan: 'A', shape: { kind: 'circle', x: 0, y: 0, radius: 10 }, floors: null }, card: null, sign: null, now: NOW, lostSeconds: 60, signHoldsSeconds: 600, ...more })
  it('is known by the card, or by a sign that still holds, whichever is newer', () => {
    expect(asked({ card: spot(5, 10) })).toEqual({ answer: 'inside', at: NOW - 10 * SECOND, basis: 'card' })
    expect(asked({ card: spot(50, 10) })).toMatchObject({ answer: 'outside' })
    expect(asked({ card: spot(50, 100), sign: spot(5, 90) })).toMatchObject({ answer: 'inside', basis: 'sign' })
    expect(asked({ card: spot(50, 10), sign: spot(5, 90) })).toMatchObject({ answer: 'outside', basis: 'card' })
  })
  it('is not known by what is old, and never by nothing', () => {
    expect(asked({ card: spot(5, 61), sign: spot(5, 601) })).toEqual({ answer: 'unknown', at: NOW - 61 * SECOND, basis: null })
    expect(asked({})).toEqual({ answer: 'unknown', at: null, basis: null })
  })
  it('is of the plan and the floors that were asked for', () => {
    const ground = { plan: 'A', shape: { kind: 'circle', x: 0, y: 0, radius: 10 }, floors: { from: 2, to: 3 } } as const
    expect(asked({ ground, card: spot(5, 1) })).toMatchObject({ answer: 'outside' })
    expect(asked({ ground, card: spot(5, 1, { floor: 2 }) })).toMatchObject({ answer: 'inside' })
    expect(asked({ ground, card: spot(5, 1, { floor: 4 }) })).toMatchObject({ answer: 'outside' })
    expect(asked({ ground, card: spot(5, 1, { floor: 2, plan: 'B' }) })).toMatchObject({ answer: 'outside' })
  })
})
