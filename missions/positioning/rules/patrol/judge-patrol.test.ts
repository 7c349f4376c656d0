import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { PatrolRound } from '../../contract/patrol-round.ts'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { fixAt, idOf, NINE, roundOf, standing, stopAt } from '../../testing/sample-patrol.ts'
import { judgePatrol, type PatrolEvidence, walkerOf } from './judge-patrol.ts'

const evidence = (fixes: readonly Whereabout[], more: Partial<PatrolEvidence> = {}): PatrolEvidence => ({ person: idOf(800), known: [], fixes, proofs: [], ...more })
const scan = (n: number, second: number) => ({ stop: idOf(n), at: NINE + second * SECOND })
const OVER = NINE + 62 * MINUTE
const AWAY = POSITIONING.patrolAwaySeconds.value
const judge = (fixes: readonly Whereabout[], more: Partial<PatrolRound> = {}, rest: Partial<PatrolEvidence> = {}, now = OVER, away = AWAY) => judgePatrol(roundOf(more), evidence(fixes, rest), now, away)
const states = (it: ReturnType<typeof judge>) => it.facts.map(({ state }) => state)
const [first, second, third] = [standing(0, 40, 100), standing(160, 200, 200), standing(320, 360, 300)]

describe('given a round of three stops in order', () => {
  it('when each was stood at long enough, then it is done, and says when', () => {
    const found = judge([...first, ...second, ...third])
    expect(states(found)).toEqual(['reached', 'reached', 'reached'])
    expect(found).toMatchObject({ outcome: 'done', begunAt: NINE, endedAt: NINE + 360 * SECOND })
    expect(found.facts[1]).toMatchObject({ reachedAt: NINE + 160 * SECOND, leftAt: NINE + 200 * SECOND, staySeconds: 40, evidence: 'position', outOfOrder: false, late: false })
  })
  it('when one was passed by and one left out, then it is partial: too short, and missed', () => {
    const found = judge([...first, ...standing(160, 170, 200), ...standing(172, 180, 230)])
    expect(states(found)).toEqual(['reached', 'short', 'missed'])
    expect(found.outcome).toBe('partial')
  })
  it('when nobody came near, then it is missed', () => expect(judge([fixAt(0, 20)])).toMatchObject({ outcome: 'missed', begunAt: null, endedAt: null }))
  it('when the last was walked before the second, then that one is out of order, and done all the same', () => {
    const found = judge([...first, ...standing(160, 200, 300), ...standing(320, 360, 200)])
    expect(found.outcome).toBe('done')
    expect(found.facts.map(({ outOfOrder }) => outOfOrder).filter(Boolean)).toHaveLength(1)
    expect(judge([...first, ...standing(160, 200, 300), ...standing(320, 360, 200)], { ordered: false }).facts.some(({ outOfOrder }) => outOfOrder)).toBe(false)
  })
  it('when the way between two took longer than allowed, then the later one is late', () => {
    const found = judge([...first, ...second, ...third], { maxGapMinutes: 1.9 })
    expect(found.facts.map(({ late }) => late)).toEqual([false, true, true])
  })
  it('when it still goes on, then what is not reached waits, and whoever stands there is there', () => {
    const found = judge(standing(0, 10, 100), {}, {}, NINE + 11 * SECOND)
    expect(states(found)).toEqual(['there', 'waiting', 'waiting'])
    expect(found).toMatchObject({ outcome: 'running', endedAt: null })
    expect(found.facts[0]?.leftAt).toBeNull()
    expect(judge([...first, ...second, ...standing(320, 360, 300)], {}, {}, NINE + 361 * SECOND).outcome).toBe('running')
    expect(judge([...first, ...second, ...third, fixAt(362, 250), ...standing(364, 380, 250)], {}, {}, NINE + 382 * SECOND).outcome).toBe('done')
  })
  it('when a stop was come to again, then the stay that was long enough counts, else the one in its turn, else the longest', () => {
    expect(judge([...standing(0, 10, 100), ...standing(12, 20, 130), ...second, ...standing(320, 360, 100)]).facts[0]).toMatchObject({ state: 'reached', reachedAt: NINE + 320 * SECOND, outOfOrder: true })
    expect(judge([...first, ...second, ...standing(320, 380, 100)]).facts[0]).toMatchObject({ reachedAt: NINE, outOfOrder: false })
    expect(judge([...standing(0, 10, 100), ...standing(12, 20, 130), ...standing(100, 120, 100), ...standing(122, 130, 130)], { ordered: false }).facts[0]).toMatchObject({ state: 'short', staySeconds: 24 })
  })
  it('when fixes lie outside the window, then they count for nothing', () => expect(judge(first.map((fix) => ({ ...fix, at: fix.at - 50 * MINUTE }))).outcome).toBe('missed'))
})

describe('given fixes that are not exact', () => {
  it('when they are vaguer than the circle, then they prove nothing', () => {
    expect(judge(standing(0, 60, 100, 50, { accuracy: 6 })).outcome).toBe('missed')
    expect(judge(standing(0, 60, 100, 50, { accuracy: 5 })).facts[0]?.state).toBe('reached')
  })
  it('when one blinks over the line, then the stay goes on; a long silence ends it', () => {
    const blink = [...standing(0, 18, 100), fixAt(20, 107), ...standing(22, 40, 100)]
    expect(judge(blink).facts[0]).toMatchObject({ state: 'reached', staySeconds: 40 })
    expect(judge([...standing(0, 20, 100), ...standing(22, 50, 130), ...standing(100, 120, 100), ...standing(122, 140, 130)]).facts[0]).toMatchObject({ state: 'short', staySeconds: 24 })
    expect(judge([...standing(0, 10, 100), ...standing(12, 20, 130), ...standing(100, 110, 100), ...standing(112, 120, 130)]).facts[0]).toMatchObject({ state: 'short', staySeconds: 14 })
  })
  it('when the enterprise says sooner or later that somebody has left, then that holds', () => {
    const aside = [...standing(0, 18, 100), ...standing(20, 40, 130), ...standing(42, 60, 100), ...standing(62, 90, 130)]
    expect(judge(aside, {}, {}, OVER, 25).facts[0]).toMatchObject({ state: 'reached', staySeconds: expect.closeTo(60, -1) })
    expect(judge(aside, {}, {}, OVER, 10).facts[0]).toMatchObject({ state: 'short' })
    const early = judge(standing(0, 18, 100), {}, {}, NINE + 19 * SECOND).visits
    const later = standing(40, 60, 100)
    expect(judge(later, {}, { known: early }, OVER, 25).facts[0]).toMatchObject({ reachedAt: NINE, staySeconds: 60 })
    expect(judge(later, {}, { known: early }, OVER, 10).visits).toHaveLength(2)
  })
  it('when his card fell silent there, then how long he stayed nobody knows, and it is no reproach; beyond the window nothing counts', () => {
    expect(judge([...standing(0, 10, 100), ...standing(100, 110, 130)]).facts[0]).toMatchObject({ state: 'reached', staySeconds: null, leftAt: NINE + 10 * SECOND })
    expect(judge(standing(0, 10, 100)).facts[0]).toMatchObject({ state: 'reached', staySeconds: null })
    expect(judge(standing(3_590, 3_600, 100)).facts[0]).toMatchObject({ state: 'short' })
  })
  it('when another floor or plan is asked for, then only fixes there count', () => {
    const stops = [stopAt(1, { floor: 2 }), stopAt(2), stopAt(3)]
    expect(judge(first, { stops }).facts[0]?.state).toBe('missed')
    expect(judge(first.map((fix) => ({ ...fix, floor: 2 })), { stops }).facts[0]?.state).toBe('reached')
    expect(judge(first.map((fix) => ({ ...fix, plan: '码头' }))).facts[0]?.state).toBe('missed')
  })
  it('when the stop is a polygon, then half its narrow side is how exact a fix has to be', () => {
    const stops = [stopAt(1, { shape: { kind: 'polygon', ring: [{ x: 90, y: 45 }, { x: 110, y: 45 }, { x: 110, y: 55 }, { x: 90, y: 55 }], holes: [] } }), stopAt(2)]
    expect(judge(first, { stops }).facts[0]?.state).toBe('reached')
    expect(judge(standing(0, 40, 100, 50, { accuracy: 6 }), { stops }).facts[0]?.state).toBe('missed')
  })
})

describe('given a stop in the shadow', () => {
  it('when its code was scanned once, then it is proven, and how long he stayed nobody knows', () => {
    const found = judge([...first, ...third], {}, { proofs: [scan(2, 180)] })
    expect(found.outcome).toBe('done')
    expect(found.facts[1]).toMatchObject({ state: 'reached', evidence: 'code', staySeconds: null, reachedAt: NINE + 180 * SECOND, apartMetres: null })
  })
  it('when it was scanned on coming and on leaving, then the stay is known', () => {
    expect(judge([], {}, { proofs: [scan(2, 180), scan(2, 220)] }).facts[1]).toMatchObject({ state: 'reached', staySeconds: 40 })
    expect(judge([], {}, { proofs: [scan(2, 180), scan(2, 190)] }).facts[1]).toMatchObject({ state: 'short', staySeconds: 10 })
  })
  it('when he was seen outside, or scanned another code, too soon after, then it was too short', () => {
    expect(judge([fixAt(190, 230)], {}, { proofs: [scan(2, 180)] }).facts[1]?.state).toBe('short')
    expect(judge([fixAt(230, 230)], {}, { proofs: [scan(2, 180)] }).facts[1]?.state).toBe('reached')
    expect(judge([], {}, { proofs: [scan(2, 180), scan(3, 190)] }).facts.map(({ state }) => state)).toEqual(['missed', 'short', 'reached'])
    expect(judge([fixAt(190, 230)], {}, { proofs: [scan(2, 180), scan(2, 300)] }).facts[1]).toMatchObject({ state: 'reached', reachedAt: NINE + 300 * SECOND })
  })
  it('when fixes saw him elsewhere at the scan, then it says how far off', () => {
    expect(judge(standing(170, 190, 20), {}, { proofs: [scan(2, 180)] }).facts[1]).toMatchObject({ evidence: 'code', apartMetres: 180 })
  })
  it('when it has no ground at all, then only its code proves it', () => {
    const stops = [stopAt(1, { shape: null }), stopAt(2)]
    expect(judge([...first, ...second], { stops }).facts[0]?.state).toBe('missed')
    expect(judge([...second], { stops }, { proofs: [scan(1, 10)] })).toMatchObject({ outcome: 'done', facts: [{ evidence: 'code' }, { evidence: 'position' }] })
  })
})

describe('given visits that were seen before', () => {
  it('when their fixes are packed away, then they stand; halves of one stay are one', () => {
    const early = judge(standing(0, 20, 100), {}, {}, NINE + 21 * SECOND)
    expect(early.facts[0]?.state).toBe('there')
    const later = judge(standing(22, 60, 100), {}, { known: early.visits })
    expect(later.facts[0]).toMatchObject({ state: 'reached', staySeconds: 60, reachedAt: NINE })
    expect(judge([], {}, { known: later.visits }).facts[0]).toMatchObject({ state: 'reached', staySeconds: 60 })
  })
  it('when a code was bounded before, then it stays so', () => {
    const before = judge([fixAt(190, 230)], {}, { proofs: [scan(2, 180)] })
    expect(judge([], {}, { known: before.visits, proofs: [scan(2, 180)] }).facts[1]?.state).toBe('short')
    const bounded = judge([fixAt(185, 230)], {}, { proofs: [scan(2, 180)] })
    expect(judge([fixAt(190, 230)], {}, { known: bounded.visits, proofs: [scan(2, 180)] }).facts[1]?.state).toBe('short')
  })
})

describe('given several who may walk', () => {
  it('when one shows more than the other, then he is the walker; nobody where nobody shows anything', () => {
    const round = roundOf()
    const [one, other, none] = [judgePatrol(round, evidence(first), OVER, AWAY), judgePatrol(round, evidence([...first, ...second], { person: idOf(801) }), OVER, AWAY), judgePatrol(round, evidence([]), OVER, AWAY)]
    expect(walkerOf([none, one, other])?.person).toBe(idOf(801))
    expect(walkerOf([judgePatrol(round, evidence(standing(10, 50, 100), { person: idOf(802) }), OVER, AWAY), one])?.person).toBe(idOf(800))
    expect(walkerOf([judgePatrol(round, evidence([...standing(0, 10, 100), ...standing(12, 20, 130)], { person: idOf(803) }), OVER, AWAY), one])?.person).toBe(idOf(800))
    expect(walkerOf([none])).toBeUndefined()
  })
})
