import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { factOf, fixAt, idOf, NINE, roundOf, standing, stopAt } from '../../testing/sample-patrol.ts'
import { judgePatrol } from './judge-patrol.ts'
import { lookAgain, moveRound } from './move-round.ts'
import { nextStop, sideWords } from './next-stop.ts'
import { patrolAlarm, patrolRemarks } from './patrol-words.ts'
import { plannedRound } from './planned-round.ts'
import { codeIn, decideProve } from './prove-stop.ts'
import { roundsOf } from './rounds-of.ts'
import { isWhole, seenAt } from './seen-at.ts'

const day = (time: string) => Date.parse(`2026-11-${time}:00+08:00`)

describe('rounds of windows', () => {
  const within = { from: day('23T09:00'), to: day('25T00:00') }
  it('are each window of each day that has not ended; across midnight too', () => {
    expect(roundsOf([{ days: [], from: '08:00', to: '10:00' }], within)).toEqual([{ startAt: day('23T08:00'), endAt: day('23T10:00') }, { startAt: day('24T08:00'), endAt: day('24T10:00') }])
    expect(roundsOf([{ days: [], from: '22:00', to: '02:00' }], { from: day('23T01:00'), to: day('24T00:00') })).toEqual([{ startAt: day('22T22:00'), endAt: day('23T02:00') }, { startAt: day('23T22:00'), endAt: day('24T02:00') }])
  })
  it('only of the days that are asked for', () => expect(roundsOf([{ days: [2], from: '08:00', to: '10:00' }], within)).toEqual([{ startAt: day('24T08:00'), endAt: day('24T10:00') }]))
  it('begin with every stop waiting', () => {
    const route = { name: '夜巡', plan: '厂区', stops: [stopAt(1), stopAt(2)], ordered: true, maxGapMinutes: 5, who: { posts: [idOf(7)], persons: [] }, windows: [], alarms: true, active: true }
    expect(plannedRound(idOf(1), idOf(2), route, { startAt: 1, endAt: 2 })).toMatchObject({ state: 'planned', posts: [idOf(7)], facts: [{ state: 'waiting', name: '1 号点' }, { state: 'waiting' }] })
  })
})

describe('a look at a round', () => {
  const judge = (fixes: Parameters<typeof judgePatrol>[1]['fixes'], now: number, round = roundOf()) => judgePatrol(round, { person: idOf(800), known: [], fixes, proofs: [] }, now, POSITIONING.patrolAwaySeconds.value)
  const OVER = NINE + 62 * MINUTE
  it('opens it, and tells what was reached once', () => {
    const planned = roundOf({ state: 'planned' })
    const open = moveRound(planned, judge([], NINE), null)
    expect(open).toMatchObject({ round: { state: 'running', walker: null }, begun: false, ended: false })
    const begun = moveRound(open.round, judge(standing(0, 40, 100), NINE + 42 * SECOND), '王芳')
    expect(begun).toMatchObject({ begun: true, reached: [{ name: '1 号点' }], ended: false, round: { walkerName: '王芳', endedAt: null } })
    expect(moveRound(begun.round, judge(standing(0, 40, 100), NINE + 44 * SECOND), '王芳')).toMatchObject({ begun: false, reached: [] })
  })
  it('ends it, and puts an end right when something came late', () => {
    const missed = moveRound(roundOf(), judge([], OVER), null)
    expect(missed).toMatchObject({ ended: true, amended: false, round: { state: 'missed' } })
    const partial = moveRound(missed.round, judge(standing(0, 40, 100), OVER), '王芳')
    expect(partial).toMatchObject({ ended: true, amended: true, round: { state: 'partial' } })
    expect(moveRound(partial.round, judge(standing(0, 40, 100), OVER), '王芳')).toMatchObject({ ended: false, amended: false, round: { state: 'partial' } })
    const all = [...standing(0, 40, 100), ...standing(160, 200, 200), ...standing(320, 360, 300)]
    expect(moveRound(partial.round, judge(all, OVER), '王芳').round.state).toBe('done')
  })
  it('comes again soon while it is walked, seldom once it has ended, and not for ever', () => {
    const at = (state: 'planned' | 'running' | 'done' | 'partial', now: number) => lookAgain(roundOf({ state }), now, 12)
    expect(at('planned', NINE - HOUR)).toBe(NINE)
    expect(at('running', NINE)).toBe(NINE + 15 * SECOND)
    expect(at('done', NINE)).toBeNull()
    expect(at('partial', OVER)).toBe(NINE + HOUR + 9 * MINUTE)
    expect(at('partial', OVER + 10 * MINUTE)).toBe(OVER + 25 * MINUTE)
    expect(at('partial', OVER + POSITIONING.patrolLateHours.value * HOUR)).toBeNull()
  })
})

describe('a scanned code', () => {
  const prove = (code: string, minute: number, more: object = {}, facts: object = {}) =>
    decideProve({ code, at: NINE + minute * MINUTE, deviceClockOffset: 0, ...more }, { round: roundOf(), person: idOf(800), now: NINE + minute * MINUTE, lateHours: 12, ...facts })
  it('counts at its own moment for whoever has the round', () => {
    expect(prove('p:-1', 10)).toMatchObject({ value: { stop: { name: '1 号点' }, at: NINE + 10 * MINUTE } })
    expect(prove('P-2', 20, { at: NINE + 12 * MINUTE, deviceClockOffset: 2 * MINUTE })).toMatchObject({ value: { at: NINE + 10 * MINUTE } })
    expect(prove('P-2', -1)).toMatchObject({ value: { at: NINE } })
    expect(prove('P-2', 59, {}, { now: NINE + 9 * HOUR })).toMatchObject({ accepted: true })
  })
  it('is refused of others, at other times, too late, and at no stop of the route', () => {
    expect(prove('P-1', 10, {}, { person: idOf(801) })).toMatchObject({ refusal: { code: 'not-your-patrol' } })
    expect(prove('P-1', 10, {}, { person: null })).toMatchObject({ refusal: { code: 'not-your-patrol' } })
    expect(prove('P-1', -5)).toMatchObject({ refusal: { code: 'not-patrol-time' } })
    expect(prove('P-1', 70)).toMatchObject({ refusal: { code: 'not-patrol-time', message: expect.stringContaining('2026-11-23 09:00 至 10:00') } })
    expect(prove('P-1', 10, {}, { now: NINE + 14 * HOUR })).toMatchObject({ refusal: { code: 'patrol-too-late' } })
    expect(prove('P-9', 10)).toMatchObject({ refusal: { code: 'not-a-stop' } })
    expect(prove(':', 10, {}, { round: roundOf({ stops: [stopAt(1, { code: '' })] }) })).toMatchObject({ refusal: { code: 'not-a-stop' } })
  })
  it('is the last part of a link', () => {
    expect(codeIn('https://anlan.local/m/o/x/dual-prevention/at/P%2D1?from=label')).toBe('P-1')
    expect(codeIn('http://x/%E0%A4%A/')).toBe('%E0%A4%A')
    expect(codeIn('P-1')).toBe('P-1')
  })
})

describe('words of a round', () => {
  const facts = [factOf(1, { state: 'missed' }), factOf(2, { state: 'short' }), factOf(3, { state: 'reached', outOfOrder: true, late: true })]
  it('tell what is not as laid down', () => {
    expect(patrolRemarks(facts)).toEqual(['漏检 1 处：1 号点', '停留不足 1 处：2 号点', '未按顺序 1 处：3 号点', '间隔过长 1 处：3 号点'])
    expect(patrolRemarks([factOf(1, { state: 'reached' })])).toEqual([])
  })
  it('alarm of what was missed, where that is wanted', () => {
    const alarm = (more: object) => patrolAlarm({ name: '夜巡', state: 'partial', alarms: true, walkerName: '王芳', facts, ...more })
    expect(alarm({})).toMatchObject({ title: '“夜巡”漏检 1 处', text: expect.stringContaining('巡检人 王芳。漏检') })
    expect(alarm({ state: 'missed', walkerName: null })).toMatchObject({ title: '“夜巡”到期没有人巡检', text: expect.stringMatching(/^漏检/) })
    expect(alarm({ alarms: false })).toBeNull()
    expect(alarm({ facts: facts.slice(1) })).toBeNull()
  })
})

describe('the next stop', () => {
  const here = { plan: '厂区', x: 100, y: 50, floor: 1 }
  it('is the next in order, with the way in words', () => {
    expect(nextStop(roundOf({ facts: [factOf(1, { state: 'reached' }), factOf(2), factOf(3)] }), here)).toMatchObject({ stop: { name: '2 号点' }, way: '往东约 100 米', here: false })
    expect(nextStop(roundOf(), here)).toMatchObject({ way: '就在这里', here: true })
    expect(nextStop(roundOf({ stops: [stopAt(1, { floor: 3 })] }), here)).toMatchObject({ way: '就在这里，到 3 层', here: false })
    expect(nextStop(roundOf({ stops: [stopAt(2, { floor: 1 })] , facts: [factOf(2)] }), here)).toMatchObject({ way: '往东约 100 米' })
    expect(nextStop(roundOf(), { ...here, plan: '码头' })).toMatchObject({ way: '在“厂区”', here: false })
    expect(nextStop(roundOf(), null)).toMatchObject({ way: null, here: false })
  })
  it('is where he stands until he has stayed; the nearest where order does not matter; none when all are reached', () => {
    expect(nextStop(roundOf({ facts: [factOf(1), factOf(2), factOf(3, { state: 'there' })] }), null)).toMatchObject({ stop: { name: '3 号点' }, here: true })
    expect(nextStop(roundOf({ ordered: false }), { ...here, x: 290 })).toMatchObject({ stop: { name: '3 号点' } })
    expect(nextStop(roundOf({ ordered: false, stops: [stopAt(1, { shape: null }), stopAt(2)] }), { ...here, x: 290 })).toMatchObject({ stop: { name: '1 号点' }, way: null })
    expect(nextStop(roundOf({ ordered: false }), { ...here, plan: '码头' })).toMatchObject({ stop: { name: '1 号点' }, way: '在“厂区”' })
    expect(nextStop(roundOf({ facts: [factOf(1, { state: 'reached' })] }), here)).toBeUndefined()
  })
  it('lies to one of eight sides', () => expect([[1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]].map(([east, north]) => sideWords(east as number, north as number))).toEqual(['东', '东北', '北', '西北', '西', '西南', '南', '东南']))
})

describe('where somebody was', () => {
  const way = standing(0, 60, 100)
  it('is the last place before, unless nothing was heard for too long', () => {
    expect(seenAt(way, NINE + 63 * SECOND)?.at).toBe(NINE + 60 * SECOND)
    expect(seenAt(way, NINE + 200 * SECOND)).toBeUndefined()
    expect(seenAt(way, NINE - 1)).toBeUndefined()
  })
  it('is known throughout only without a hole', () => {
    expect(isWhole(way, NINE, NINE + 60 * SECOND)).toBe(true)
    expect(isWhole([...way, fixAt(200, 100)], NINE, NINE + 200 * SECOND)).toBe(false)
    expect(isWhole(way, NINE - HOUR, NINE + 60 * SECOND)).toBe(false)
  })
})
